package dev.etalon.losslaw;

import dev.etalon.arguments.Arguments;

/** A law whose loss at the last step has a derivative by every rate, in time proportional to their number. */
public interface DifferentiableLaw extends LossLaw {

    /**
     * The derivative of {@link #finalLoss} at the last step by each of the rates {@code eta_0 … eta_N}, all of which
     * it takes in.
     *
     * @param rates at least one, finite and not negative; those that the law divides by, positive
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    double[] finalGradient(double[] rates);

    /** The loss at the last step of an array of rates. @throws IllegalArgumentException as {@link #finalGradient} */
    default double finalLoss(double[] rates) {
        Arguments.allNotNegative("rates", rates);
        return finalLoss(step -> rates[(int) step], rates.length - 1);
    }
}
