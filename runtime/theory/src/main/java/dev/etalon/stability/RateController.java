package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
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

    /** Checks what {@link #rate} is given. @throws IllegalArgumentException if there is none, or it is of another dimension */
    static void require(Problem problem, double[] point, double[] gradient) {
        Arguments.notNull("problem", problem);
        Arguments.ofDimension("point", point, problem.dimension());
        Arguments.ofDimension("gradient", gradient, problem.dimension());
    }
}
