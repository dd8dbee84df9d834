package dev.etalon.fit;

import dev.etalon.exact.Doubles;
import java.util.Arrays;

/** Small dense matrices, as arrays of rows. */
final class Matrices {

    private static final int SWEEPS = 60;

    private Matrices() {}

    /** The solution for a symmetric positive matrix, by Cholesky's decomposition; {@code null} where it is not. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = 1 / Math.sqrt(matrix[i][i]);
        }
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > 0)) {
                    return null;
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = right[i] * scale[i];
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = 0; i < n; i++) {
            x[i] *= scale[i];
        }
        return x;
    }

    /** The product of two matrices. */
    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /**
     * The decomposition of a matrix whose columns were divided by their lengths, by Jacobi's rotations of its columns,
     * which is accurate in the smallest singular value too.
     */
    static Singular singular(double[][] matrix) {
        int n = matrix[0].length;
        double[][] columns = new double[n][matrix.length];
        double[] lengths = new double[n];
        double[][] right = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < matrix.length; k++) {
                columns[j][k] = matrix[k][j];
            }
            lengths[j] = length(columns[j]);
            double factor = lengths[j] == 0 ? 0 : 1 / lengths[j];
            columns[j] = Arrays.stream(columns[j]).map(x -> x * factor).toArray();
            right[j][j] = 1;
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < SWEEPS; sweep++) {
            rotated = false;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    rotated |= rotate(columns, right, i, j);
                }
            }
        }
        double[] values = Arrays.stream(columns).mapToDouble(Matrices::length).toArray();
        return new Singular(values, right, lengths);
    }

    private static boolean rotate(double[][] columns, double[][] right, int i, int j) {
        double alpha = dot(columns[i], columns[i]);
        double beta = dot(columns[j], columns[j]);
        double gamma = dot(columns[i], columns[j]);
        if (Math.abs(gamma) <= 1e-16 * Math.sqrt(alpha) * Math.sqrt(beta)) {
            return false;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double t = Doubles.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double c = 1 / Math.sqrt(1 + t * t);
        rotate(columns[i], columns[j], c, c * t);
        rotate(right[i], right[j], c, c * t);
        return true;
    }

    private static void rotate(double[] x, double[] y, double c, double s) {
        for (int k = 0; k < x.length; k++) {
            double before = x[k];
            x[k] = c * before - s * y[k];
            y[k] = s * before + c * y[k];
        }
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static double length(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    /**
     * @param values the singular values of the matrix with columns of length 1
     * @param right for each its right vector
     * @param lengths of the columns before
     */
    record Singular(double[] values, double[][] right, double[] lengths) {

        /** The largest singular value by the least. */
        double condition() {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length - 1] / sorted[0];
        }

        /** The inverse of the matrix's transpose times itself. */
        double[][] inverseOfSquare() {
            int n = values.length;
            double[][] inverse = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        inverse[i][j] += right[k][i] / values[k] / lengths[i] * (right[k][j] / values[k] / lengths[j]);
                    }
                }
            }
            return inverse;
        }
    }
}
