package dev.etalon.bounds;

import dev.etalon.exact.Functions;
import java.util.Arrays;

/**
 * {@code Σ a_s/x_s} as all x_s grow by the same amount at every step: the integral {@code 1/x = ∫ e^{u − x·e^u} du}
 * by the trapezoid rule, with one running sum {@code Σ a_s e^{u − v·x_s}} for each node {@code v = e^u}.
 *
 * <p>Of some two hundred nodes half are spared. Those for which x·v stays small are put together in one with their weight and
 * their mean. Those for which it grows by more than {@link #GONE} in a step forget all but what was added last, which is one
 * number for all of them.
 */
final class ReciprocalSum {

    private static final double LN_2 = Functions.log(2);

    /** The growth of v·x after which {@code e^{−v·x}} is nothing beside 1. */
    private static final double GONE = 40;

    /** The growth up to which {@code 1 − e^{−y}} is taken by its power series, and up to which by three terms of it. */
    private static final double SMALL = 0x1p-6;

    private static final double TINY = 0x1p-18;

    /** Nodes for each doubling. */
    private final int perDoubling;

    private final double[] nodes;
    private final double[] weights;
    private final double[] sums;

    /** What becomes of each sum as x grows, see {@link #prepare(double)}. */
    private final double[] factors;

    private final double[] partial;

    /** How many of the nodes that do not forget may grow by more than ln 2, {@link #SMALL} and {@link #TINY}. */
    private final int large;

    private final int notSmall;
    private final int notTiny;

    /** The first node that forgets all that was there before the last growth. */
    private int forgetful;

    /** What is still to be added to all sums. */
    private double added;

    /** The growth that the factors are for. */
    private double growth = Double.NaN;

    /**
     * @param smallest the least positive growth
     * @param largest the largest x
     * @param accuracy the relative error
     */
    ReciprocalSum(double smallest, double largest, double accuracy) {
        double digits = -Functions.log(accuracy);
        perDoubling = (int) Math.ceil(LN_2 * (digits + 6) / (Math.PI * Math.PI));
        double step = LN_2 / perDoubling;
        large = nodesBetween(LN_2, GONE);
        notSmall = nodesBetween(SMALL, GONE);
        notTiny = nodesBetween(TINY, GONE);
        // One node for all up to `low` is off by (low·x)³/24.
        double low = Functions.log(Math.min(1e-3, Functions.exp(-digits / 3))) - Functions.log(largest);
        double high = Functions.log(digits + 5) - Functions.log(smallest);
        int count = (int) Math.ceil((high - low) / step) + 1;
        nodes = new double[count];
        weights = new double[count];
        sums = new double[count];
        factors = new double[count];
        partial = new double[count];
        for (int k = 1; k < count; k++) {
            // Nodes a doubling apart are exactly that, so that squares of exponentials fit them.
            nodes[k] = k <= perDoubling ? Functions.exp(low + k * step) : 2 * nodes[k - perDoubling];
            weights[k] = step * nodes[k];
        }
        double first = Functions.exp(low);
        weights[0] = step * first / -Functions.expm1(-step);
        nodes[0] = first * Functions.expm1(-step) / Functions.expm1(-2 * step);
    }

    private int nodesBetween(double low, double high) {
        return (int) Math.ceil(perDoubling * Functions.log(high / low) / LN_2);
    }

    /** Lets every x_s grow by {@code x}, positive. @return the sum after that */
    double after(double x) {
        if (x != growth) {
            prepare(x);
        }
        int squares = forgetful - large;
        shrink(sums, weights, added, factors, squares);
        multiply(sums, weights, added, factors, squares, forgetful);
        added = 0;
        return total();
    }

    private void prepare(double x) {
        growth = x;
        int first = forgetful;
        while (first < nodes.length && nodes[first] * x <= GONE) {
            first++;
        }
        while (nodes[first - 1] * x > GONE) {
            first--;
        }
        if (first > forgetful) {
            Arrays.fill(sums, forgetful, first, 0);
        }
        forgetful = first;
        int series = first - notSmall;
        int few = Math.max(0, first - notTiny);
        shortSeries(nodes, x, factors, few);
        series(nodes, x, factors, few, series);
        for (int k = series; k < first - large; k++) {
            // 1 - e^(-2y) = q(2 - q): relative errors add up, where those of squares of numbers near 1 would grow.
            double loss = factors[k - perDoubling];
            factors[k] = loss * (2 - loss);
        }
        for (int k = first - large; k < first; k++) {
            double before = factors[k - perDoubling];
            double half = k - perDoubling < first - large ? 1 - before : before;
            factors[k] = half * half;
        }
    }

    /** {@code 1 − e^{−vx}}, for small ones. */
    private static void series(double[] nodes, double x, double[] factors, int start, int end) {
        for (int k = start; k < end; k++) {
            double y = nodes[k] * x;
            double far = 1.0 / 24 - y * (1.0 / 120 - y * (1.0 / 720 - y * (1.0 / 5040)));
            factors[k] = y * (1 - y * (1.0 / 2 - y * (1.0 / 6 - y * far)));
        }
    }

    private static void shortSeries(double[] nodes, double x, double[] factors, int end) {
        for (int k = 0; k < end; k++) {
            double y = nodes[k] * x;
            factors[k] = y * (1 - y * (1.0 / 2 - y * (1.0 / 6)));
        }
    }

    private static void shrink(double[] sums, double[] weights, double added, double[] factors, int end) {
        for (int k = 0; k < end; k++) {
            double sum = sums[k] + weights[k] * added;
            sums[k] = sum - sum * factors[k];
        }
    }

    private static void multiply(double[] sums, double[] weights, double added, double[] factors, int start, int end) {
        for (int k = start; k < end; k++) {
            sums[k] = (sums[k] + weights[k] * added) * factors[k];
        }
    }

    /** By halves, which every JVM vectorises. */
    private double total() {
        int left = (forgetful + 1) / 2;
        addHalf(sums, left, partial, forgetful - left);
        partial[left - 1] = forgetful % 2 == 1 ? sums[left - 1] : partial[left - 1];
        while (left > 16) {
            int half = left / 2;
            addHalf(partial, left - half, partial, half);
            left -= half;
        }
        double even = 0;
        double odd = 0;
        for (int k = 0; k + 1 < left; k += 2) {
            even += partial[k];
            odd += partial[k + 1];
        }
        return even + odd + (left % 2 == 1 ? partial[left - 1] : 0);
    }

    private static void addHalf(double[] from, int distance, double[] to, int count) {
        for (int k = 0; k < count; k++) {
            to[k] = from[k] + from[k + distance];
        }
    }

    /** Adds {@code a/x} with {@code x = 0} so far. */
    void add(double a) {
        added += a;
    }
}
