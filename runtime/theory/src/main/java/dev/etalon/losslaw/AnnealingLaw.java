package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The scaling law with learning-rate annealing of Tissue, Wang and Wang (arXiv 2408.11029):
 *
 * <pre>L(N) = L0 + A S1^-alpha - C S2
 * S1 = eta_0 + … + eta_N,   m_i = lambda m_(i-1) + (eta_(i-1) - eta_i),   S2 = m_1 + … + m_N.</pre>
 *
 * <p>The source does not say what a warmup does to S2. There are two readings, {@link Rises}. After a warmup they
 * differ by nearly the same at every step, {@code C peak / (1 - lambda)}, so that a fit hardly tells them apart but for
 * its floor: parameters that were fitted with one are wrong with the other.
 *
 * @param floor {@code L0}, what is left after endless training
 * @param amplitude {@code A}
 * @param exponent {@code alpha}
 * @param gain {@code C}: what annealing brings
 * @param memory {@code lambda} in (0, 1), 0.99 to 0.999: how slowly
 * @param rises what a rate that grows does
 */
public record AnnealingLaw(double floor, double amplitude, double exponent, double gain, double memory, Rises rises)
        implements DifferentiableLaw {

    /** What a rate that is larger than the one before adds to the momentum of the falls. */
    public enum Rises {
        /** A negative fall: {@code m_i} takes in every change. */
        AS_NEGATIVE_FALLS,
        /** Nothing: only falls count. */
        IGNORED
    }

    /** @throws IllegalArgumentException if {@code memory} is not in (0, 1) or another parameter is not finite */
    public AnnealingLaw {
        Arguments.finite("floor", floor);
        Arguments.finite("amplitude", amplitude);
        Arguments.finite("exponent", exponent);
        Arguments.finite("gain", gain);
        Arguments.between("memory", memory, 0, 1);
        Arguments.notNull("rises", rises);
    }

    /** The law with rises as negative falls. */
    public AnnealingLaw(double floor, double amplitude, double exponent, double gain, double memory) {
        this(floor, amplitude, exponent, gain, memory, Rises.AS_NEGATIVE_FALLS);
    }

    @Override
    public double[] losses(LearningRate rate, long[] steps) {
        LossLaw.requireIncreasing(steps);
        RateReader rates = new RateReader(rate, LossLaw.end(steps));
        double[] losses = new double[steps.length];
        double forward = 0;
        double momentum = 0;
        double annealing = 0;
        double previous = 0;
        int next = 0;
        for (long step = 0; next < steps.length; step++) {
            double eta = rates.at(step);
            forward += eta;
            momentum = memory * momentum + (step == 0 ? 0 : fall(previous - eta));
            annealing += momentum;
            previous = eta;
            if (steps[next] == step) {
                losses[next++] = floor + amplitude * Functions.pow(forward, -exponent) - gain * annealing;
            }
        }
        return losses;
    }

    private double fall(double change) {
        return change > 0 || rises == Rises.AS_NEGATIVE_FALLS ? change : 0;
    }

    /**
     * With {@code S2 = sum_k (eta_(k-1) - eta_k) (1 - lambda^(N-k+1)) / (1 - lambda)}; where only falls count, two
     * equal rates are a kink, and the derivative there that of a rise.
     */
    @Override
    public double[] finalGradient(double[] rates) {
        int last = Arguments.allNotNegative("rates", rates).length - 1;
        double forward = 0;
        for (double rate : rates) {
            forward += rate;
        }
        double[] gradient = new double[rates.length];
        double signal = -exponent * amplitude * Functions.pow(forward, -exponent - 1);
        double power = 1;
        for (int k = last; k >= 0; k--) {
            gradient[k] += signal;
            power *= memory;
            if (k > 0 && (rises == Rises.AS_NEGATIVE_FALLS || rates[k - 1] > rates[k])) {
                double weight = gain * ((1 - power) / (1 - memory));
                gradient[k] += weight;
                gradient[k - 1] -= weight;
            }
        }
        return gradient;
    }
}
