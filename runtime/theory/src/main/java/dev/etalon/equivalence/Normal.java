package dev.etalon.equivalence;

import dev.etalon.exact.Functions;

/** The normal distribution. */
final class Normal {

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** The chance of more than {@code x}: a power series near 0, a continued fraction far from it. */
    static double upper(double x) {
        if (x < 0) {
            return 1 - upper(-x);
        }
        double density = Functions.exp(-x * x / 2) / ROOT_OF_TWO_PI;
        if (x < 2.5) {
            double term = x;
            double sum = x;
            for (int k = 1; term > 1e-18 * sum; k++) {
                term *= x * x / (2 * k + 1);
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = x;
        for (int k = 200; k >= 1; k--) {
            fraction = x + k / fraction;
        }
        return density / fraction;
    }
}
