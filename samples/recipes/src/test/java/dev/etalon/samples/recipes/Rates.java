package dev.etalon.samples.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.etalon.LearningRate;

/** Rates to expect of a schedule. */
final class Rates {

    private final LearningRate schedule;

    private Rates(LearningRate schedule) {
        this.schedule = schedule;
    }

    static Rates of(LearningRate schedule) {
        return new Rates(schedule);
    }

    /** Asserts that the rate at {@code step} is {@code rate}, to 12 digits. */
    Rates are(long step, double rate) {
        assertThat(schedule.at(step)).as("%s at %,d", schedule, step).isCloseTo(rate, withinPercentage(1e-10));
        return this;
    }

    /** Asserts that the schedule ends after {@code steps}. */
    void andEndAt(long steps) {
        assertThat(schedule.length()).as("length of %s", schedule).isEqualTo(steps);
    }

    /** Asserts that the schedule never ends. */
    void withoutEnd() {
        andEndAt(LearningRate.UNBOUNDED);
    }
}
