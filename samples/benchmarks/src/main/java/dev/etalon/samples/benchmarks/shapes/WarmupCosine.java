package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.CosineTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.Schedule;
import java.util.List;

/** A warmup and half a cosine. */
@Schedule("warmup(500) -> cosine(1, 0.1, 9500)")
final class WarmupCosine {

    private WarmupCosine() {}

    static Ways ways() {
        return new Ways(new WarmupCosineSchedule())
                .with(Contestant.CHAIN, () -> WarmupCosine::chain)
                .with(new Pieces(
                        new long[] {0, 500, 10_000},
                        List.of(t -> Laws.linear(0, 1, t, 500), t -> Laws.cosine(1, 0.1, t, 9500), t -> 0.1)))
                .with(Contestant.DJL, () -> Peers.djlWarmup(500, falling()));
    }

    private static Tracker falling() {
        return CosineTracker.builder()
                .setBaseValue(1)
                .optFinalValue(0.1f)
                .setMaxUpdates(9500)
                .build();
    }

    private static double chain(long t) {
        if (t < 500) return Laws.linear(0, 1, t, 500);
        if (t < 10_000) return Laws.cosine(1, 0.1, t - 500, 9500);
        return 0.1;
    }
}
