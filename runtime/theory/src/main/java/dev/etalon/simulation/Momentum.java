package dev.etalon.simulation;

/**
 * How the gradients of the past take part in a step: {@code v = decay * v + gain * g}, {@code theta -= eta * v}.
 *
 * @param decay the factor {@code beta} of the velocity, at least 0 and below 1
 * @param gain what the new gradient counts, positive
 */
public record Momentum(double decay, double gain) {

    /** Plain SGD. */
    public static final Momentum NONE = new Momentum(0, 1);

    /** @throws IllegalArgumentException if {@code decay} is not in [0, 1) or {@code gain} is not positive */
    public Momentum {
        if (!(decay >= 0 && decay < 1) || !(gain > 0)) {
            throw new IllegalArgumentException(
                    "momentum needs a decay in [0, 1) and a positive gain, not " + decay + " and " + gain);
        }
    }

    /** {@code v = beta v + g}: the velocity of a constant gradient is {@code g / (1 - beta)}. */
    public static Momentum heavyBall(double beta) {
        return new Momentum(beta, 1);
    }

    /** {@code v = beta v + (1 - beta) g}: the velocity of a constant gradient is {@code g}. */
    public static Momentum average(double beta) {
        return new Momentum(beta, 1 - beta);
    }
}
