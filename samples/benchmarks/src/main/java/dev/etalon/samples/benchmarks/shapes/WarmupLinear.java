package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.LinearTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.Schedule;

/** A warmup and a line. */
@Schedule("warmup(500) -> linear(1, 0.01, 9500)")
final class WarmupLinear {

    private WarmupLinear() {}

    static Ways ways() {
        return new Ways(new WarmupLinearSchedule())
                .with(Contestant.CHAIN, () -> WarmupLinear::chain)
                .with(Pieces.lines("{0: 0, 500: 1, 10000: 0.01}"))
                .with(Contestant.DJL, () -> Peers.djlWarmup(500, falling()));
    }

    private static Tracker falling() {
        return LinearTracker.builder()
                .setBaseValue(1)
                .optSlope(-0.99f / 9500)
                .optMaxUpdates(9500)
                .build();
    }

    private static double chain(long t) {
        if (t < 500) return Laws.linear(0, 1, t, 500);
        if (t < 10_000) return Laws.linear(1, 0.01, t - 500, 9500);
        return 0.01;
    }
}
