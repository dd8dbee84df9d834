package dev.etalon.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed side by side computes the same. */
class ContestantsTest {

    private static final Percentage ROUNDING = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @EnumSource
    void schedulesAgree(Shape shape) {
        for (Contestant contestant : Contestant.values()) {
            if (contestant == Contestant.LIMIT) {
                continue;
            }
            LearningRate rate = contestant.of(shape);
            for (long step = 0; step < Shape.STEPS + 100; step++) {
                assertThat(rate.at(step))
                        .as("%s at step %d", contestant, step)
                        .isCloseTo(shape.generated.at(step), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundsAgree(BoundContestant contestant) {
        double[] rates = BoundContestant.rates(10_000);
        Bound bound = contestant.name().contains("_LOOP") || contestant.name().contains("_ARRAYS")
                ? Bound.LAST_ITERATE
                : Bound.valueOf(contestant.name().replaceFirst("^(EVALUATE|ENCLOSE)_", ""));
        assertThat(contestant.value(rates))
                .isCloseTo(bound.enclose(Series.of(rates), Setting.UNIT).low(), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void runsAgree(int dimension) {
        Runs runs = new Runs(dimension);
        assertThat(runs.simulatedQuadratic()).isCloseTo(runs.plainQuadratic(), ROUNDING);
        assertThat(runs.simulatedLeastSquares()).isCloseTo(runs.plainLeastSquares(), within(1e-12));
    }

    @Test
    void ensemblesDoNotDependOnThreads() throws InterruptedException {
        assertThat(Runs.ensemble(2).run()).usingRecursiveComparison().isEqualTo(Runs.ensemble(1).run());
    }
}
