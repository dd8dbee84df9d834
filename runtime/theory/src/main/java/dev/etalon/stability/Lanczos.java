package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.RandomSequence;
import dev.etalon.simulation.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * Both ends of the spectrum, by Lanczos' method with full reorthogonalisation.
 *
 * <p>Ritz values lie inside the spectrum, so {@code largest} is never above the largest eigenvalue but for rounding;
 * some eigenvalue is within {@code largestError} of it.
 *
 * @param largest the largest Ritz value
 * @param largestError the norm of its residual
 * @param smallest the smallest Ritz value
 * @param smallestError the norm of its residual
 * @param products the number of products with the operator
 */
public record Lanczos(double largest, double largestError, double smallest, double smallestError, int products) {

    /**
     * Goes on until the residual of the largest Ritz value is within {@code tolerance} of the spectrum's size, or for
     * {@code most} products.
     *
     * @param most at least 1
     * @param seed decides the random first vector
     * @throws IllegalArgumentException if {@code most} is below 1, or {@code tolerance} or a product is not finite
     */
    public static Lanczos of(LinearOperator operator, double tolerance, int most, long seed) {
        Arguments.notNull("operator", operator);
        Arguments.finite("tolerance", tolerance);
        Arguments.within("most", most, 1, Integer.MAX_VALUE);
        int dimension = operator.dimension();
        RandomSequence random = new RandomSequence(seed);
        double[] vector = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            vector[k] = random.nextGaussian();
        }
        Vectors.scale(1 / Vectors.norm(vector), vector);
        List<double[]> basis = new ArrayList<>();
        double[] diagonal = new double[Math.min(most, dimension)];
        double[] below = new double[diagonal.length];
        for (int k = 0; ; k++) {
            basis.add(vector);
            double[] next = new double[dimension];
            operator.apply(vector, next);
            diagonal[k] = Vectors.dot(vector, next);
            orthogonalise(next, basis);
            orthogonalise(next, basis);
            below[k] = Vectors.norm(next);
            if (!Double.isFinite(diagonal[k]) || !Double.isFinite(below[k])) {
                throw new IllegalArgumentException(
                        "operator must give finite products, but that with a vector of length 1 is " + diagonal[k]
                                + " along it and " + below[k] + " across");
            }
            Lanczos found = of(new Tridiagonal(diagonal, below, k + 1), below[k]);
            double size = Math.max(Math.abs(found.largest), Math.abs(found.smallest));
            if (k + 1 == diagonal.length || found.largestError <= tolerance * size || below[k] <= 1e-15 * size) {
                return found;
            }
            Vectors.scale(1 / below[k], next);
            vector = next;
        }
    }

    private static Lanczos of(Tridiagonal matrix, double remainder) {
        int high = matrix.largest();
        int low = matrix.smallest();
        return new Lanczos(
                matrix.eigenvalue(high),
                remainder * Math.abs(matrix.lastComponent(high)),
                matrix.eigenvalue(low),
                remainder * Math.abs(matrix.lastComponent(low)),
                matrix.size());
    }

    private static void orthogonalise(double[] vector, List<double[]> basis) {
        for (double[] unit : basis) {
            Vectors.add(-Vectors.dot(unit, vector), unit, vector);
        }
    }
}
