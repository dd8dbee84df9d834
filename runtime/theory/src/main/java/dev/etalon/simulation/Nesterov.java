package dev.etalon.simulation;

/**
 * Nesterov's momentum as in PyTorch's SGD and Optax: {@code v = beta v + g}, {@code x -= eta (g + beta v)} with the new
 * velocity.
 *
 * @param beta the factor of the velocity, at least 0 and below 1
 */
public record Nesterov(double beta) implements Directed {

    /** @throws IllegalArgumentException if {@code beta} is not in [0, 1) */
    public Nesterov {
        RangeChecks.share("beta", beta);
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double[] velocity = memory.vector(0, gradient);
        Vectors.scale(beta, velocity);
        Vectors.add(1, gradient, velocity);
        Vectors.add(beta, velocity, gradient);
        return gradient;
    }
}
