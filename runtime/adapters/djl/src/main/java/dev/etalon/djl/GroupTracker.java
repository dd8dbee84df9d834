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
    private final long made;

    private GroupTracker(Function<String, LearningRate> groups, long made) {
        this.groups = groups;
        this.made = made;
    }

    /**
     * Makes a tracker.
     *
     * @param groups the schedule of a parameter, for its identifier; asked for each parameter of each update
     * @throws NullPointerException if {@code groups} is null
     */
    public static GroupTracker of(Function<String, LearningRate> groups) {
        return new GroupTracker(Objects.requireNonNull(groups, "groups"), 0);
    }

    /**
     * The same for a run that goes on after so many updates.
     *
     * @throws IllegalArgumentException if {@code updates} is negative
     */
    public GroupTracker after(long updates) {
        if (updates < 0) {
            throw new IllegalArgumentException("updates is at least 0, not " + updates);
        }
        return new GroupTracker(groups, updates);
    }

    /**
     * The rate of a parameter in an update, rounded to a float.
     *
     * @param numUpdate the number of the update, from 1 on
     * @throws IllegalArgumentException if the groups have no schedule for {@code parameterId}
     */
    @Override
    public float getNewValue(String parameterId, int numUpdate) {
        LearningRate rate = groups.apply(parameterId);
        if (rate == null) {
            throw new IllegalArgumentException("no group has a schedule for parameterId " + parameterId);
        }
        return (float) rate.at(made + numUpdate - 1);
    }
}
