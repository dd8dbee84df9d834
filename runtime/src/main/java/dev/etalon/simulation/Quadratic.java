package dev.etalon.simulation;

import java.util.Optional;

/**
 * A quadratic with a given spectrum, {@code 1/2 sum_j lambda_j (theta_j - m_j)^2}, in the coordinates of its
 * eigenvectors. Runs start at the origin.
 */
public final class Quadratic implements SmoothProblem {

    private final double[] spectrum;
    private final double[] minimiser;

    /**
     * @param spectrum the eigenvalues of the Hessian; convex if none is negative
     * @param minimiser the point {@code m} where the gradient is zero
     * @throws IllegalArgumentException if the lengths differ or are 0
     */
    public Quadratic(double[] spectrum, double[] minimiser) {
        if (spectrum.length != minimiser.length || spectrum.length == 0) {
            throw new IllegalArgumentException("a quadratic needs as many coordinates of its minimiser, "
                    + minimiser.length + ", as eigenvalues, " + spectrum.length + ", and at least one");
        }
        this.spectrum = spectrum.clone();
        this.minimiser = minimiser.clone();
    }

    @Override
    public int dimension() {
        return spectrum.length;
    }

    @Override
    public double loss(double[] point) {
        double sum = 0;
        for (int j = 0; j < spectrum.length; j++) {
            double offset = point[j] - minimiser[j];
            sum += spectrum[j] * offset * offset;
        }
        return sum / 2;
    }

    @Override
    public void gradient(double[] point, double[] out) {
        for (int j = 0; j < spectrum.length; j++) {
            out[j] = spectrum[j] * (point[j] - minimiser[j]);
        }
    }

    @Override
    public void hessianTimes(double[] point, double[] direction, double[] out) {
        for (int j = 0; j < spectrum.length; j++) {
            out[j] = spectrum[j] * direction[j];
        }
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(minimiser.clone());
    }
}
