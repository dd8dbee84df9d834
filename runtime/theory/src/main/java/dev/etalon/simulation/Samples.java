package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Rows of numbers with a label each.
 *
 * @param features one row for each sample, all of one length; not copied
 * @param labels one for each row; not copied
 */
public record Samples(double[][] features, double[] labels) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @throws IllegalArgumentException if there is no row, rows differ in length, labels differ in number, or a number is not
     *     finite
     */
    public Samples {
        Arguments.rows("features", features);
        Arguments.ofLength("labels", labels, features.length, "there are rows of features");
        Arguments.allFinite("labels", labels);
        for (int k = 0; k < features.length; k++) {
            Arguments.allFinite("features[" + k + "]", features[k]);
        }
    }

    /** The number of rows. */
    public int size() {
        return labels.length;
    }

    /** The number of features of a row. */
    public int dimension() {
        return features[0].length;
    }

    /** These samples with each feature shifted and scaled to mean 0 and variance 1; a constant feature becomes 0. */
    public Samples standardised() {
        double[][] scaled = new double[size()][dimension()];
        for (int j = 0; j < dimension(); j++) {
            double mean = 0;
            for (double[] row : features) {
                mean += row[j] / size();
            }
            double variance = 0;
            for (double[] row : features) {
                variance += (row[j] - mean) * (row[j] - mean) / size();
            }
            for (int k = 0; k < size(); k++) {
                scaled[k][j] = variance == 0 ? 0 : (features[k][j] - mean) / Math.sqrt(variance);
            }
        }
        return new Samples(scaled, labels);
    }

    /** These samples with a last feature that is 1 everywhere, for the intercept of a linear model. */
    public Samples withIntercept() {
        double[][] extended = new double[size()][];
        for (int k = 0; k < size(); k++) {
            extended[k] = Arrays.copyOf(features[k], dimension() + 1);
            extended[k][dimension()] = 1;
        }
        return new Samples(extended, labels);
    }
}
