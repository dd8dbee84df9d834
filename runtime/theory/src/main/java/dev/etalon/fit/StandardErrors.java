package dev.etalon.fit;

/**
 * How sure the logarithms of parameters are, and so the parameters relative to themselves.
 *
 * @param covariance of the logarithms
 */
public record StandardErrors(double[][] covariance) {

    /** The standard error of each parameter, relative to it. */
    public double[] relative() {
        double[] errors = new double[covariance.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(Math.max(0, covariance[i][i]));
        }
        return errors;
    }

    /** The standard error of a number with this derivative by the logarithms. */
    double along(double[] derivative) {
        double variance = 0;
        for (int i = 0; i < derivative.length; i++) {
            variance += derivative[i] * Matrices.dot(covariance[i], derivative);
        }
        return Math.sqrt(Math.max(0, variance)); // below 0 by roundings alone
    }
}
