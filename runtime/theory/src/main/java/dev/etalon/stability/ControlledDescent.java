package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Vectors;

/**
 * Gradient descent at the rates that a controller chose.
 *
 * @param rates the rate of each step that was made
 * @param losses the loss before each step, and the last one
 * @param point where it ended
 */
public record ControlledDescent(double[] rates, double[] losses, double[] point) {

    /** The longest descent: each of its steps is kept. */
    public static final int MOST_STEPS = 100_000_000;

    /**
     * Descends for {@code steps} steps from the problem's start; {@code rate} is what the controller begins with.
     *
     * @throws IllegalArgumentException if {@code steps} is negative or beyond {@link #MOST_STEPS}, or {@code rate} is not finite
     */
    public static ControlledDescent of(Problem problem, RateController controller, double rate, int steps) {
        Arguments.notNull("problem", problem);
        Arguments.notNull("controller", controller);
        Arguments.finite("rate", rate);
        Arguments.within("steps", steps, 0, MOST_STEPS);
        double[] rates = new double[steps];
        double[] losses = new double[steps + 1];
        double[] point = problem.start();
        double[] gradient = new double[point.length];
        double previous = rate;
        for (int k = 0; k < steps; k++) {
            losses[k] = problem.loss(point);
            problem.gradient(point, gradient);
            previous = controller.rate(problem, point, gradient, previous);
            rates[k] = previous;
            Vectors.add(-previous, gradient, point);
        }
        losses[steps] = problem.loss(point);
        return new ControlledDescent(rates, losses, point);
    }

    /** The loss at the last point. */
    public double finalLoss() {
        return losses[losses.length - 1];
    }
}
