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

    /** @param groups the schedule of a parameter, for its identifier; asked for each parameter of each update */
    public static GroupTracker of(Function<String, LearningRate> groups) {
        return new GroupTracker(Objects.requireNonNull(groups, "groups"), 0);
    }

    /** The same for a run that goes on after so many updates. */
    public GroupTracker after(long updates) {
        if (updates < 0) {
            throw new IllegalArgumentException("updates is at least 0, not " + updates);
        }
        return new GroupTracker(groups, updates);
    }

    @Override
    public float getNewValue(String parameterId, int numUpdate) {
        return (float) groups.apply(parameterId).at(made + numUpdate - 1);
    }
}
