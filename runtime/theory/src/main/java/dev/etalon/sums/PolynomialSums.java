package dev.etalon.sums;

/**
 * Sums of a polynomial, and of its square, at whole numbers in the same distance from each other, by the sums of powers
 * (Faulhaber): {@code Σ k^m = 1/(m + 1) · Σ_j C(m + 1, j) B_j n^(m + 1 - j)} for k from 0 to n - 1.
 *
 * @param sum of the values
 * @param squares of their squares
 */
record PolynomialSums(double sum, double squares) {

    /** The largest degree of a polynomial. */
    private static final int DEGREE = 7;

    /** Up to how many values are added one by one: for few, the terms of the formulas cancel. */
    private static final int FEW = 32;

    /** B_j, with B_1 = -1/2. */
    private static final double[] BERNOULLI = {
        1, -1.0 / 2, 1.0 / 6, 0, -1.0 / 30, 0, 1.0 / 42, 0, -1.0 / 30, 0, 5.0 / 66, 0, -691.0 / 2730, 0, 7.0 / 6
    };

    /** {@code C(m + 1, j) B_j / (m + 1)}. */
    private static final double[][] FAULHABER = new double[2 * DEGREE + 1][];

    static {
        for (int m = 0; m < FAULHABER.length; m++) {
            FAULHABER[m] = new double[m + 1];
            double binomial = 1;
            for (int j = 0; j <= m; j++) {
                FAULHABER[m][j] = binomial * BERNOULLI[j] / (m + 1);
                binomial = binomial * (m + 1 - j) / (j + 1);
            }
        }
    }

    /**
     * Over {@code first, first + stride, …}, {@code count} of them.
     *
     * @param coefficients from that of degree 0 on, of degree 7 at most
     * @param first at least 0
     */
    static PolynomialSums of(double[] coefficients, double first, double stride, long count) {
        return count <= FEW
                ? oneByOne(coefficients, first, stride, (int) count)
                : byPowers(coefficients, first, stride, count);
    }

    private static PolynomialSums oneByOne(double[] coefficients, double first, double stride, int count) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < count; k++) {
            double x = first + k * stride;
            double value = 0;
            for (int m = coefficients.length - 1; m >= 0; m--) {
                value = value * x + coefficients[m];
            }
            sum += value;
            squares += value * value;
        }
        return new PolynomialSums(sum, squares);
    }

    /** In powers of the part of the way that is behind, so that no power is large. */
    private static PolynomialSums byPowers(double[] coefficients, double first, double stride, long count) {
        double[] shares = shifted(coefficients, first, stride * count);
        double sum = 0;
        double squares = 0;
        for (int m = 2 * (shares.length - 1); m >= 0; m--) {
            double mean = mean(m, count);
            double product = 0;
            for (int j = Math.max(0, m - shares.length + 1); j <= Math.min(m, shares.length - 1); j++) {
                product += shares[j] * shares[m - j];
            }
            squares += product * mean;
            sum += m < shares.length ? shares[m] * mean : 0;
        }
        return new PolynomialSums(count * sum, count * squares);
    }

    /** The coefficients of the polynomial in y where {@code x = first + way · y}. */
    private static double[] shifted(double[] coefficients, double first, double way) {
        double[] shifted = coefficients.clone();
        int degree = shifted.length - 1;
        double power = 1;
        for (int m = 0; m <= degree; m++) {
            for (int j = degree - 1; j >= m; j--) {
                shifted[j] += first * shifted[j + 1];
            }
            shifted[m] *= power;
            power *= way;
        }
        return shifted;
    }

    /** The mean of {@code (k/n)^m} for k from 0 to n - 1. */
    private static double mean(int m, long n) {
        double mean = 0;
        for (int j = m; j >= 0; j--) {
            mean = mean / n + FAULHABER[m][j];
        }
        return mean;
    }
}
