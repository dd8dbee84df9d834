package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The functional scaling law as a law of measured losses, with a floor and a unit of intrinsic time:
 *
 * <pre>L(N) = floor + A (1 + kappa S)^-s + V sum_k eta_k^2 (1 + kappa (S - S_k))^-p,   S_k = eta_0 + … + eta_k.</pre>
 *
 * <p>It equals {@code floor} and {@link FunctionalScalingLaw} with {@code beta = 1/(2 - p)} and
 * {@code sigma^2 = V / kappa^2} on the rates {@code kappa eta}; that law has {@code kappa = 1} because its unit of loss
 * is free. Where {@code kappa S} is large, only {@code A kappa^-s} counts, so that kappa is known from the noise alone.
 * Here the loss at step {@code N} takes in {@code eta_N}.
 *
 * @param floor what is left after endless training
 * @param amplitude {@code A >= 0}
 * @param source {@code s > 0}
 * @param unit {@code kappa > 0}, in units of 1/rate
 * @param noise {@code V >= 0}
 * @param memory {@code p}, from 1 to 2 (exclusive)
 */
public record ScaledFunctionalLaw(
        double floor, double amplitude, double source, double unit, double noise, double memory)
        implements DifferentiableLaw {

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ScaledFunctionalLaw {
        Arguments.finite("floor", floor);
        Arguments.notNegative("amplitude", amplitude);
        Arguments.positive("source", source);
        Arguments.positive("unit", unit);
        Arguments.notNegative("noise", noise);
        if (!(memory >= 1 && memory < 2)) {
            throw new IllegalArgumentException("memory must be from 1 to 2, exclusive, but is " + memory);
        }
    }

    /** The exponents {@code s} and {@code beta = 1/(2 - p)}, which tell the regime. */
    public ScalingExponents exponents() {
        return new ScalingExponents(source, 1 / (2 - memory));
    }

    /** In time proportional to the sum of {@code steps}. */
    @Override
    public double[] losses(LearningRate rate, long[] steps) {
        return BackwardPass.losses(rate, steps, this::loss);
    }

    @Override
    public double finalLoss(LearningRate rate, long step) {
        return BackwardPass.finalLoss(rate, step, this::loss);
    }

    private double loss(RateReader rates, long step) {
        double later = 0;
        double sum = 0;
        for (long k = step; k >= 0; k--) {
            double eta = rates.at(k);
            sum += eta * eta * kernel(later);
            later += eta;
        }
        return floor + amplitude * Functions.pow(1 + unit * later, -source) + noise * sum;
    }

    private double kernel(double age) {
        return Functions.pow(1 + unit * age, -memory);
    }

    @Override
    public double[] finalGradient(double[] rates) {
        double[] sums = BackwardPass.sums(rates);
        double common = -source * amplitude * unit * Functions.pow(1 + unit * sums[0], -source - 1);
        double[] gradient = new double[rates.length];
        for (int k = 0; k < rates.length; k++) {
            double weight = noise * rates[k] * kernel(sums[k + 1]);
            gradient[k] = common + 2 * weight;
            common -= weight * rates[k] * memory * unit / (1 + unit * sums[k + 1]);
        }
        return gradient;
    }
}
