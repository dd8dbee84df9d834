package dev.etalon.simulation;

/**
 * Normalised SGD: {@code m = beta m + (1 - beta) g}, {@code x -= eta m / ||m||}, and no step where {@code m} is 0. With
 * {@code beta} 0 it is the gradient's own direction.
 *
 * @param beta the factor of the mean, at least 0 and below 1
 */
public record NormalisedMomentum(double beta) implements Directed {

    /** @throws IllegalArgumentException if {@code beta} is not in [0, 1) */
    public NormalisedMomentum {
        RangeChecks.share("beta", beta);
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double[] mean = memory.vector(0, gradient);
        Vectors.scale(beta, mean);
        Vectors.add(1 - beta, gradient, mean);
        double norm = Vectors.norm(mean);
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = norm == 0 ? 0 : mean[j] / norm;
        }
        return gradient;
    }

    @Override
    public boolean followsLength() {
        return false;
    }
}
