package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The mean over samples of the loss of a linear prediction: least squares, least absolute deviations, support vector
 * machines (without penalty) and logistic regression, by the {@link PointLoss}. Convex for each single sample.
 */
public final class LinearModel implements FiniteSum, SmoothProblem {

    @Serial
    private static final long serialVersionUID = 1;

    private final Samples samples;
    private final PointLoss loss;
    private final double largestRow;

    public LinearModel(Samples samples, PointLoss loss) {
        this.samples = Arguments.notNull("samples", samples);
        this.loss = Arguments.notNull("loss", loss);
        double largest = 0;
        for (double[] row : samples.features()) {
            largest = Math.max(largest, Vectors.norm(row));
        }
        this.largestRow = largest;
    }

    /** The rows and labels. */
    public Samples samples() {
        return samples;
    }

    /** The loss of one row. */
    public PointLoss loss() {
        return loss;
    }

    /** The largest norm of a row: with a loss of Lipschitz constant 1 no gradient is longer. */
    public double largestRow() {
        return largestRow;
    }

    @Override
    public OptionalDouble longestGradient() {
        double longest = 0;
        for (int k = 0; k < size(); k++) {
            OptionalDouble slope = loss.steepestSlope(samples.labels()[k]);
            if (slope.isEmpty()) {
                return slope;
            }
            longest = Math.max(longest, slope.getAsDouble() * Vectors.norm(samples.features()[k]));
        }
        return OptionalDouble.of(longest);
    }

    @Override
    public int dimension() {
        return samples.dimension();
    }

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public double loss(int sample, double[] point) {
        return loss.value(Vectors.dot(row(sample, point), point), samples.labels()[sample]);
    }

    @Override
    public void addGradient(int sample, double[] point, double weight, double[] out) {
        double[] row = row(sample, point);
        double slope = loss.slope(Vectors.dot(row, point), samples.labels()[sample]);
        Arguments.ofDimension("out", out, dimension());
        Vectors.add(weight * slope, row, out);
    }

    /** The features of a sample, for a product with {@code point}. */
    private double[] row(int sample, double[] point) {
        Arguments.within("sample", sample, 0, size() - 1);
        Arguments.ofDimension("point", point, dimension());
        return samples.features()[sample];
    }

    @Override
    public boolean descend(int sample, double[] point, double rate, double limit) {
        double[] row = row(sample, point);
        double slope = loss.slope(Vectors.dot(row, point), samples.labels()[sample]);
        boolean isShort = Math.abs(slope) * largestRow <= limit;
        if (isShort) {
            Vectors.add(-rate, slope, row, point);
        }
        return isShort;
    }

    @Override
    public void hessianTimes(double[] point, double[] direction, double[] out) {
        Arguments.ofDimension("point", point, dimension());
        Arguments.ofDimension("direction", direction, dimension());
        Arguments.ofDimension("out", out, dimension());
        Arrays.fill(out, 0);
        for (int k = 0; k < size(); k++) {
            double[] row = samples.features()[k];
            double curvature = loss.curvature(Vectors.dot(row, point), samples.labels()[k]);
            Vectors.add(curvature * Vectors.dot(row, direction) / size(), row, out);
        }
    }
}
