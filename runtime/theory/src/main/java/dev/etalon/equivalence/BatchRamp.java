package dev.etalon.equivalence;

import dev.etalon.arguments.Arguments;
import java.util.function.DoubleUnaryOperator;

/**
 * A growing batch in place of a falling rate, at the same number of samples.
 *
 * @param rate the factor on the rate
 * @param batch the factor on the batch
 */
public record BatchRamp(double rate, double batch) {

    private static final int DEEPEST = 40;

    /**
     * For SGD: the rate kept and the batch divided by the factor f. To first order in rate x curvature only
     * {@code eta/B} at an intrinsic time matters.
     *
     * @param factor f on the rate, in (0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public static Equivalent.Heuristic<BatchRamp> forSgd(double factor) {
        requireFactor(factor);
        return new Equivalent.Heuristic<>(
                new BatchRamp(1, 1 / factor),
                "SGD with additive noise, to first order in rate x curvature, at equal samples",
                "off by .02 % at rate x curvature = .01 and by 3 % at .1; no gain beyond the critical batch");
    }

    /**
     * For Adam, by its model of normalised SGD whose gradients are mostly noise (a step is as long as {@code eta sqrt(B)}, so
     * that {@code eta/sqrt(B)} matters at equal samples): the rate times {@code sqrt(f)} and the batch divided by f (arXiv
     * 2510.14717).
     *
     * @param factor f on the rate, in (0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public static Equivalent.Heuristic<BatchRamp> forAdam(double factor) {
        requireFactor(factor);
        return new Equivalent.Heuristic<>(
                new BatchRamp(Math.sqrt(factor), 1 / factor),
                "normalised SGD in the regime of noise, at equal samples",
                "Adam is only like normalised SGD; wrong once the batch passes the critical batch");
    }

    /**
     * Whether rate divided by {@code alpha} and batch times {@code beta} is stable: {@code alpha >= sqrt(beta)}, else the
     * effective rate grows.
     */
    public static boolean isStable(double alpha, double beta) {
        return Arguments.positive("alpha", alpha) >= Math.sqrt(Arguments.positive("beta", beta));
    }

    /**
     * The steps that are left of those at the starting batch when all samples are kept: the integral of the rate's
     * factor over the samples, {@code int_0^1 f}. For a quarter of a cosine {@code 2/pi}.
     *
     * @param factor f of the part of the samples, from 0 to 1, with values in [0, 1]
     */
    public static double serialFraction(DoubleUnaryOperator factor) {
        Arguments.notNull("factor", factor);
        int panels = 64;
        double sum = 0;
        for (int k = 0; k < panels; k++) {
            double left = k / (double) panels;
            double right = (k + 1.0) / panels;
            double middle = (left + right) / 2;
            double atLeft = value(factor, left);
            double atMiddle = value(factor, middle);
            double atRight = value(factor, right);
            double whole = (right - left) / 6 * (atLeft + 4 * atMiddle + atRight);
            sum += simpson(factor, left, right, new double[] {atLeft, atMiddle, atRight, whole}, DEEPEST);
        }
        return sum;
    }

    private static double simpson(DoubleUnaryOperator f, double left, double right, double[] at, int depth) {
        double middle = (left + right) / 2;
        double first = value(f, (left + middle) / 2);
        double second = value(f, (middle + right) / 2);
        double one = (middle - left) / 6 * (at[0] + 4 * first + at[1]);
        double other = (right - middle) / 6 * (at[1] + 4 * second + at[2]);
        double change = one + other - at[3];
        if (depth == 0 || Math.abs(change) < 1e-15 * (right - left)) {
            return one + other + change / 15;
        }
        return simpson(f, left, middle, new double[] {at[0], first, at[1], one}, depth - 1)
                + simpson(f, middle, right, new double[] {at[1], second, at[2], other}, depth - 1);
    }

    private static double value(DoubleUnaryOperator factor, double at) {
        return Arguments.within("the factor at " + at, factor.applyAsDouble(at), 0, 1);
    }

    private static void requireFactor(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("factor must be above 0 and at most 1, but is " + factor);
        }
    }
}
