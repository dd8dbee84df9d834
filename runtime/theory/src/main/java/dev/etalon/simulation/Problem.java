package dev.etalon.simulation;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A function of {@link #dimension()} real variables that is to be minimised, with its gradient. Immutable, and
 * serialisable, so that its runs can be made on other machines: one of your own should hold only what is serialisable.
 */
public interface Problem extends Serializable {

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

    /** What a run with the exact gradient sees of this problem. */
    default Sampler sampler() {
        return new FullSampler(this);
    }

    /**
     * What a run sees of this problem: the exact gradient, unless the problem is an average or an expectation.
     *
     * @param batch the number of samples that a step averages over, at least 1
     */
    default Sampler sampler(int batch) {
        return sampler();
    }

    /**
     * What a run that goes through all samples in epochs sees of this problem.
     *
     * @param batch the number of samples that a step averages over, at least 1
     * @param dropRemainder whether samples that fill no batch at the end of an epoch are left out of it
     * @throws IllegalArgumentException if it has no samples to go through, or fewer than {@code batch} and drops what is left
     */
    default Sampler epochSampler(int batch, boolean dropRemainder) {
        throw new IllegalArgumentException(
                "epochs in batches of batch=" + batch + " are for problems with a number of samples, and "
                        + getClass().getSimpleName() + " has none");
    }

    /**
     * A bound on the norm of every gradient that a sampler may give, where one is known: the Lipschitz constant of all
     * samples' losses.
     */
    default OptionalDouble longestGradient() {
        return OptionalDouble.empty();
    }

    /** The loss at the {@linkplain #minimiser() minimiser}; empty where that is not known. */
    default OptionalDouble minimum() {
        return minimiser().stream().mapToDouble(this::loss).findFirst();
    }
}
