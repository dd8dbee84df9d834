package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;

/** What laws have in common whose loss at a step is one pass over the rates, from that step back. */
final class BackwardPass {

    private BackwardPass() {}

    /** A law's loss at a step. */
    @FunctionalInterface
    interface Loss {
        double at(RateReader rates, long step);
    }

    /** In time proportional to the sum of {@code steps}. */
    static double[] losses(LearningRate rate, long[] steps, Loss loss) {
        LossLaw.requireIncreasing(steps);
        RateReader rates = new RateReader(rate, LossLaw.end(steps));
        double[] losses = new double[steps.length];
        for (int k = 0; k < steps.length; k++) {
            losses[k] = loss.at(rates, steps[k]);
        }
        return losses;
    }

    static double finalLoss(LearningRate rate, long step, Loss loss) {
        return loss.at(new RateReader(rate, LossLaw.requireStep(step) + 1), step);
    }

    /** The sum of all rates, and after it that of the rates after each. */
    static double[] sums(double[] rates) {
        double[] sums = new double[Arguments.allNotNegative("rates", rates).length + 1];
        for (int k = rates.length - 1; k >= 0; k--) {
            sums[k] = sums[k + 1] + rates[k];
        }
        return sums;
    }
}
