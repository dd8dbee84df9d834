package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import java.util.List;
import java.util.Locale;

/**
 * The last-iterate bound of convex optimisation as a law of measured losses, with an exponent of its own for the
 * signal:
 *
 * <pre>L(N) = floor + a X1^alpha + b X2
 * X1 = 1 / eta_(0:N),   X2 = sum_k eta_k^2 / eta_(min(k+1, N):N).</pre>
 *
 * <p>With {@code alpha = 1} it is {@link dev.etalon.bounds.Bound#LAST_ITERATE} above a floor, with {@code D = sqrt(2a)}
 * and {@code G = sqrt(2b)} (kexue 11494, last-2), which does not describe language models; their curves have alphas of
 * 0.39 to 0.49, and with them these four parameters predict as well as the seven of the multi-power law.
 *
 * <p>X2 is very large right after an abrupt fall of the rate: {@link #artefact} says how large, and where it is more
 * than a percent of the loss, another law should speak. Here the loss at step {@code N} takes in {@code eta_N}.
 *
 * @param floor what is left after endless training
 * @param amplitude {@code a >= 0}
 * @param exponent {@code alpha > 0}
 * @param noise {@code b >= 0}
 */
public record ConvexPowerLaw(double floor, double amplitude, double exponent, double noise)
        implements DifferentiableLaw {

    /** The part of the loss from which on the artefact is told: usual decays have 0.4 %, a drop to a tenth 4 %. */
    private static final double DOUBTFUL = 0.01;

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ConvexPowerLaw {
        Arguments.finite("floor", floor);
        Arguments.notNegative("amplitude", amplitude);
        Arguments.positive("exponent", exponent);
        Arguments.notNegative("noise", noise);
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
            if (eta > 0) {
                sum += k == step ? eta : eta / later * eta;
            }
            later += eta;
        }
        return floor + amplitude * Functions.pow(later, -exponent) + (noise == 0 ? 0 : noise * sum);
    }

    @Override
    public double[] finalGradient(double[] rates) {
        double[] sums = BackwardPass.sums(rates);
        double common = -exponent * amplitude * Functions.pow(sums[0], -exponent - 1);
        double[] gradient = new double[rates.length];
        for (int k = 0; k < rates.length - 1; k++) {
            double ratio = rates[k] / sums[k + 1];
            gradient[k] = common + 2 * noise * ratio;
            common -= noise * ratio * ratio;
        }
        gradient[rates.length - 1] = common + noise;
        return gradient;
    }

    /**
     * How much of the predicted loss is due to the most abrupt fall before a step:
     * {@code b max eta_(s-1)^2 / eta_s}, an artefact of the bound's proof.
     *
     * @param end the first step that is not looked at, at least 1
     */
    public double artefact(LearningRate rate, long end) {
        RateReader rates = new RateReader(rate, Arguments.within("end", end, 1, MOST_STEPS));
        double worst = 0;
        for (long k = 1; k < end; k++) {
            double before = rates.at(k - 1);
            if (before > 0) {
                worst = Math.max(worst, before / rates.at(k) * before);
            }
        }
        return noise * worst;
    }

    /** One where the {@linkplain #artefact artefact} is more than a percent of the loss. */
    @Override
    public List<String> warnings(LearningRate rate, long step) {
        double loss = finalLoss(rate, step);
        double artefact = artefact(rate, step + 1);
        return artefact <= DOUBTFUL * loss
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "an abrupt fall of the rate counts for %.2g of the loss, %.4g, right after it, which measured runs do"
                                + " not show; ask the annealing or the functional law",
                        artefact,
                        loss));
    }
}
