package dev.etalon.bounds;

import dev.etalon.exact.Functions;

/**
 * What becomes of {@code x ← x + 2 + 1/x = (x + 1)²/x} in many steps, in a time that does not depend on how many: y² in
 * units of the rate, where {@code y ← y + η/y} with one rate η.
 *
 * <p>Abel's function of the map, {@code A(x + 2 + 1/x) = A(x) + 1}, is {@code x/2 - ln(x)/4 + Σ a_k/x^k}: its
 * coefficients follow from that equation power by power, as {@code x' = x(1 + 1/x)²} turns {@code 1/x'^k} into a binomial
 * series. The series diverges in the end; from {@link #FAR} on its terms fall below the last digit first.
 *
 * @param reciprocals the sum of 1/x over all x but the last
 * @param lost how much less than 1 the derivative of the last x by the first is
 */
record SquareGrowth(double reciprocals, double lost) {

    private static final int TERMS = 12;
    private static final double FAR = 64;

    /** Fewer steps than these are taken one by one. */
    private static final long FEW = 64;

    private static final int ITERATIONS = 50;

    /** a_k, from k = 1 on. */
    private static final double[] SERIES = series();

    /** @param first the first x, positive */
    static SquareGrowth of(double first, long steps) {
        double x = first;
        double reciprocals = 0;
        double lost = 0;
        long left = steps;
        for (; left > 0 && (x < FAR || left < FEW); left--) {
            double reciprocal = 1 / x;
            reciprocals += reciprocal;
            lost += (1 - lost) * (reciprocal * reciprocal);
            x += 2 + reciprocal;
        }
        if (left == 0) {
            return new SquareGrowth(reciprocals, lost);
        }
        double grown = grown(x, left);
        double last = x + 2.0 * left + grown;
        double rest = (excess(1 / last) - excess(1 / x)) / (1 + excess(1 / last));
        return new SquareGrowth(reciprocals + grown, lost + (1 - lost) * rest);
    }

    /** The sum of 1/x over {@code steps} x from a large one on. */
    private static double grown(double x, long steps) {
        double start = tail(1 / x);
        double sum = 0;
        double before = -1;
        for (int k = 0; k < ITERATIONS && sum != before; k++) {
            before = sum;
            double growth = 2.0 * steps + sum;
            sum = Functions.log1p(growth / x) / 2 - 2 * (tail(1 / (x + growth)) - start);
        }
        return sum;
    }

    /** {@code Σ a_k w^k}. */
    private static double tail(double w) {
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            sum = (sum + SERIES[k]) * w;
        }
        return sum;
    }

    /** {@code 2A'(1/w) - 1}. */
    private static double excess(double w) {
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            sum = (sum + k * SERIES[k]) * w;
        }
        return -w / 2 - 2 * w * sum;
    }

    /** From {@code w/2 - ln(1 + w)/2 + Σ a_k w^k ((1 + w)^(-2k) - 1) = 0}, the power m + 1 of which gives a_m. */
    private static double[] series() {
        double[] series = new double[TERMS + 1];
        for (int m = 1; m <= TERMS; m++) {
            double sum = (m % 2 == 0 ? -0.5 : 0.5) / (m + 1);
            for (int k = 1; k < m; k++) {
                sum += series[k] * binomial(-2 * k, m + 1 - k);
            }
            series[m] = sum / (2 * m);
        }
        return series;
    }

    private static double binomial(int n, int k) {
        double product = 1;
        for (int i = 0; i < k; i++) {
            product = product * (n - i) / (i + 1);
        }
        return product;
    }
}
