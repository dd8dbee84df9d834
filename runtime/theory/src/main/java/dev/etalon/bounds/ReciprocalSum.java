package dev.etalon.bounds;

import dev.etalon.exact.Functions;

/**
 * {@code Σ a_s/x_s} as all x_s grow by the same amount at every step: the integral {@code 1/x = ∫ e^{u − x·e^u} du}
 * by the trapezoid rule, with one running sum {@code Σ a_s e^{−v·x_s}} for each node {@code v = e^u}.
 */
final class ReciprocalSum {

    private static final double LN_2 = Functions.log(2);

    /** Nodes for each doubling. */
    private final int perDoubling;

    private final double[] nodes;
    private final double[] weights;
    private final double[] sums;

    /** What becomes of each sum as x grows, see {@link #factors(double)}. */
    private final double[] factors;

    /**
     * @param smallest the smallest x that a sum is taken at
     * @param largest the largest
     * @param accuracy the relative error
     */
    ReciprocalSum(double smallest, double largest, double accuracy) {
        double digits = -Functions.log(accuracy);
        perDoubling = (int) Math.ceil(LN_2 * (digits + 6) / (Math.PI * Math.PI));
        double step = LN_2 / perDoubling;
        // Below `low` the integrand is e^u, so small that it does not count; above `high` it has decayed.
        double low = -digits - Functions.log(largest) - 1;
        double high = Functions.log(digits + 5) - Functions.log(smallest);
        int count = (int) Math.ceil((high - low) / step) + 1;
        nodes = new double[count];
        weights = new double[count];
        sums = new double[count];
        factors = new double[count];
        for (int k = 0; k < count; k++) {
            nodes[k] = Functions.exp(low + k * step);
            weights[k] = step * nodes[k];
        }
        // Nodes a doubling apart are exactly that, so that squares of exponentials fit them.
        for (int k = perDoubling; k < count; k++) {
            nodes[k] = 2 * nodes[k - perDoubling];
            weights[k] = step * nodes[k];
        }
    }

    /** Lets every x_s grow by {@code x}. @return the sum after that */
    double after(double x) {
        int half = factors(x);
        double total = 0;
        for (int k = 0; k < half; k++) {
            sums[k] -= sums[k] * factors[k];
            total += weights[k] * sums[k];
        }
        for (int k = half; k < sums.length; k++) {
            sums[k] *= factors[k];
            total += weights[k] * sums[k];
        }
        return total;
    }

    /**
     * {@code 1 − e^{−vx}} below the returned node, and {@code e^{−vx}} from it on, where that is at most ½. With q
     * the first of these, {@code 1 − e^{−2vx} = q(2 − q)}: relative errors add up, where those of squares of numbers
     * near 1 would grow.
     */
    private int factors(double x) {
        int computed = Math.min(perDoubling, nodes.length);
        int k = 0;
        for (; k < computed && nodes[k] * x < LN_2; k++) {
            factors[k] = -Functions.expm1(-nodes[k] * x);
        }
        for (; k >= computed && k < nodes.length && nodes[k] * x < LN_2; k++) {
            double loss = factors[k - computed];
            factors[k] = loss * (2 - loss);
        }
        int half = k;
        for (; k < Math.min(half + computed, nodes.length); k++) {
            double loss = k < computed ? -Functions.expm1(-nodes[k] * x / 2) : factors[k - computed];
            factors[k] = (1 - loss) * (1 - loss);
        }
        for (; k < nodes.length; k++) {
            factors[k] = factors[k - computed] * factors[k - computed];
        }
        return half;
    }

    /** Adds {@code a/x} with {@code x = 0} so far. */
    void add(double a) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += a;
        }
    }
}
