package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;

/**
 * The rate {@code 2 s / lambda}, {@code lambda} being the largest eigenvalue of the Hessian where the point is, by
 * Lanczos on differences of gradients. {@code lambda} is estimated from below, so the rate is stable where
 * {@code s < lambda_estimated / lambda_true}; {@code s = 0.9} leaves a tenth for the error.
 */
public final class CurvatureRate implements RateController {

    private static final double TOLERANCE = 1e-3;
    private static final int MOST_PRODUCTS = 30;

    private final double safety;
    private final int every;
    private final double largest;
    private long calls;

    /**
     * @param safety the fraction {@code s} of the stability limit, in (0, 1)
     * @param every the number of steps that an estimate serves
     * @param largest the rate where there is no positive curvature, and at most anywhere
     * @throws IllegalArgumentException if {@code safety} is not in (0, 1), {@code every} is below 1, or
     *     {@code largest} is not positive
     */
    public CurvatureRate(double safety, int every, double largest) {
        Arguments.between("safety", safety, 0, 1);
        Arguments.within("every", every, 1, Integer.MAX_VALUE);
        Arguments.positiveOrInfinite("largest", largest);
        this.safety = safety;
        this.every = every;
        this.largest = largest;
    }

    @Override
    public double rate(Problem problem, double[] point, double[] gradient, double previous) {
        ControllerArguments.require(problem, point, gradient);
        Arguments.allFinite("point", point);
        long call = calls++;
        if (call % every != 0) {
            return previous;
        }
        double curvature = Lanczos.of(LinearOperator.differences(problem, point), TOLERANCE, MOST_PRODUCTS, call)
                .largest();
        return curvature > 0 ? Math.min(largest, 2 * safety / curvature) : largest;
    }
}
