package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.RandomSequence;
import dev.etalon.simulation.Vectors;
import java.util.Arrays;

/**
 * The eigenvalue of largest modulus, by repeated multiplication.
 *
 * <p>What to know before a rate is made of it: the value is a Rayleigh quotient and so never above the largest
 * eigenvalue, so that {@code 2 / value} may be above the stability limit; and it is the eigenvalue of largest
 * <em>modulus</em> that is found, which may be negative. The relative error falls like
 * {@code (lambda_2 / lambda_1)^(2k)}. {@link Lanczos} finds the algebraically largest in fewer products.
 *
 * @param value the Rayleigh quotient of the last vector
 * @param residual the norm of {@code A v - value v} for that unit vector: an eigenvalue is within this of the value
 * @param iterations the number of multiplications before the last quotient
 */
public record PowerIteration(double value, double residual, int iterations) {

    /** The most multiplications: beyond, nothing is gained by more. */
    private static final int MOST = 10_000_000;

    /**
     * Iterates from {@code start} exactly {@code iterations} times, 0 giving the quotient of {@code start}.
     *
     * @throws IllegalArgumentException if {@code iterations} is negative or above 10^7, {@code start} is zero, or a product is not
     *     finite
     */
    public static PowerIteration from(LinearOperator operator, double[] start, int iterations) {
        Arguments.notNull("operator", operator);
        Arguments.ofLength("start", start, operator.dimension(), "the operator has dimensions");
        return iterate(operator, start, Arguments.within("iterations", iterations, 0, MOST), 0);
    }

    /**
     * Iterates from a random vector until the residual is within {@code tolerance} of the value, or {@code most} times.
     *
     * @throws IllegalArgumentException if {@code most} is negative or above 10^7, the tolerance is negative, or a product is not
     *     finite
     */
    public static PowerIteration of(LinearOperator operator, double tolerance, int most, long seed) {
        Arguments.notNull("operator", operator);
        Arguments.notNegative("tolerance", tolerance);
        Arguments.within("most", most, 0, MOST);
        RandomSequence random = new RandomSequence(seed);
        double[] start = new double[operator.dimension()];
        for (int k = 0; k < start.length; k++) {
            start[k] = random.nextGaussian();
        }
        return iterate(operator, start, most, tolerance);
    }

    private static PowerIteration iterate(LinearOperator operator, double[] start, int most, double tolerance) {
        if (!(Vectors.norm(start) > 0)) {
            throw new IllegalArgumentException("start must be finite and not zero, but is " + Arrays.toString(start));
        }
        double[] vector = start.clone();
        double[] product = new double[vector.length];
        for (int k = 0; ; k++) {
            Vectors.scale(1 / Vectors.norm(vector), vector);
            operator.apply(vector, product);
            double value = Vectors.dot(vector, product);
            double squares = Vectors.dot(product, product);
            Vectors.add(-value, vector, product);
            double residual = Vectors.norm(product);
            if (!Double.isFinite(value) || !Double.isFinite(residual)) {
                throw new IllegalArgumentException(
                        "operator must give finite products, but that with a vector of length 1 is " + value
                                + " along it and " + residual + " across");
            }
            if (k == most || squares == 0 || residual < tolerance * Math.abs(value)) {
                return new PowerIteration(value, residual, k);
            }
            Vectors.add(value, vector, product);
            double[] next = vector;
            vector = product;
            product = next;
        }
    }
}
