package dev.etalon.simulation;

import dev.etalon.exact.Functions;

/** What a moving average that began at 0 is divided by. */
final class Debiasing {

    private Debiasing() {}

    /** {@code 1 - decay^n}, without the digits that a subtraction would lose where decay is near 1. */
    static double after(long n, double decay) {
        return -Functions.expm1(n * Functions.log1p(decay - 1));
    }
}
