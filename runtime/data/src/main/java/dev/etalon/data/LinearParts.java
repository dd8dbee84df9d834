package dev.etalon.data;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/** Least squares in the parameters in which a law is linear, the others being given: where a fit begins. */
final class LinearParts {

    private LinearParts() {}

    /** Coefficients, and the sum of squared relative errors they leave. */
    record Solution(double[] coefficients, double error) {}

    /** The best coefficients of the columns of {@code terms}, errors being relative to what was measured. */
    static Solution solve(double[][] terms, double[] measured) {
        double[][] scaled = new double[measured.length][];
        double[] ones = new double[measured.length];
        for (int k = 0; k < measured.length; k++) {
            scaled[k] = terms[k].clone();
            ones[k] = 1;
            for (int p = 0; p < scaled[k].length; p++) {
                scaled[k][p] /= measured[k];
            }
        }
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(scaled, false);
        ArrayRealVector target = new ArrayRealVector(ones, false);
        double[] coefficients =
                new QRDecomposition(matrix).getSolver().solve(target).toArray();
        double error = new ArrayRealVector(matrix.operate(coefficients))
                .subtract(target)
                .getNorm();
        return new Solution(coefficients, error * error);
    }

    /** The losses of all curves, one after another. */
    static double[] losses(List<LossCurve> curves) {
        return curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.losses()))
                .toArray();
    }
}
