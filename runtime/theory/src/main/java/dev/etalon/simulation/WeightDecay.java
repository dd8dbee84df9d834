package dev.etalon.simulation;

import java.io.Serializable;

/**
 * Pulls the point towards the origin.
 *
 * @param factor {@code lambda}, at least 0; 0 for none
 * @param coupled whether {@code lambda x} is added to the gradient, before momentum and scaling see it (an L2 penalty);
 *     otherwise it is decoupled: a step multiplies the point by {@code 1 - eta lambda}, so that a schedule of the rate
 *     is one of the decay too (Loshchilov and Hutter, arXiv 1711.05101). For plain SGD both are the same
 */
public record WeightDecay(double factor, boolean coupled) implements Serializable {

    /** None. */
    public static final WeightDecay NONE = new WeightDecay(0, false);

    /** @throws IllegalArgumentException if {@code factor} is negative or not finite */
    public WeightDecay {
        RangeChecks.notNegative("factor", factor);
    }

    /** A step multiplies the point by {@code 1 - eta lambda}. */
    public static WeightDecay decoupled(double lambda) {
        return new WeightDecay(lambda, false);
    }

    /** {@code lambda x} is added to the gradient. */
    public static WeightDecay coupled(double lambda) {
        return new WeightDecay(lambda, true);
    }
}
