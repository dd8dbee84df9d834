package dev.etalon.djl;

import ai.djl.training.tracker.Tracker;
import dev.etalon.LearningRate;
import java.util.Objects;

/**
 * A schedule as the tracker of an optimiser of DJL, for the rate or the weight decay.
 *
 * <p>DJL counts updates from 1: its update {@code n} has the rate {@code at(n - 1)}, as a float. It asks once for each
 * parameter of each update, so that a tracker must not count by itself; this one has no state.
 *
 * <p>DJL counts anew in every process. A run that is resumed after {@code n} updates takes
 * {@code ScheduleTracker.of(rate).after(n)}.
 */
public final class ScheduleTracker implements Tracker {

    private final LearningRate rate;
    private final long made;

    private ScheduleTracker(LearningRate rate, long made) {
        this.rate = rate;
        this.made = made;
    }

    /**
     * The tracker of a schedule from its first step on.
     *
     * @throws NullPointerException if {@code rate} is null
     */
    public static ScheduleTracker of(LearningRate rate) {
        return new ScheduleTracker(Objects.requireNonNull(rate, "rate"), 0);
    }

    /**
     * The same for a run that goes on after so many updates.
     *
     * @throws IllegalArgumentException if {@code updates} is negative
     */
    public ScheduleTracker after(long updates) {
        if (updates < 0) {
            throw new IllegalArgumentException("updates is at least 0, not " + updates);
        }
        return new ScheduleTracker(rate, updates);
    }

    /**
     * The rate of an update, rounded to a float.
     *
     * @param numUpdate the number of the update, from 1 on
     */
    @Override
    public float getNewValue(int numUpdate) {
        return (float) rate.at(made + numUpdate - 1);
    }

    @Override
    public String toString() {
        return rate + (made == 0 ? "" : " after " + made + " updates");
    }
}
