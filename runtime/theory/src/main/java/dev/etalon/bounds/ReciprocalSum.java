package dev.etalon.bounds;

import dev.etalon.exact.Functions;
import java.util.Arrays;

/**
 * {@code Σ a_s/x_s} as all x_s grow by the same amount at every step: the integral {@code 1/x = ∫ e^{u − x·e^u} du}
 * by the trapezoid rule, with one running sum {@code Σ a_s e^{u − v·x_s}} for each node {@code v = e^u}.
 *
 * <p>Of some two hundred nodes more than half are spared. Those for which x·v stays small are put together in two, by Gauss's
 * quadrature, which keeps their first four moments. Those for which it grows by more than {@link #GONE} in a step forget all but what was added last, which is one
 * number for all of them.
 */
final class ReciprocalSum {

    private static final double LN_2 = Functions.log(2);

    /** The growth of v·x after which {@code e^{−v·x}} is nothing beside 1. */
    private static final double GONE = 40;

    /** The growth up to which {@code 1 − e^{−y}} is taken by its power series, and up to which by three terms of it. */
    private static final double SMALL = 0x1p-6;

    private static final double TINY = 0x1p-18;

    /** The change of v·x up to which factors are changed by it, and how often that is done before they are worked out anew. */
    private static final double SLIGHT = 0x1p-6;

    private static final int MOST_CHANGES = 16;

    /** Nodes for each doubling. */
    private final int perDoubling;

    private final double[] nodes;
    private final double[] weights;
    private final double[] sums;

    /** What becomes of each sum as x grows, see {@link #prepare(double)}. */
    private final double[] factors;

    /** How many of the nodes that do not forget may grow by more than ln 2, {@link #SMALL} and {@link #TINY}. */
    private final int large;

    private final int notSmall;
    private final int notTiny;

    /** The first node that forgets all that was there before the last growth. */
    private int forgetful;

    /** What is still to be added to all sums. */
    private double added;

    /** The growth that the factors are for, and how often they were changed since they were worked out. */
    private double growth = Double.NaN;

    private int changes;

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
        SmallNodes small = SmallNodes.of(step);
        double low = Functions.log(Math.min(SMALL / 2, small.reach(accuracy / 16))) - Functions.log(largest);
        double high = Functions.log(digits + 5) - Functions.log(smallest);
        int count = (int) Math.ceil((high - low) / step) + 2;
        nodes = new double[count];
        weights = new double[count];
        sums = new double[count];
        factors = new double[count];
        double first = Functions.exp(low);
        for (int k = 0; k < 2; k++) {
            nodes[k] = first * small.nodes[k];
            weights[k] = first * small.weights[k];
        }
        for (int k = 2; k < count; k++) {
            // Nodes a doubling apart are exactly that, so that squares of exponentials fit them.
            nodes[k] = k < perDoubling + 2 ? Functions.exp(low + (k - 1) * step) : 2 * nodes[k - perDoubling];
            weights[k] = step * nodes[k];
        }
    }

    /**
     * All nodes up to v = 1, each {@code e^step} times the one before and as heavy as it is large by the step, put together in
     * two.
     *
     * @param defect the square of the polynomial that is 0 at both, summed over all: what the fifth moment lacks
     */
    private record SmallNodes(double[] nodes, double[] weights, double defect) {

        static SmallNodes of(double step) {
            double[] moments = new double[5];
            for (int j = 0; j < moments.length; j++) {
                moments[j] = step / -Functions.expm1(-(j + 1) * step);
            }
            double determinant = moments[0] * moments[2] - moments[1] * moments[1];
            double product = (moments[1] * moments[3] - moments[2] * moments[2]) / determinant;
            double sum = (moments[0] * moments[3] - moments[1] * moments[2]) / determinant;
            double upper = (sum + Math.sqrt(sum * sum - 4 * product)) / 2;
            double lower = product / upper;
            double weight = (moments[1] - lower * moments[0]) / (upper - lower);
            return new SmallNodes(
                    new double[] {lower, upper},
                    new double[] {moments[0] - weight, weight},
                    moments[4] - sum * moments[3] + product * moments[2]);
        }

        /** The largest x for which {@code Σ w e^(-vx)} is off by no more than {@code accuracy/x}: {@code defect x⁴/4!}. */
        double reach(double accuracy) {
            return Functions.pow(24 * accuracy / defect, 0.2);
        }
    }

    private int nodesBetween(double low, double high) {
        return (int) Math.ceil(perDoubling * Functions.log(high / low) / LN_2);
    }

    /** Lets every x_s grow by {@code x}, positive. @return the sum after that */
    double after(double x) {
        if (x != growth && !change(x)) {
            prepare(x);
        }
        int squares = forgetful - large;
        shrink(sums, weights, added, factors, squares);
        multiply(sums, weights, added, factors, squares, forgetful);
        added = 0;
        return total(sums, forgetful);
    }

    /**
     * Changes all factors to those of a growth that is nearly the same, as it is from step to step of a schedule.
     *
     * @return whether it is, and the nodes that forget are the same
     */
    private boolean change(double x) {
        double less = growth - x;
        boolean slight = forgetful > 0
                && Math.abs(less) * nodes[forgetful - 1] < SLIGHT
                && nodes[forgetful - 1] * x <= GONE
                && (forgetful == nodes.length || nodes[forgetful] * x > GONE);
        if (!slight || changes == MOST_CHANGES) {
            return false;
        }
        int squares = forgetful - large;
        changeLosses(nodes, less, factors, squares);
        changeFactors(nodes, less, factors, squares, forgetful);
        growth = x;
        changes++;
        return true;
    }

    /** {@code 1 − e^{−v(x − less)}} from {@code 1 − e^{−vx}}, with four terms of the series of {@code e^{v·less} − 1}. */
    private static void changeLosses(double[] nodes, double less, double[] factors, int end) {
        for (int k = 0; k < end; k++) {
            double y = nodes[k] * less;
            double gain = y * (1 + y * (1.0 / 2 + y * (1.0 / 6 + y * (1.0 / 24))));
            factors[k] = factors[k] - (1 - factors[k]) * gain;
        }
    }

    private static void changeFactors(double[] nodes, double less, double[] factors, int start, int end) {
        for (int k = start; k < end; k++) {
            double y = nodes[k] * less;
            double gain = y * (1 + y * (1.0 / 2 + y * (1.0 / 6 + y * (1.0 / 24))));
            factors[k] = factors[k] + factors[k] * gain;
        }
    }

    private void prepare(double x) {
        growth = x;
        changes = 0;
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

    /** Four totals at a time: a single one would have each sum wait for the one before. */
    private static double total(double[] sums, int end) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = 0;
        for (; k + 3 < end; k += 4) {
            first += sums[k];
            second += sums[k + 1];
            third += sums[k + 2];
            fourth += sums[k + 3];
        }
        for (; k < end; k++) {
            first += sums[k];
        }
        return first + second + (third + fourth);
    }

    /** Adds {@code a/x} with {@code x = 0} so far. */
    void add(double a) {
        added += a;
    }
}
