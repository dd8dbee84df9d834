package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Vectors;

/**
 * Tries the step and takes it back, halving the rate, where the gradient after it is more than {@code threshold} times
 * as long as before.
 *
 * <p>On a quadratic that ratio is {@code |1 - eta lambda|} along the top direction. A threshold of at most 1 therefore
 * accepts stable rates only. The published threshold {@link #PUBLISHED} also accepts all between 2 and 2.5 over lambda,
 * which diverge: of the rates that it halves, 32.2 % (the logarithm of 1.25 to the base 2, for starts spread evenly on
 * a logarithmic scale) end up there.
 *
 * <p>A gradient that is not finite is refused: no rate can be told from it. Where no rate is accepted it is 0.
 *
 * @param threshold the largest ratio of gradient norms that is accepted
 */
public record LookAhead(double threshold) implements RateController {

    /** The published threshold, which is unsafe; see above. */
    public static final double PUBLISHED = 1.5;

    /** The look-ahead that accepts a step only if the gradient does not grow. */
    public static final LookAhead SAFE = new LookAhead(1);

    private static final int MOST_HALVINGS = 1100;

    /** @throws IllegalArgumentException if {@code threshold} is not positive */
    public LookAhead {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("threshold must be a number above 0, but is " + threshold);
        }
    }

    @Override
    public double rate(Problem problem, double[] point, double[] gradient, double previous) {
        ControllerArguments.require(problem, point, gradient);
        Arguments.allFinite("gradient", gradient);
        double norm = Vectors.norm(gradient);
        double[] ahead = new double[point.length];
        double[] slope = new double[point.length];
        double rate = previous;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            System.arraycopy(point, 0, ahead, 0, point.length);
            Vectors.add(-rate, gradient, ahead);
            problem.gradient(ahead, slope);
            if (Vectors.norm(slope) <= threshold * norm) {
                return rate;
            }
            rate /= 2;
        }
        return rate;
    }
}
