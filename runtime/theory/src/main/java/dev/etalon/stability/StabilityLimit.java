package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import dev.etalon.simulation.Momentum;

/**
 * When descent on a quadratic of largest curvature {@code lambda} converges, with and without momentum. All methods throw
 * {@link IllegalArgumentException} for a rate or a curvature that is not finite.
 */
public final class StabilityLimit {

    private StabilityLimit() {}

    /**
     * The rate below which gradient descent with {@code momentum} converges on every direction of curvature up to
     * {@code lambda}: {@code 2 (1 + beta) / (gain lambda)}, which is {@code 2 / lambda} without momentum.
     *
     * @throws IllegalArgumentException if {@code lambda} is not positive and finite: where it is 0 every rate is stable, where it
     *     is negative none
     */
    public static double largestRate(double lambda, Momentum momentum) {
        Arguments.positive("lambda", lambda);
        return 2 * (1 + momentum.decay()) / (momentum.gain() * lambda);
    }

    /**
     * The factor by which the error along a direction of curvature {@code lambda} shrinks with each step in the long
     * run: the larger modulus of the roots of {@code r^2 - (1 + beta - eta gain lambda) r + beta}. In the band where
     * the roots are complex it is {@code sqrt(beta)}, whatever the rate.
     */
    public static double radius(double rate, double lambda, Momentum momentum) {
        Arguments.finite("rate", rate);
        Arguments.finite("lambda", lambda);
        double beta = momentum.decay();
        double half = (1 + beta - rate * momentum.gain() * lambda) / 2;
        double discriminant = half * half - beta;
        return discriminant < 0 ? Math.sqrt(beta) : Math.abs(half) + Math.sqrt(discriminant);
    }

    /** The rate of plain SGD that moves as far on a constant gradient: {@code eta gain / (1 - beta)}. */
    public static double effectiveRate(double rate, Momentum momentum) {
        Arguments.finite("rate", rate);
        return rate * momentum.gain() / (1 - momentum.decay());
    }

    /**
     * The rate that keeps the {@linkplain #effectiveRate effective rate} when the momentum changes. What is to be kept
     * is {@code eta / (1 - beta)}; keeping {@code eta (1 - beta)}, as is sometimes advised, multiplies the steps by 100
     * when beta goes from 0.9 to 0.99.
     */
    public static double transferredRate(double rate, Momentum from, Momentum to) {
        Arguments.notNull("from", from);
        Arguments.notNull("to", to);
        return effectiveRate(rate, from) * (1 - to.decay()) / to.gain();
    }

    /** The velocity after {@code steps} steps of gradient 1, at least 0: {@code gain (1 - beta^k) / (1 - beta)}. */
    public static double velocity(long steps, Momentum momentum) {
        Arguments.within("steps", steps, 0, Long.MAX_VALUE);
        double beta = momentum.decay();
        return momentum.gain()
                * (beta == 0 ? Math.min(steps, 1) : -Functions.expm1(steps * Functions.log(beta)) / (1 - beta));
    }
}
