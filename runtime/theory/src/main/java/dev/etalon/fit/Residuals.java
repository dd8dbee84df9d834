package dev.etalon.fit;

import dev.etalon.simulation.RandomSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a fit leaves: {@code ln(predicted) - ln(measured)} curve by curve, with the derivatives of the predictions. Errors
 * of one curve are alike from one measurement to the next, so that errors which count them as independent are several
 * times too small.
 */
final class Residuals {

    private final int[] starts;
    private final double[] residuals;
    private final double[][] jacobian;
    private final double[] priorWeights;

    /** @param sizes the number of measurements of each curve */
    Residuals(int[] sizes, double[] residuals, double[][] jacobian, double[] priorWeights) {
        this.starts = new int[sizes.length + 1];
        for (int c = 0; c < sizes.length; c++) {
            starts[c + 1] = starts[c] + sizes[c];
        }
        this.residuals = residuals;
        this.jacobian = jacobian;
        this.priorWeights = priorWeights;
    }

    double[] all() {
        return residuals;
    }

    /** The correlation of a residual with the next, over all curves. */
    double lagOneCorrelation() {
        double products = 0;
        double before = 0;
        double after = 0;
        for (int c = 0; c + 1 < starts.length; c++) {
            for (int k = starts[c] + 1; k < starts[c + 1]; k++) {
                products += residuals[k] * residuals[k - 1];
                before += residuals[k - 1] * residuals[k - 1];
                after += residuals[k] * residuals[k];
            }
        }
        return products == 0 ? 0 : products / Math.sqrt(before) / Math.sqrt(after);
    }

    /** The largest derivative by the logarithm of a parameter. */
    double largest(int parameter) {
        return Arrays.stream(jacobian)
                .mapToDouble(row -> Math.abs(row[parameter]))
                .max()
                .orElse(0);
    }

    double rootMeanSquare() {
        return Math.sqrt(Matrices.dot(residuals, residuals) / residuals.length);
    }

    /** The noise that the differences of successive residuals show: their standard deviation by the root of 2. */
    double noise() {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int c = 0; c + 1 < starts.length; c++) {
            for (int k = starts[c] + 1; k < starts[c + 1]; k++, count++) {
                double difference = residuals[k] - residuals[k - 1];
                sum += difference;
                squares += difference * difference;
            }
        }
        double mean = sum / Math.max(1, count);
        return Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean) / 2);
    }

    /** {@code (J^T W J + P)^-1}. */
    private double[][] inverse() {
        int n = jacobian[0].length;
        double[][] rows = new double[residuals.length + n][n];
        for (int k = 0; k < residuals.length; k++) {
            double root = Math.sqrt(Huber.weight(residuals[k]));
            for (int i = 0; i < n; i++) {
                rows[k][i] = root * jacobian[k][i];
            }
        }
        for (int i = 0; i < n; i++) {
            rows[residuals.length + i][i] = priorWeights[i];
        }
        return Matrices.singular(rows).inverseOfSquare();
    }

    private int degrees() {
        return Math.max(1, residuals.length - jacobian[0].length);
    }

    private double psi(int k) {
        return Huber.weight(residuals[k]) * residuals[k];
    }

    /** {@code s² H^-1 (J^T W J) H^-1}: as if residuals were independent. */
    StandardErrors naive() {
        int n = jacobian[0].length;
        double squares = 0;
        double[][] square = new double[n][n];
        for (int k = 0; k < residuals.length; k++) {
            squares += psi(k) * psi(k);
            add(square, jacobian[k], jacobian[k], Huber.weight(residuals[k]));
        }
        return between(square, squares / degrees());
    }

    /** {@code H^-1 M H^-1 n/(n - q)}, with M the long-run covariance of the scores by Bartlett's weights. */
    StandardErrors sandwich(int window) {
        int n = jacobian[0].length;
        double[][] middle = new double[n][n];
        for (int c = 0; c + 1 < starts.length; c++) {
            for (int k = starts[c]; k < starts[c + 1]; k++) {
                add(middle, jacobian[k], jacobian[k], psi(k) * psi(k));
                for (int lag = 1; lag <= window && k - lag >= starts[c]; lag++) {
                    double weight = (1 - lag / (window + 1.0)) * psi(k) * psi(k - lag);
                    add(middle, jacobian[k], jacobian[k - lag], weight);
                    add(middle, jacobian[k - lag], jacobian[k], weight);
                }
            }
        }
        return between(middle, residuals.length / (double) degrees());
    }

    private StandardErrors between(double[][] middle, double factor) {
        double[][] inverse = inverse();
        double[][] covariance = Matrices.product(Matrices.product(inverse, middle), inverse);
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return new StandardErrors(covariance);
    }

    private static void add(double[][] sum, double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i][j] += factor * a[i] * b[j];
            }
        }
    }

    /** Residuals anew: blocks of successive ones drawn within each curve (the moving-block bootstrap). */
    double[] resampled(int block, RandomSequence random) {
        double[] drawn = new double[residuals.length];
        for (int c = 0; c + 1 < starts.length; c++) {
            int size = starts[c + 1] - starts[c];
            int length = Math.min(block, size);
            for (int k = 0; k < size; k += length) {
                int from = starts[c] + random.nextInt(size - length + 1);
                System.arraycopy(residuals, from, drawn, starts[c] + k, Math.min(length, size - k));
            }
        }
        return drawn;
    }

    /** The covariance of vectors. */
    static StandardErrors ofSamples(List<double[]> samples) {
        int n = samples.get(0).length;
        double[] mean = new double[n];
        samples.forEach(sample -> {
            for (int i = 0; i < n; i++) {
                mean[i] += sample[i] / samples.size();
            }
        });
        double[][] covariance = new double[n][n];
        List<double[]> centred = new ArrayList<>();
        for (double[] sample : samples) {
            double[] difference = new double[n];
            Arrays.setAll(difference, i -> sample[i] - mean[i]);
            centred.add(difference);
        }
        centred.forEach(difference -> add(covariance, difference, difference, 1.0 / (samples.size() - 1)));
        return new StandardErrors(covariance);
    }
}
