package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * Rates from the gradient norms that were measured in an earlier run: {@code η_k = w_k·w_{k+1:T}/w_{1:T}} and
 * {@code η_T = 0}, with weights {@code w_k} that are large where gradients are small. A warmup emerges where norms
 * fall early, and with equal norms it is the linear decay to 0. With the weights of {@link Weighting#SGD} times
 * {@code D/√(Σ G_k^−2)} they guarantee {@code E L(θ_T) − L(θ*) ≤ D/√(Σ G_k^−2)}, the best of all guarantees of that
 * proof.
 *
 * <p>Guards: norms are smoothed by a running median before; norms that are very small, which would put all weight on
 * a few steps, are raised to a fraction of the median; a norm that is 0 or no number is refused, with its step.
 *
 * <p>Source: Theorem 3 and section 3 of Defazio et al., arXiv 2310.07831; written from the formula.
 */
public final class RefinedSchedule {

    /** The weight that a gradient norm stands for. */
    public enum Weighting {
        /** {@code G^−2} with Euclidean norms, for SGD. */
        SGD {
            @Override
            double weight(double norm) {
                return 1 / norm / norm;
            }
        },
        /** {@code G^−1} with ℓ1 norms, for Adam and other methods that scale coordinates. */
        ADAM {
            @Override
            double weight(double norm) {
                return 1 / norm;
            }
        };

        abstract double weight(double norm);
    }

    private RefinedSchedule() {}

    /**
     * The rates for a distance, from norms as they are.
     *
     * @param norms G_k of each step; positive
     * @param distance D
     * @throws IllegalArgumentException if a norm is not positive and finite
     */
    public static double[] of(double[] norms, double distance) {
        requirePositive(norms);
        Arguments.positive("distance", distance);
        if (norms.length == 1) {
            return new double[1];
        }
        // In units of the least norm l: w = 1/l² and Σ w = W/l², and the rates are D w_k·w_{k+1:T}/W^(3/2).
        double first = least(norms, 0, norms.length - 1);
        double second = least(norms, 1, norms.length);
        double least = Math.min(first, second);
        double root = guaranteeOf(norms, distance) / distance / least;
        double unit = distance * (least / first) * (least / second) / Math.max(first, second);
        return scaled(products(norms, Weighting.SGD), root * root * root * unit);
    }

    /** {@code D/√(Σ G_k^−2)}: what {@link #of} guarantees where the norms are bounds. */
    public static double guarantee(double[] norms, double distance) {
        requirePositive(norms);
        Arguments.positive("distance", distance);
        return guaranteeOf(norms, distance);
    }

    /**
     * The shape, with a largest rate of 1, from measured norms.
     *
     * @param smoothing the width of the running median as a fraction of the run, from 0 (none) to 1; 0.1 is usual
     * @param floor the fraction of the median norm that smaller norms are raised to, from 0 (none) to 1; 0.1 is usual
     */
    public static double[] shape(double[] norms, Weighting weighting, double smoothing, double floor) {
        requireFraction("the smoothing", smoothing);
        requireFraction("the floor", floor);
        requirePositive(norms);
        int width = (int) (smoothing * norms.length) | 1;
        double[] smooth = RunningMedian.of(norms, width);
        double least = floor * RunningMedian.median(norms);
        for (int k = 0; k < smooth.length; k++) {
            smooth[k] = Math.max(least, smooth[k]);
        }
        double[] rates = products(smooth, weighting);
        double peak = 0;
        for (double rate : rates) {
            peak = Math.max(peak, rate);
        }
        for (int k = 0; k < rates.length; k++) {
            rates[k] = peak == 0 ? 0 : rates[k] / peak; // a run of one step has no rate that counts
        }
        return rates;
    }

    private static double guaranteeOf(double[] norms, double distance) {
        return Setting.of(distance, Series.of(norms)).minimax(norms.length);
    }

    /**
     * {@code w_k·w_{k+1:T}} but for a factor: the weights of the first T − 1 steps and those that are summed are each in
     * units of their own, of their least norm, so that none is beyond the doubles.
     */
    private static double[] products(double[] norms, Weighting weighting) {
        double[] products = new double[norms.length];
        double first = least(norms, 0, norms.length - 1);
        double second = least(norms, 1, norms.length);
        Sum later = new Sum();
        for (int k = norms.length - 1; k >= 1; k--) {
            later.add(weighting.weight(norms[k] / second));
            products[k - 1] = weighting.weight(norms[k - 1] / first) * later.value();
        }
        return products;
    }

    private static double least(double[] norms, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = from; k < to; k++) {
            least = Math.min(least, norms[k]);
        }
        return least;
    }

    private static double[] scaled(double[] rates, double factor) {
        for (int k = 0; k < rates.length; k++) {
            rates[k] *= factor;
        }
        return rates;
    }

    private static void requirePositive(double[] norms) {
        if (Arguments.notNull("norms", norms).length == 0) {
            throw new IllegalArgumentException("norms must hold one of each step, and of one step at least, but is []");
        }
        for (int k = 0; k < norms.length; k++) {
            if (!(norms[k] > 0 && norms[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the norms of gradients are positive and finite; that of step " + (k + 1) + " is " + norms[k]);
            }
        }
    }

    private static void requireFraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is a fraction from 0 to 1, not " + value);
        }
    }
}
