package dev.etalon.samples.benchmarks.shapes;

/** Moves from one value to another as one writes them by hand; where the arguments are constants, so are the factors. */
final class Laws {

    private Laws() {}

    static double linear(double from, double to, long step, long steps) {
        return from + (to - from) / steps * step;
    }

    static double cosine(double from, double to, long step, long steps) {
        return to + 0.5 * (from - to) * (1 + Math.cos(Math.PI / steps * step));
    }
}
