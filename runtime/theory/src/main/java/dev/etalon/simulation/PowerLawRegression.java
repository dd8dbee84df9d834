package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Least squares on Gaussian features of a power-law spectrum: {@code x_j ~ N(0, lambda_j)} independent, and
 * {@code y = <theta*, x> + noise}. Every step sees fresh samples, as one-pass SGD does. The loss is the expectation of
 * half the squared residual; above its minimum {@code noise^2 / 2} it is half the {@linkplain #excessRisk excess risk}.
 *
 * <p>With capacity {@code beta} and source {@code s}: {@code lambda_j = j^-beta} and
 * {@code lambda_j theta*_j^2 = j^-(s beta + 1)}, the kernel regression of arXiv 2602.06797.
 */
public final class PowerLawRegression implements SmoothProblem {

    @Serial
    private static final long serialVersionUID = 1;

    /** The most numbers that a regression, or a batch of it, is made of: 1 GiB of them. */
    private static final int MOST_NUMBERS = 1 << 27;

    private final double[] spectrum;
    private final double[] target;
    private final double noise;
    /** Half the excess risk. */
    private final Quadratic excess;

    /**
     * @param spectrum the variances of the features, none negative
     * @param target the coefficients {@code theta*}
     * @param noise the standard deviation of the labels' noise
     * @throws IllegalArgumentException if lengths differ or are 0, or a variance or the noise is negative
     */
    public PowerLawRegression(double[] spectrum, double[] target, double noise) {
        Arguments.allNotNegative("spectrum", spectrum);
        Arguments.sameLength("target", target, "spectrum", spectrum);
        Arguments.allFinite("target", target);
        Arguments.notNegative("noise", noise);
        this.spectrum = spectrum.clone();
        this.target = target.clone();
        this.noise = noise;
        this.excess = new Quadratic(spectrum, target);
    }

    /**
     * The regression of the given capacity exponent {@code beta > 1} and source exponent {@code s > 0}.
     *
     * @throws IllegalArgumentException if the dimension is below 1 or above 2^27, an exponent or the noise is none, or
     *     the variances become too small for a double
     */
    public static PowerLawRegression of(int dimension, double source, double capacity, double noise) {
        Arguments.within("dimension", dimension, 1, MOST_NUMBERS);
        Arguments.positive("source", source);
        Arguments.positive("capacity", capacity);
        Arguments.notNegative("noise", noise);
        double[] spectrum = new double[dimension];
        double[] target = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            spectrum[j] = Functions.pow(j + 1.0, -capacity);
            if (spectrum[j] < Double.MIN_NORMAL) {
                throw new IllegalArgumentException(
                        "capacity must leave all " + dimension + " variances above 2.2e-308, but is " + capacity);
            }
            target[j] = Math.sqrt(Functions.pow(j + 1.0, -(source * capacity + 1)) / spectrum[j]);
        }
        return new PowerLawRegression(spectrum, target, noise);
    }

    @Override
    public int dimension() {
        return spectrum.length;
    }

    /** {@code sum_j lambda_j (theta_j - theta*_j)^2}: the expected squared error of the prediction. */
    public double excessRisk(double[] point) {
        return 2 * excess.loss(point);
    }

    @Override
    public double loss(double[] point) {
        return (excessRisk(point) + noise * noise) / 2;
    }

    @Override
    public void gradient(double[] point, double[] out) {
        excess.gradient(point, out);
    }

    @Override
    public void hessianTimes(double[] point, double[] direction, double[] out) {
        excess.hessianTimes(point, direction, out);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(target.clone());
    }

    @Override
    public Sampler sampler(int batch) {
        return new Stream(batch);
    }

    /** Fresh samples at each draw. */
    private final class Stream implements Sampler {

        private final double[] deviations =
                Arrays.stream(spectrum).map(Math::sqrt).toArray();
        private final double[][] rows;
        private final double[] labels;
        /** The square of the last row's norm. */
        private double squares;

        Stream(int batch) {
            Arguments.within("batch", batch, 1, MOST_NUMBERS / spectrum.length);
            rows = new double[batch][spectrum.length];
            labels = new double[batch];
        }

        @Override
        public void draw(long step, RandomSource source) {
            RandomGenerator random = source.at(step);
            for (int k = 0; k < labels.length; k++) {
                double[] row = rows[k];
                squares = 0;
                for (int j = 0; j < row.length; j++) {
                    row[j] = deviations[j] * random.nextGaussian();
                    squares += row[j] * row[j];
                }
                labels[k] = Vectors.dot(rows[k], target) + noise * random.nextGaussian();
            }
        }

        @Override
        public double loss(double[] point) {
            double sum = 0;
            for (int k = 0; k < labels.length; k++) {
                sum += PointLoss.SQUARED.value(Vectors.dot(rows[k], point), labels[k]);
            }
            return sum / labels.length;
        }

        @Override
        public void gradient(double[] point, double[] out) {
            Arrays.fill(out, 0);
            for (int k = 0; k < labels.length; k++) {
                double residual = Vectors.dot(rows[k], point) - labels[k];
                Vectors.add(residual / labels.length, rows[k], out);
            }
        }

        @Override
        public boolean descend(double[] point, double rate, double limit) {
            double residual = Vectors.dot(rows[0], point) - labels[0];
            boolean isShort = labels.length == 1 && Math.abs(residual) * Math.sqrt(squares) <= limit;
            if (isShort) {
                Vectors.add(-rate, residual, rows[0], point);
            }
            return isShort;
        }
    }
}
