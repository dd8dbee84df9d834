package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.Arrays;

/** A problem whose loss is the mean over {@link #size()} samples; steps see mini-batches drawn with replacement. */
public interface FiniteSum extends Problem {

    /** The number of samples, at least 1. */
    int size();

    /** The loss of one sample. */
    double loss(int sample, double[] point);

    /** Adds {@code weight} times the gradient of one sample's loss to {@code out}. */
    void addGradient(int sample, double[] point, double weight, double[] out);

    /** Takes a step along one sample's gradient as {@link Sampler#descend} does, if it can. */
    default boolean descend(int sample, double[] point, double rate, double limit) {
        return false;
    }

    @Override
    default double loss(double[] point) {
        Arguments.ofDimension("point", point, dimension());
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += loss(k, point);
        }
        return sum / size();
    }

    @Override
    default void gradient(double[] point, double[] out) {
        Arguments.ofDimension("point", point, dimension());
        Arguments.ofDimension("out", out, dimension());
        Arrays.fill(out, 0);
        for (int k = 0; k < size(); k++) {
            addGradient(k, point, 1.0 / size(), out);
        }
    }

    @Override
    default Sampler sampler(int batch) {
        return new BatchSampler(this, batch);
    }

    @Override
    default Sampler epochSampler(int batch, boolean dropRemainder) {
        return new EpochSampler(this, batch, dropRemainder);
    }
}
