package dev.etalon.losslaw;

import dev.etalon.LearningRate;

/** Predicts the losses of a run from its schedule alone. */
public interface LossLaw {

    /**
     * The predicted losses at {@code steps}.
     *
     * @param steps not negative, strictly increasing
     * @throws IllegalArgumentException if the steps do not increase
     */
    double[] losses(LearningRate rate, long[] steps);

    /** The predicted loss at one step; laws that can do without a curve say it sooner. */
    default double finalLoss(LearningRate rate, long step) {
        return losses(rate, new long[] {step})[0];
    }

    /** Checks what {@link #losses} asks of its steps. */
    static void requireIncreasing(long[] steps) {
        for (int k = 0; k < steps.length; k++) {
            if (steps[k] < 0 || k > 0 && steps[k] <= steps[k - 1]) {
                throw new IllegalArgumentException("steps must increase strictly from 0 on, but step " + k + " is "
                        + steps[k] + (k == 0 ? "" : " after " + steps[k - 1]));
            }
        }
    }
}
