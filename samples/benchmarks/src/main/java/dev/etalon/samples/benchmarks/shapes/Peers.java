package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.Tracker;
import ai.djl.training.tracker.WarmUpTracker;
import dev.etalon.LearningRate;
import org.nd4j.linalg.schedule.ISchedule;
import smile.math.TimeFunction;

/** Schedules of other libraries, asked as those are asked. */
final class Peers {

    private Peers() {}

    static LearningRate djl(Tracker tracker) {
        return step -> tracker.getNewValue((int) step);
    }

    /** A warmup of so many steps, and then {@code main}. */
    static LearningRate djlWarmup(int steps, Tracker main) {
        return djl(WarmUpTracker.builder()
                .optWarmUpSteps(steps)
                .setMainTracker(main)
                .build());
    }

    static LearningRate dl4j(ISchedule schedule) {
        return step -> schedule.valueAt((int) step, 0);
    }

    static LearningRate smile(TimeFunction function) {
        return step -> function.apply((int) step);
    }
}
