package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;
import java.util.List;

/** Five pieces of four laws. */
@Schedule("warmup(500) -> constant(1, 2500) -> cosine(1, 0.5, 3000) -> exponential(0.5, 0.1, 2000)"
        + " -> linear(0.1, 0, 2000)")
final class Mixed5 {

    private static final double DECAY = Math.log(0.1 / 0.5) / 2000;

    private Mixed5() {}

    static Ways ways() {
        return new Ways(new Mixed5Schedule())
                .with(Contestant.CHAIN, () -> Mixed5::chain)
                .with(new Pieces(
                        new long[] {0, 500, 3000, 6000, 8000, 10_000},
                        List.of(
                                t -> Laws.linear(0, 1, t, 500),
                                t -> 1,
                                t -> Laws.cosine(1, 0.5, t, 3000),
                                t -> 0.5 * Math.exp(DECAY * t),
                                t -> Laws.linear(0.1, 0, t, 2000),
                                t -> 0)));
    }

    private static double chain(long t) {
        if (t < 500) return Laws.linear(0, 1, t, 500);
        if (t < 3000) return 1;
        if (t < 6000) return Laws.cosine(1, 0.5, t - 3000, 3000);
        if (t < 8000) return 0.5 * Math.exp(DECAY * (t - 6000));
        if (t < 10_000) return Laws.linear(0.1, 0, t - 8000, 2000);
        return 0;
    }
}
