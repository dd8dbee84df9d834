package dev.etalon.simulation;

/**
 * SGD with momentum: {@code v = decay * v + gain * g}, {@code x -= eta * v}. The rate multiplies the whole velocity, the
 * gradients of the past included, as in PyTorch's SGD and Optax's trace; {@link ClassicalMomentum} differs under a schedule.
 *
 * @param decay the factor {@code beta} of the velocity, at least 0 and below 1
 * @param gain what the new gradient counts, positive
 */
public record Momentum(double decay, double gain) implements Directed {

    /** Plain SGD. */
    public static final Momentum NONE = new Momentum(0, 1);

    /** @throws IllegalArgumentException if {@code decay} is not in [0, 1) or {@code gain} is not positive and finite */
    public Momentum {
        RangeChecks.share("decay", decay);
        RangeChecks.positive("gain", gain);
    }

    /** {@code v = beta v + g}: the velocity of a constant gradient is {@code g / (1 - beta)}. */
    public static Momentum heavyBall(double beta) {
        return new Momentum(beta, 1);
    }

    /** {@code v = beta v + (1 - beta) g}: the velocity of a constant gradient is {@code g}. */
    public static Momentum average(double beta) {
        return new Momentum(beta, 1 - beta);
    }

    @Override
    public int vectors() {
        return decay == 0 ? 0 : 1;
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        if (decay == 0) {
            if (gain != 1) {
                Vectors.scale(gain, gradient);
            }
            return gradient;
        }
        double[] velocity = memory.vector(0, gradient);
        Vectors.scale(decay, velocity);
        Vectors.add(gain, gradient, velocity);
        return velocity;
    }
}
