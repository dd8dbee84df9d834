package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.CosineTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.Schedule;

/** Half a cosine to 0. */
@Schedule("cosine(1, 0, 10000)")
final class Cosine {

    private Cosine() {}

    static Ways ways() {
        return new Ways(new CosineSchedule())
                .with(Contestant.CHAIN, () -> Cosine::chain)
                .with(Contestant.DJL, () -> Peers.djl(falling()));
    }

    private static Tracker falling() {
        return CosineTracker.builder()
                .setBaseValue(1)
                .optFinalValue(0)
                .setMaxUpdates(10_000)
                .build();
    }

    private static double chain(long t) {
        return t < 10_000 ? Laws.cosine(1, 0, t, 10_000) : 0;
    }
}
