package dev.etalon.scaling;

import dev.etalon.arguments.Arguments;

/**
 * How the best rate changes with the batch B, below the critical batch; beyond it no rule is known. Batches and noise scales are
 * positive and in one unit, samples or tokens; the factors have none. Another argument is an IllegalArgumentException that names
 * it.
 */
public final class BatchRules {

    private BatchRules() {}

    /**
     * SGD: {@code 1/(1 + B_noise/B)} of the largest best rate (reported of arXiv 1812.06162).
     *
     * @param batch B > 0
     * @param noiseScale B_noise > 0, in the same unit
     */
    public static double sgd(double batch, double noiseScale) {
        return 1 / (1 + Arguments.positive("noiseScale", noiseScale) / Arguments.positive("batch", batch));
    }

    /**
     * Adam: {@code 2/(sqrt(B/B_noise) + sqrt(B_noise/B))} of the largest best rate, which falls again beyond
     * {@code B_noise} (reported of arXiv 2405.14578).
     */
    public static double adam(double batch, double noiseScale) {
        double root = Math.sqrt(Arguments.positive("batch", batch) / Arguments.positive("noiseScale", noiseScale));
        return 2 / (root + 1 / root);
    }

    /**
     * Adam's stochastic differential equation where the batch is multiplied (reported of arXiv 2205.10287).
     *
     * @param rateFactor {@code sqrt(kappa)}
     * @param beta1 {@code 1 - kappa (1 - beta1)}
     * @param beta2 {@code 1 - kappa (1 - beta2)}
     * @param epsilonFactor {@code 1/sqrt(kappa)}
     */
    public record AdamScaling(double rateFactor, double beta1, double beta2, double epsilonFactor) {

        /** 10 times 1 - 0.9 is 1, but for roundings. */
        private static final double ROUNDINGS = 1e-12;

        /**
         * @param factor kappa > 0, on the batch
         * @throws IllegalArgumentException if an argument is out of its range, or {@code kappa (1 - beta)} is 1 or more,
         *     where the rule does not hold
         */
        public static AdamScaling of(double factor, double beta1, double beta2) {
            Arguments.positive("factor", factor);
            double root = Math.sqrt(factor);
            return new AdamScaling(root, scaled("beta1", beta1, factor), scaled("beta2", beta2, factor), 1 / root);
        }

        private static double scaled(String name, double beta, double factor) {
            if (!(beta >= 0 && beta < 1)) {
                throw new IllegalArgumentException(name + " must be from 0 to 1, exclusive, but is " + beta);
            }
            double left = factor * (1 - beta);
            if (!(left < 1 - ROUNDINGS)) {
                throw new IllegalArgumentException("factor must be below 1/(1 - " + name
                        + ") for the rule to hold, but is " + factor + " with " + name + " = " + beta);
            }
            return 1 - left;
        }
    }
}
