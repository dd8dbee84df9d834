package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.LinearTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.Schedule;
import smile.math.TimeFunction;

/** One line, at which DL4J's PolySchedule would rise instead of fall. */
@Schedule("linear(1, 0.01, 10000)")
final class Lines1 {

    private Lines1() {}

    static Ways ways() {
        return new Ways(new Lines1Schedule())
                .with(Contestant.CHAIN, () -> Lines1::chain)
                .with(Pieces.lines("{0: 1, 10000: 0.01}"))
                .with(Contestant.DJL, () -> Peers.djl(falling()))
                .with(Contestant.SMILE, () -> Peers.smile(TimeFunction.linear(1, 10_000, 0.01)));
    }

    private static Tracker falling() {
        return LinearTracker.builder()
                .setBaseValue(1)
                .optSlope(-0.99f / 10_000)
                .optMaxUpdates(10_000)
                .build();
    }

    private static double chain(long t) {
        return t < 10_000 ? Laws.linear(1, 0.01, t, 10_000) : 0.01;
    }
}
