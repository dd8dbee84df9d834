package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import dev.etalon.simulation.SmoothProblem;
import dev.etalon.simulation.Vectors;

/**
 * The flow that a discretisation really follows, up to the second order of its rate. Gradient descent with rate
 * {@code eta} follows {@code theta' = -grad(L + eta/4 ||grad L||^2) = -(g + eta/2 H g)} (Barrett and Dherin, arXiv
 * 2009.11162): it prefers flat places. The implicit Euler method follows the same with the other sign.
 */
public enum ModifiedFlow {
    /** The gradient flow itself, which gradient descent follows to the first order only. */
    NONE(0),
    /** That of gradient descent, the explicit Euler method. */
    EXPLICIT(0.5),
    /** That of the implicit Euler method {@code theta_(t+1) = theta_t - eta g(theta_(t+1))}. */
    IMPLICIT(-0.5);

    /** The most substeps in all: beyond, a flow would take minutes. */
    private static final int MOST_SUBSTEPS = 10_000_000;

    private final double weight;

    ModifiedFlow(double weight) {
        this.weight = weight;
    }

    /**
     * The rate at which the flow decays on {@code lambda x^2 / 2}: {@code lambda (1 + eta lambda / 2)} for gradient
     * descent.
     */
    public double decay(double rate, double lambda) {
        requireFinite(rate, lambda);
        return lambda * (1 + weight * rate * lambda);
    }

    /**
     * The rate at which the discretisation itself decays there: {@code -log(1 - eta lambda) / eta} for gradient
     * descent, {@code log(1 + eta lambda) / eta} for the implicit method.
     */
    public double discreteDecay(double rate, double lambda) {
        requireFinite(rate, lambda);
        double step = this == EXPLICIT ? -rate * lambda : this == IMPLICIT ? rate * lambda : 0;
        if (!(step > -1)) {
            throw new IllegalArgumentException(
                    "rate must be such that a step goes less than all the way to the minimum, for a"
                            + " flow does not go further, but is " + rate + " where lambda is " + lambda);
        }
        if (rate == 0) {
            return lambda;
        }
        return switch (this) {
            case NONE -> lambda;
            case EXPLICIT -> -Functions.log1p(-rate * lambda) / rate;
            case IMPLICIT -> Functions.log1p(rate * lambda) / rate;
        };
    }

    private static void requireFinite(double rate, double lambda) {
        Arguments.finite("rate", rate);
        Arguments.finite("lambda", lambda);
    }

    /**
     * Where the flow for rate {@code rate} brings {@code start} in the time of {@code steps} steps of that rate, by the
     * classical Runge–Kutta method with {@code substeps} to each.
     *
     * @throws IllegalArgumentException if {@code steps} is negative, {@code substeps} is below 1, their product is above
     *     10^7, the rate is not finite,
     *     or the start has not the problem's dimension
     */
    public double[] follow(SmoothProblem problem, double[] start, double rate, int steps, int substeps) {
        Arguments.notNull("problem", problem);
        Arguments.ofDimension("start", start, problem.dimension());
        Arguments.finite("rate", rate);
        Arguments.within("steps", steps, 0, MOST_SUBSTEPS);
        Arguments.within("substeps", substeps, 1, MOST_SUBSTEPS / Math.max(1, steps));
        double h = rate / substeps;
        double[] point = start.clone();
        double[] stage = new double[point.length];
        double[][] slopes = new double[4][point.length];
        double[] reach = {0, h / 2, h / 2, h};
        for (int n = 0; n < steps * substeps; n++) {
            for (int k = 0; k < 4; k++) {
                System.arraycopy(point, 0, stage, 0, point.length);
                if (k > 0) {
                    Vectors.add(reach[k], slopes[k - 1], stage);
                }
                velocity(problem, stage, rate, slopes[k]);
            }
            for (int j = 0; j < point.length; j++) {
                point[j] += h / 6 * (slopes[0][j] + 2 * slopes[1][j] + 2 * slopes[2][j] + slopes[3][j]);
            }
        }
        return point;
    }

    private void velocity(SmoothProblem problem, double[] point, double rate, double[] out) {
        double[] gradient = new double[point.length];
        problem.gradient(point, gradient);
        problem.hessianTimes(point, gradient, out);
        for (int j = 0; j < out.length; j++) {
            out[j] = -(gradient[j] + weight * rate * out[j]);
        }
    }
}
