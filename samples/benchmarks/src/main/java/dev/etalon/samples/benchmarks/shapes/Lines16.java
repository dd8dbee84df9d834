package dev.etalon.samples.benchmarks.shapes;

import static dev.etalon.samples.benchmarks.shapes.Laws.linear;

import dev.etalon.Schedule;

/** 16 lines, one after the other. */
@Schedule(Lines16.TABLE)
final class Lines16 {

    static final String TABLE = """
            {0: 0, 300: 1, 900: 0.9, 1600: 0.95, 2100: 0.8, 3000: 0.85, 3400: 0.7, 4200: 0.75, 5000: 0.6, 5300:
            0.65, 6100: 0.5, 6800: 0.55, 7200: 0.4, 8000: 0.45, 8700: 0.3, 9400: 0.2, 10000: 0.05}""";

    private Lines16() {}

    static Ways ways() {
        return new Ways(new Lines16Schedule())
                .with(Contestant.CHAIN, () -> Lines16::chain)
                .with(Pieces.lines(TABLE));
    }

    private static double chain(long t) {
        if (t < 300) return linear(0, 1, t, 300);
        if (t < 900) return linear(1, 0.9, t - 300, 600);
        if (t < 1600) return linear(0.9, 0.95, t - 900, 700);
        if (t < 2100) return linear(0.95, 0.8, t - 1600, 500);
        if (t < 3000) return linear(0.8, 0.85, t - 2100, 900);
        if (t < 3400) return linear(0.85, 0.7, t - 3000, 400);
        if (t < 4200) return linear(0.7, 0.75, t - 3400, 800);
        if (t < 5000) return linear(0.75, 0.6, t - 4200, 800);
        if (t < 5300) return linear(0.6, 0.65, t - 5000, 300);
        if (t < 6100) return linear(0.65, 0.5, t - 5300, 800);
        if (t < 6800) return linear(0.5, 0.55, t - 6100, 700);
        if (t < 7200) return linear(0.55, 0.4, t - 6800, 400);
        if (t < 8000) return linear(0.4, 0.45, t - 7200, 800);
        if (t < 8700) return linear(0.45, 0.3, t - 8000, 700);
        if (t < 9400) return linear(0.3, 0.2, t - 8700, 700);
        if (t < 10000) return linear(0.2, 0.05, t - 9400, 600);
        return 0.05;
    }
}
