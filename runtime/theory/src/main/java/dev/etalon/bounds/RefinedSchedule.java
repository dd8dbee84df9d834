package dev.etalon.bounds;

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
        return scaled(rates(norms, Weighting.SGD), guaranteeOf(norms, distance));
    }

    /** {@code D/√(Σ G_k^−2)}: what {@link #of} guarantees where the norms are bounds. */
    public static double guarantee(double[] norms, double distance) {
        requirePositive(norms);
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
        double[] rates = rates(smooth, weighting);
        double peak = 0;
        for (double rate : rates) {
            peak = Math.max(peak, rate);
        }
        // A run of one step has no rate that counts.
        return peak == 0 ? rates : scaled(rates, 1 / peak);
    }

    private static double guaranteeOf(double[] norms, double distance) {
        return Setting.of(distance, Series.of(norms)).minimax(norms.length);
    }

    private static double[] rates(double[] norms, Weighting weighting) {
        requirePositive(norms);
        double[] rates = new double[norms.length];
        Sum later = new Sum();
        for (int k = norms.length - 1; k >= 0; k--) {
            double weight = weighting.weight(norms[k]);
            rates[k] = weight * later.value();
            later.add(weight);
        }
        return scaled(rates, 1 / later.value());
    }

    private static double[] scaled(double[] rates, double factor) {
        for (int k = 0; k < rates.length; k++) {
            rates[k] *= factor;
        }
        return rates;
    }

    private static void requirePositive(double[] norms) {
        for (int k = 0; k < norms.length; k++) {
            if (!(norms[k] > 0 && norms[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the gradient norm of step " + (k + 1) + " is positive and finite, not " + norms[k]);
            }
        }
    }

    private static void requireFraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is a fraction from 0 to 1, not " + value);
        }
    }
}
