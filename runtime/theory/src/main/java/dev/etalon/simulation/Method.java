package dev.etalon.simulation;

import java.util.Objects;

/**
 * How a step is made of a gradient: mini-batch, clipping, momentum, projection, and the average that is kept. A step
 * clips the gradient to {@code clip}, updates the velocity, moves, and projects, in this order.
 *
 * @param batch the number of samples that a gradient averages, or {@link #FULL_BATCH}
 * @param clip the largest norm of a gradient, longer ones being shortened to it; infinite for no clipping
 */
public record Method(int batch, double clip, Momentum momentum, Region region, Averaging averaging) {

    /** The batch size that stands for the exact gradient. */
    public static final int FULL_BATCH = 0;

    /** SGD with one sample a step. */
    public static final Method SGD =
            new Method(1, Double.POSITIVE_INFINITY, Momentum.NONE, Region.EVERYWHERE, Averaging.NONE);

    /** @throws IllegalArgumentException if {@code batch} is negative or {@code clip} is not positive */
    public Method {
        Objects.requireNonNull(momentum);
        Objects.requireNonNull(region);
        Objects.requireNonNull(averaging);
        if (batch < 0 || !(clip > 0)) {
            throw new IllegalArgumentException(
                    "a method needs a batch of at least 0 and a positive clip, not " + batch + " and " + clip);
        }
    }

    /** Whether a step is nothing but {@code point -= rate * gradient}, and no average is kept. */
    boolean isPlain() {
        return momentum.equals(Momentum.NONE)
                && clip == Double.POSITIVE_INFINITY
                && region == Region.EVERYWHERE
                && averaging == Averaging.NONE;
    }

    /** Gradient descent: the exact gradient at each step. */
    public static Method gradientDescent() {
        return SGD.withBatch(FULL_BATCH);
    }

    public Method withBatch(int size) {
        return new Method(size, clip, momentum, region, averaging);
    }

    public Method withClip(double norm) {
        return new Method(batch, norm, momentum, region, averaging);
    }

    public Method withMomentum(Momentum other) {
        return new Method(batch, clip, other, region, averaging);
    }

    public Method within(Region other) {
        return new Method(batch, clip, momentum, other, averaging);
    }

    public Method withAveraging(Averaging other) {
        return new Method(batch, clip, momentum, region, other);
    }
}
