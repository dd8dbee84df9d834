package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;

/** What a {@link RateController} is given. */
final class ControllerArguments {

    private ControllerArguments() {}

    /** @throws IllegalArgumentException if there is no problem, point or gradient, or one of another dimension */
    static void require(Problem problem, double[] point, double[] gradient) {
        Arguments.notNull("problem", problem);
        Arguments.ofDimension("point", point, problem.dimension());
        Arguments.ofDimension("gradient", gradient, problem.dimension());
    }
}
