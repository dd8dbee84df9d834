package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;

/**
 * A quadratic with a given spectrum, {@code 1/2 sum_j lambda_j (theta_j - m_j)^2}, in the coordinates of its
 * eigenvectors. Runs start at the origin.
 */
public final class Quadratic implements SmoothProblem {

    @Serial
    private static final long serialVersionUID = 1;

    private final double[] spectrum;
    private final double[] minimiser;

    /**
     * @param spectrum the eigenvalues of the Hessian; convex if none is negative
     * @param minimiser the point {@code m} where the gradient is zero
     * @throws IllegalArgumentException if the lengths differ or are 0
     */
    public Quadratic(double[] spectrum, double[] minimiser) {
        Arguments.allFinite("spectrum", spectrum);
        Arguments.sameLength("minimiser", minimiser, "spectrum", spectrum);
        Arguments.allFinite("minimiser", minimiser);
        this.spectrum = spectrum.clone();
        this.minimiser = minimiser.clone();
    }

    @Override
    public int dimension() {
        return spectrum.length;
    }

    @Override
    public double loss(double[] point) {
        Arguments.ofDimension("point", point, spectrum.length);
        double sum = 0;
        for (int j = 0; j < spectrum.length; j++) {
            double offset = point[j] - minimiser[j];
            sum += spectrum[j] * offset * offset;
        }
        return sum / 2;
    }

    @Override
    public void gradient(double[] point, double[] out) {
        Arguments.ofDimension("point", point, spectrum.length);
        Arguments.ofDimension("out", out, spectrum.length);
        for (int j = 0; j < spectrum.length; j++) {
            out[j] = spectrum[j] * (point[j] - minimiser[j]);
        }
    }

    @Override
    public void hessianTimes(double[] point, double[] direction, double[] out) {
        Arguments.ofDimension("point", point, spectrum.length);
        Arguments.ofDimension("direction", direction, spectrum.length);
        Arguments.ofDimension("out", out, spectrum.length);
        for (int j = 0; j < spectrum.length; j++) {
            out[j] = spectrum[j] * direction[j];
        }
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(minimiser.clone());
    }

    @Override
    public Sampler sampler() {
        return new Descent();
    }

    private void descend(double[] point, double rate) {
        for (int j = 0; j < point.length; j++) {
            point[j] -= rate * (spectrum[j] * (point[j] - minimiser[j]));
        }
    }

    /**
     * Knows without a pass that gradients stay short: a step with the rate {@code eta} multiplies the gradient's
     * coordinates by {@code 1 - eta lambda_j}.
     */
    private final class Descent implements Sampler {

        /** Covers the rounding of a step, with room to spare. */
        private static final double ROUNDING = 1 + 1e-9;

        private final double least = Arrays.stream(spectrum).min().orElseThrow();
        private final double most = Arrays.stream(spectrum).max().orElseThrow();
        private final double[] spare = new double[spectrum.length];
        private double bound = Double.POSITIVE_INFINITY;

        @Override
        public void draw(long step, RandomSource random) {
            // every step sees the same
        }

        @Override
        public double loss(double[] point) {
            return Quadratic.this.loss(point);
        }

        @Override
        public void gradient(double[] point, double[] out) {
            Quadratic.this.gradient(point, out);
            bound = Double.POSITIVE_INFINITY;
        }

        @Override
        public boolean descend(double[] point, double rate, double limit) {
            if (!(bound <= limit)) {
                Quadratic.this.gradient(point, spare);
                bound = Vectors.norm(spare) * ROUNDING;
            }
            boolean isShort = bound <= limit;
            if (isShort) {
                Quadratic.this.descend(point, rate);
                lengthen(rate);
            }
            return isShort;
        }

        private void lengthen(double rate) {
            if (!(rate * least >= 0 && rate * most <= 2)) {
                bound *= Math.max(Math.abs(1 - rate * least), Math.abs(1 - rate * most));
            }
        }
    }
}
