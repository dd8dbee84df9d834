package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.CyclicalTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** Triangles without end. */
@Schedule("triangular(0.1, 1, 500)")
final class Cycle {

    private Cycle() {}

    static Ways ways() {
        return new Ways(new CycleSchedule())
                .with(Contestant.CHAIN, () -> Cycle::chain)
                .with(Contestant.CLOSURES, Cycle::closures)
                .with(Contestant.DJL, () -> Peers.djl(cyclical()));
    }

    private static LearningRate closures() {
        LearningRate triangle = Pieces.lines("{0: 0.1, 500: 1, 1000: 0.1}").joined();
        return t -> triangle.at(t % 1000);
    }

    private static Tracker cyclical() {
        return CyclicalTracker.builder()
                .optBaseValue(0.1f)
                .optMaxValue(1)
                .optStepSizeUp(500)
                .optStepSizeDown(500)
                .build();
    }

    private static double chain(long t) {
        long local = t % 1000;
        return local < 500 ? Laws.linear(0.1, 1, local, 500) : Laws.linear(1, 0.1, local - 500, 500);
    }
}
