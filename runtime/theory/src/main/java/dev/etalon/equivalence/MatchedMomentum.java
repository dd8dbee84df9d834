package dev.etalon.equivalence;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Momentum;
import dev.etalon.stability.StabilityLimit;

/** Another momentum, or none, at the rate that does nearly the same. */
public final class MatchedMomentum {

    private MatchedMomentum() {}

    /**
     * The rate that keeps {@code eta gain/(1 - beta)}, and so the length of steps along a constant gradient.
     *
     * @param rate eta > 0 with the momentum {@code from}
     * @param from what the rate was found with; {@link Momentum#NONE} for plain SGD
     * @param to what it is wanted for
     * @throws IllegalArgumentException if the rate is not positive and finite, or a momentum is null
     */
    public static Equivalent.Heuristic<Double> rate(double rate, Momentum from, Momentum to) {
        Arguments.positive("rate", rate);
        return new Equivalent.Heuristic<>(
                StabilityLimit.transferredRate(rate, from, to),
                "the same steps along a constant gradient, and the same noise floor to first order in"
                        + " eta h/(1 - beta), h being the curvature",
                "the way down is the same for eta h far below (1 - sqrt(beta))^2 alone; a schedule that moves within"
                        + " 1/(1 - beta) steps leaves the velocity behind; at eta h = 0.1 and beta = 0.9 the floor is 0.51 where plain"
                        + " SGD at the matched rate has 1, and Nesterov's 0.32 (see NoiseFloor)");
    }
}
