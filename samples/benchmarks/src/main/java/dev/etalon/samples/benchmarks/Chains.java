package dev.etalon.samples.benchmarks;

import static dev.etalon.samples.benchmarks.Laws.cosine;
import static dev.etalon.samples.benchmarks.Laws.exponential;
import static dev.etalon.samples.benchmarks.Laws.linear;

/** The {@link Recipes} as if/else chains written by hand, for steps from 0 on. */
final class Chains {

    private Chains() {}

    static double lines4(long t) {
        if (t < 1000) return linear(0, 1, t, 1000);
        if (t < 4000) return linear(1, 0.8, t - 1000, 3000);
        if (t < 9000) return linear(0.8, 0.3, t - 4000, 5000);
        if (t < 10000) return linear(0.3, 0.05, t - 9000, 1000);
        return 0.05;
    }

    static double lines16(long t) {
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

    static double cosineAfterWarmup(long t) {
        if (t < 500) return linear(0, 1, t, 500);
        if (t < 10000) return cosine(1, 0.1, t - 500, 9500);
        return 0.1;
    }

    static double mixed5(long t) {
        if (t < 500) return linear(0, 1, t, 500);
        if (t < 3000) return 1;
        if (t < 6000) return cosine(1, 0.5, t - 3000, 3000);
        if (t < 8000) return exponential(0.5, 0.1, t - 6000, 2000);
        if (t < 10000) return linear(0.1, 0, t - 8000, 2000);
        return 0;
    }
}
