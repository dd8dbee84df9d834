package dev.etalon.samples.benchmarks;

/** Moves from one value to another as one writes them by hand, with the functions of {@link Math}. */
final class Laws {

    private Laws() {}

    static double linear(double from, double to, long step, long steps) {
        return from + (to - from) * step / steps;
    }

    static double cosine(double from, double to, long step, long steps) {
        return to + (from - to) * (1 + Math.cos(Math.PI * step / steps)) / 2;
    }

    static double exponential(double from, double to, long step, long steps) {
        return from * Math.pow(to / from, (double) step / steps);
    }
}
