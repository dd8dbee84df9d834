package dev.etalon.stability;

import dev.etalon.arguments.Arguments;

/** Linear centred kernel alignment: how alike two representations of the same samples are. */
public final class KernelAlignment {

    private KernelAlignment() {}

    /**
     * {@code ||Y'X||_F^2 / (||X'X||_F ||Y'Y||_F)} of the column-centred matrices: 1 where they agree up to rotation and
     * a common scale, 0 where no feature of one is correlated to one of the other.
     *
     * @param x a row of features for each sample
     * @param y the same samples' rows in the other representation, of any length
     * @throws IllegalArgumentException if the numbers of rows differ or are 0, a feature is not finite, or one representation is
     *     constant
     */
    public static double of(double[][] x, double[][] y) {
        requireFinite("x", x);
        requireFinite("y", y);
        if (x.length != y.length) {
            throw new IllegalArgumentException("x must have as many rows as y, " + y.length + ", but has " + x.length);
        }
        double[][] a = centred(x);
        double[][] b = centred(y);
        double scale = Math.sqrt(squaredProduct(a, a)) * Math.sqrt(squaredProduct(b, b));
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a representation that is the same for all samples aligns with nothing");
        }
        return squaredProduct(a, b) / scale;
    }

    private static void requireFinite(String name, double[][] rows) {
        Arguments.rows(name, rows);
        for (int k = 0; k < rows.length; k++) {
            Arguments.allFinite(name + "[" + k + "]", rows[k]);
        }
    }

    /** Less their means, and in the unit of the largest: the alignment does not depend on it. */
    private static double[][] centred(double[][] rows) {
        double[][] result = new double[rows.length][rows[0].length];
        double largest = 0;
        for (int j = 0; j < rows[0].length; j++) {
            // Less the first row, so that features that are all alike are exactly 0, and half of it, which is never too
            // large.
            double mean = 0;
            for (int k = 0; k < rows.length; k++) {
                result[k][j] = rows[k][j] / 2 - rows[0][j] / 2;
                mean += result[k][j] / rows.length;
            }
            for (int k = 0; k < rows.length; k++) {
                result[k][j] -= mean;
                largest = Math.max(largest, Math.abs(result[k][j]));
            }
        }
        for (double[] row : result) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= largest == 0 ? 1 : largest;
            }
        }
        return result;
    }

    /** The squared Frobenius norm of {@code b'a}. */
    private static double squaredProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a[0].length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double entry = 0;
                for (int k = 0; k < a.length; k++) {
                    entry += a[k][i] * b[k][j];
                }
                sum += entry * entry;
            }
        }
        return sum;
    }
}
