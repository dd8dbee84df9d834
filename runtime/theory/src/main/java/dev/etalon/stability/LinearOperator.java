package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.SmoothProblem;
import dev.etalon.simulation.Vectors;

/** A symmetric linear map that is known by its products with vectors, such as a Hessian. */
public interface LinearOperator {

    int dimension();

    /** Writes the product with {@code vector} into {@code out}, another array. */
    void apply(double[] vector, double[] out);

    /** The Hessian of {@code problem} at {@code point}, exactly. */
    static LinearOperator hessian(SmoothProblem problem, double[] point) {
        Arguments.notNull("problem", problem);
        double[] at = point(point, problem);
        return of(at.length, (vector, out) -> problem.hessianTimes(at, vector, out));
    }

    /**
     * The Hessian of {@code problem} at {@code point} by central differences of gradients, two for each product; the
     * relative error is about 1e-10 for a well-scaled problem.
     */
    static LinearOperator differences(Problem problem, double[] point) {
        Arguments.notNull("problem", problem);
        double[] at = point(point, problem);
        double[] moved = new double[at.length];
        double[] before = new double[at.length];
        double reach = 6e-6 * Math.max(1, Vectors.norm(at));
        return of(at.length, (vector, out) -> {
            double norm = Vectors.norm(vector);
            double step = norm == 0 ? 1 : reach / norm;
            System.arraycopy(at, 0, moved, 0, at.length);
            Vectors.add(-step, vector, moved);
            problem.gradient(moved, before);
            System.arraycopy(at, 0, moved, 0, at.length);
            Vectors.add(step, vector, moved);
            problem.gradient(moved, out);
            Vectors.add(-1, before, out);
            Vectors.scale(1 / (2 * step), out);
        });
    }

    /** The map of the given product. */
    static LinearOperator of(int dimension, Product product) {
        Arguments.within("dimension", dimension, 1, Integer.MAX_VALUE);
        Arguments.notNull("product", product);
        return new LinearOperator() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public void apply(double[] vector, double[] out) {
                Arguments.ofLength("vector", vector, dimension, "the operator has dimensions");
                Arguments.ofLength("out", out, dimension, "the operator has dimensions");
                product.apply(vector, out);
            }
        };
    }

    private static double[] point(double[] point, Problem problem) {
        Arguments.ofDimension("point", point, problem.dimension());
        return Arguments.allFinite("point", point).clone();
    }

    /** A product of a matrix with a vector. */
    @FunctionalInterface
    interface Product {
        void apply(double[] vector, double[] out);
    }
}
