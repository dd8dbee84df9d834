package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;

/**
 * A problem's gradient compared with central differences of its loss.
 *
 * @param coordinate the one with the largest relative difference
 * @param relativeError that difference, by the larger of the gradient's norm and the smallest normal double
 */
public record GradientCheck(int coordinate, double gradient, double difference, double relativeError) {

    /** The cube root of the unit roundoff, at which truncation and rounding are of one size. */
    private static final double STEP = 6.055454452393343e-6;

    /** Compares at {@code point}, where the loss must be smooth; takes two losses for each coordinate. */
    public static GradientCheck of(Problem problem, double[] point) {
        Arguments.notNull("problem", problem);
        Arguments.ofDimension("point", point, problem.dimension());
        Arguments.allFinite("point", point);
        double[] gradient = new double[point.length];
        problem.gradient(point, gradient);
        double scale = Math.max(Vectors.norm(gradient), Double.MIN_NORMAL);
        double[] moved = point.clone();
        GradientCheck worst = new GradientCheck(0, gradient[0], gradient[0], 0);
        for (int k = 0; k < point.length; k++) {
            double step = STEP * Math.max(1, Math.abs(point[k]));
            moved[k] = point[k] + step;
            double above = problem.loss(moved);
            double width = moved[k];
            moved[k] = point[k] - step;
            width -= moved[k];
            double difference = (above - problem.loss(moved)) / width;
            moved[k] = point[k];
            double error = Math.abs(difference - gradient[k]) / scale;
            if (!(error <= worst.relativeError())) {
                worst = new GradientCheck(k, gradient[k], difference, error);
            }
        }
        return worst;
    }

    /** Whether no coordinate differs by more than {@code tolerance}; 1e-6 suits losses of ordinary size. */
    public boolean passes(double tolerance) {
        return relativeError <= tolerance;
    }
}
