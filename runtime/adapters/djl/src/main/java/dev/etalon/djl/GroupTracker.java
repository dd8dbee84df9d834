package dev.etalon.djl;

import ai.djl.training.tracker.ParameterTracker;
import dev.etalon.LearningRate;
import java.util.Objects;
import java.util.function.Function;

/**
 * A schedule for each group of parameters, by the parameter's identifier: a head that learns ten times as fast, layers that
 * are frozen at a rate of 0. Counts as {@link ScheduleTracker} does.
 */
public final class GroupTracker implements ParameterTracker {

    private final Function<String, LearningRate> groups;
    private final UpdateCount count;

    private GroupTracker(Function<String, LearningRate> groups, UpdateCount count) {
        this.groups = groups;
        this.count = count;
    }

    /**
     * Makes a tracker.
     *
     * @param groups the schedule of a parameter, for its identifier; asked for each parameter of each update
     * @throws NullPointerException if {@code groups} is null
     */
    public static GroupTracker of(Function<String, LearningRate> groups) {
        return new GroupTracker(Objects.requireNonNull(groups, "groups"), UpdateCount.FROM_THE_START);
    }

    /**
     * The same for a run that goes on after so many updates.
     *
     * @throws IllegalArgumentException if {@code updates} is negative
     */
    public GroupTracker after(long updates) {
        return new GroupTracker(groups, count.after(updates));
    }

    /**
     * The same for a trainer on several devices, each of which DJL counts.
     *
     * @throws IllegalArgumentException if {@code number} is below 1
     */
    public GroupTracker onDevices(int number) {
        return new GroupTracker(groups, count.onDevices(number));
    }

    /**
     * The rate of a parameter in an update, rounded to a float.
     *
     * @param numUpdate the number of the update, from 1 on; what is below reads as 1
     * @throws IllegalArgumentException if the groups have no schedule for {@code parameterId}, or its rate is beyond the floats
     * @throws NullPointerException if {@code parameterId} is null
     */
    @Override
    public float getNewValue(String parameterId, int numUpdate) {
        LearningRate rate = groups.apply(Objects.requireNonNull(parameterId, "parameterId"));
        if (rate == null) {
            throw new IllegalArgumentException("no group has a schedule for parameterId " + parameterId);
        }
        return count.rate(rate, numUpdate);
    }
}
