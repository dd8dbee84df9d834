package dev.etalon.losslaw;

import dev.etalon.LearningRate;

/**
 * The scaling law with learning-rate annealing of Tissue, Wang and Wang (arXiv 2408.11029):
 *
 * <pre>L(N) = L0 + A S1^-alpha - C S2
 * S1 = eta_0 + … + eta_N,   m_i = lambda m_(i-1) + (eta_(i-1) - eta_i),   S2 = m_1 + … + m_N.</pre>
 *
 * @param floor {@code L0}, what is left after endless training
 * @param amplitude {@code A}
 * @param exponent {@code alpha}
 * @param gain {@code C}: what annealing brings
 * @param memory {@code lambda} in (0, 1), 0.99 to 0.999: how slowly
 */
public record AnnealingLaw(double floor, double amplitude, double exponent, double gain, double memory)
        implements LossLaw {

    /** @throws IllegalArgumentException if {@code memory} is not in (0, 1) */
    public AnnealingLaw {
        if (!(memory > 0 && memory < 1)) {
            throw new IllegalArgumentException("the memory lambda lies in (0, 1), but is " + memory);
        }
    }

    @Override
    public double[] losses(LearningRate rate, long[] steps) {
        LossLaw.requireIncreasing(steps);
        RateReader rates = new RateReader(rate);
        double[] losses = new double[steps.length];
        double forward = 0;
        double momentum = 0;
        double annealing = 0;
        double previous = rates.at(0);
        int next = 0;
        for (long step = 0; next < steps.length; step++) {
            double eta = rates.at(step);
            forward += eta;
            momentum = memory * momentum + (previous - eta);
            annealing += momentum;
            previous = eta;
            if (steps[next] == step) {
                losses[next++] = floor + amplitude * Math.pow(forward, -exponent) - gain * annealing;
            }
        }
        return losses;
    }
}
