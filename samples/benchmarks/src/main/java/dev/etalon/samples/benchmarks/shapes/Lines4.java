package dev.etalon.samples.benchmarks.shapes;

import static dev.etalon.samples.benchmarks.shapes.Laws.linear;

import dev.etalon.Schedule;

/** 4 lines, one after the other. */
@Schedule(Lines4.TABLE)
final class Lines4 {

    static final String TABLE = """
            {0: 0, 1000: 1, 4000: 0.8, 9000: 0.3, 10000: 0.05}""";

    private Lines4() {}

    static Ways ways() {
        return new Ways(new Lines4Schedule())
                .with(Contestant.CHAIN, () -> Lines4::chain)
                .with(Pieces.lines(TABLE));
    }

    private static double chain(long t) {
        if (t < 1000) return linear(0, 1, t, 1000);
        if (t < 4000) return linear(1, 0.8, t - 1000, 3000);
        if (t < 9000) return linear(0.8, 0.3, t - 4000, 5000);
        if (t < 10000) return linear(0.3, 0.05, t - 9000, 1000);
        return 0.05;
    }
}
