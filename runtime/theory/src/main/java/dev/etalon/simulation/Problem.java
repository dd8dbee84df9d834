package dev.etalon.simulation;

import java.util.Optional;

/** A function of {@link #dimension()} real variables that is to be minimised, with its gradient. Immutable. */
public interface Problem {

    int dimension();

    /** The loss at {@code point}; not a number or infinite where it overflows. */
    double loss(double[] point);

    /** Writes the gradient at {@code point}, or any subgradient where there is no gradient, into {@code out}. */
    void gradient(double[] point, double[] out);

    /** The point that runs start from unless told otherwise: the origin. */
    default double[] start() {
        return new double[dimension()];
    }

    /** A point of least loss, where it is known. */
    default Optional<double[]> minimiser() {
        return Optional.empty();
    }

    /**
     * What a run sees of this problem: the exact gradient, unless the problem is an average or an expectation.
     *
     * @param batch the number of samples that a step averages over; {@link Method#FULL_BATCH} for all there are
     */
    default Sampler sampler(int batch) {
        return new FullSampler(this);
    }

    /** The loss at the {@linkplain #minimiser() minimiser}, or not a number where that is not known. */
    default double minimum() {
        return minimiser().map(this::loss).orElse(Double.NaN);
    }
}
