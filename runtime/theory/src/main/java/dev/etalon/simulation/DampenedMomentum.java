package dev.etalon.simulation;

/**
 * Momentum with dampening as in PyTorch's SGD: {@code v = beta v + (1 - dampening) g}, but the velocity of the first step is
 * {@code g}, undamped, so that it is no {@linkplain Momentum#average average} even where dampening and beta are equal.
 *
 * @param beta the factor of the velocity, at least 0 and below 1
 * @param dampening what is taken off a gradient, at least 0 and below 1
 */
public record DampenedMomentum(double beta, double dampening) implements Directed {

    /** @throws IllegalArgumentException if one of them is not in [0, 1) */
    public DampenedMomentum {
        RangeChecks.share("beta", beta);
        RangeChecks.share("dampening", dampening);
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double[] velocity = memory.vector(0, gradient);
        Vectors.scale(beta, velocity);
        Vectors.add(pace.step() == 0 ? 1 : 1 - dampening, gradient, velocity);
        return velocity;
    }
}
