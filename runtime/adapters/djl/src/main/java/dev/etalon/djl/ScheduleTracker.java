package dev.etalon.djl;

import ai.djl.training.tracker.Tracker;
import dev.etalon.LearningRate;
import java.util.Objects;

/**
 * A schedule as the tracker of an optimiser of DJL.
 *
 * <p>DJL counts updates from 1: its update {@code n} has the rate {@code at(n - 1)}, as a float. It asks once for each
 * parameter of each update, so that a tracker must not count by itself; this one has no state.
 *
 * <p>DJL counts anew in every process. A run that is resumed after {@code n} updates takes
 * {@code ScheduleTracker.of(rate).after(n)}, or {@code optBeginNumUpdate(n)} of DJL's optimiser, but not both. Where parameters
 * are on several devices DJL counts each update once for each of them: {@link #onDevices} says so.
 */
public final class ScheduleTracker implements Tracker {

    private final LearningRate rate;
    private final UpdateCount count;

    private ScheduleTracker(LearningRate rate, UpdateCount count) {
        this.rate = rate;
        this.count = count;
    }

    /**
     * The tracker of a schedule from its first step on.
     *
     * @throws NullPointerException if {@code rate} is null
     */
    public static ScheduleTracker of(LearningRate rate) {
        return new ScheduleTracker(Objects.requireNonNull(rate, "rate"), UpdateCount.FROM_THE_START);
    }

    /**
     * The same for a run that goes on after so many updates.
     *
     * @throws IllegalArgumentException if {@code updates} is negative
     */
    public ScheduleTracker after(long updates) {
        return new ScheduleTracker(rate, count.after(updates));
    }

    /**
     * The same for a trainer on several devices, whose updates {@code (n - 1) * number + 1} to {@code n * number} are one step.
     *
     * @throws IllegalArgumentException if {@code number} is below 1
     */
    public ScheduleTracker onDevices(int number) {
        return new ScheduleTracker(rate, count.onDevices(number));
    }

    /**
     * The rate of an update, rounded to a float.
     *
     * @param numUpdate the number of the update, from 1 on; what is below reads as 1
     * @throws IllegalArgumentException if the rate is beyond the floats, from some 3.4e38 on
     */
    @Override
    public float getNewValue(int numUpdate) {
        return count.rate(rate, numUpdate);
    }

    @Override
    public String toString() {
        return rate.toString() + count;
    }
}
