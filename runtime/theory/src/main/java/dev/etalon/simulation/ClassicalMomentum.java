package dev.etalon.simulation;

/**
 * Momentum with the rate inside of the velocity, as by Sutskever et al. (2013) and in Keras: {@code v = beta v - eta g},
 * {@code x += v}. Under a constant rate it is {@link Momentum#heavyBall}; under a schedule the gradients of the past keep the
 * rates that they came with.
 *
 * @param beta the factor of the velocity, at least 0 and below 1
 */
public record ClassicalMomentum(double beta) implements Directed {

    /** @throws IllegalArgumentException if {@code beta} is not in [0, 1) */
    public ClassicalMomentum {
        RangeChecks.share("beta", beta);
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double[] velocity = memory.vector(0, gradient);
        Vectors.scale(beta, velocity);
        Vectors.add(pace.rate(), gradient, velocity);
        return velocity;
    }

    @Override
    public double factor(Pace pace) {
        return 1;
    }
}
