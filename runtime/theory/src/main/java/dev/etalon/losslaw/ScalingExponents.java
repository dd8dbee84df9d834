package dev.etalon.losslaw;

import dev.etalon.arguments.Arguments;

/**
 * How the functional scaling law scales with the number of steps {@code N} under the best schedules (arXiv 2602.06797).
 * In the easy regime, {@code s >= 1 - 1/beta}, a power decay from a peak that falls with {@code N} is best; in the hard
 * one, a constant rate at the largest that is stable, and a decay over a vanishing fraction at the end.
 *
 * @param source {@code s > 0}
 * @param capacity {@code beta > 1}
 */
public record ScalingExponents(double source, double capacity) {

    /** @throws IllegalArgumentException if {@code source} is not positive or {@code capacity} is below 1 */
    public ScalingExponents {
        Arguments.positive("source", source);
        Arguments.within("capacity", capacity, 1, Double.MAX_VALUE);
    }

    /** Whether {@code s >= 1 - 1/beta}. */
    public boolean isEasy() {
        return source >= 1 - 1 / capacity;
    }

    /**
     * {@code nu}, the best peak being {@code N^-nu}: {@code (1 + s beta - beta) / (1 + s beta)}; 0 in the hard regime.
     */
    public double peak() {
        return isEasy() ? (1 + source * capacity - capacity) / (1 + source * capacity) : 0;
    }

    /** The exponent of the power decay: {@code 2 beta - 1}. */
    public double decayPower() {
        return 2 * capacity - 1;
    }

    /** The best loss is {@code N} to the minus this: {@code s beta / (1 + s beta)}, or {@code s} in the hard regime. */
    public double loss() {
        return isEasy() ? source * capacity / (1 + source * capacity) : source;
    }

    /** The fraction of the steps that decay is {@code N} to the minus this; 0, a fixed fraction, in the easy regime. */
    public double decayFraction() {
        return isEasy() ? 0 : (1 - 1 / capacity - source) / (2 - 1 / capacity);
    }

    /**
     * The exponent of the loss where the shape {@code (1 - z/N)^gamma} is given and only its peak is chosen:
     * {@code s a / (1 + s a)} with {@code a = min(beta, gamma + 1)}, up to a logarithm where the two are equal. A
     * constant rate has {@code gamma = 0}, and a cosine behaves as {@code gamma = 2}.
     */
    public double lossOfShape(double gamma) {
        Arguments.notNegative("gamma", gamma);
        double reach = Math.min(capacity, gamma + 1);
        return source * reach / (1 + source * reach);
    }

    /** The exponent of the part that a model of {@code M} modes cannot learn: {@code s beta}. */
    public double model() {
        return source * capacity;
    }
}
