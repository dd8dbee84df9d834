package dev.etalon.stability;

import dev.etalon.simulation.Problem;

/** Chooses the rate of each step by what it sees on the way. Has a state and belongs to one descent. */
@FunctionalInterface
public interface RateController {

    /**
     * The rate of the step that starts at {@code point}.
     *
     * @param gradient the gradient there; not to be written to
     * @param previous the rate of the step before, at first the one the descent was given
     */
    double rate(Problem problem, double[] point, double[] gradient, double previous);
}
