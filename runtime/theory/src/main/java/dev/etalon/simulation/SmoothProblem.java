package dev.etalon.simulation;

/** A problem that knows the product of its Hessian with a vector. */
public interface SmoothProblem extends Problem {

    /** Writes the Hessian at {@code point} times {@code direction} into {@code out}. */
    void hessianTimes(double[] point, double[] direction, double[] out);
}
