package dev.etalon.simulation;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * How a step is made of a gradient, by parts that combine freely. A step draws its {@code batch}, takes the gradient at
 * the optimiser's place, clips it by value and then by norm, adds a coupled weight decay, updates the optimiser's memory, moves
 * along its direction and by the decoupled weight decay of the point before the step, projects onto the region, and updates
 * the average, in this order.
 *
 * <p>{@code Method.SGD.withBatch(8).with(Adam.standard()).with(WeightDecay.decoupled(0.1)).with(Clip.byNorm(1))}
 *
 * @param batch how many samples a gradient averages
 * @param clip how gradients are shortened
 * @param decay how the point is pulled towards the origin
 * @param optimiser how a gradient becomes a step
 * @param region where points are kept in
 * @param averaging which mean of its points a run keeps
 */
public record Method(Batch batch, Clip clip, WeightDecay decay, Optimiser optimiser, Region region, Averaging averaging)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** SGD with one sample a step. */
    public static final Method SGD =
            new Method(Batch.of(1), Clip.NONE, WeightDecay.NONE, Momentum.NONE, Region.EVERYWHERE, Averaging.NONE);

    /** @throws IllegalArgumentException if the optimiser takes no decoupled weight decay and there is one */
    public Method {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(clip, "clip");
        Objects.requireNonNull(decay, "decay");
        Objects.requireNonNull(optimiser, "optimiser");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(averaging, "averaging");
        if (decay.factor() > 0 && !decay.coupled() && !optimiser.takesDecoupledDecay()) {
            throw new IllegalArgumentException(optimiser
                    + " takes no decoupled weight decay; give it WeightDecay.coupled(" + decay.factor() + ")");
        }
    }

    /** Whether a step is nothing but {@code point -= rate * gradient}, and no average is kept. */
    boolean isPlain() {
        return optimiser.equals(Momentum.NONE)
                && clip.equals(Clip.NONE)
                && decay.factor() == 0
                && region.equals(Region.EVERYWHERE)
                && averaging.equals(Averaging.NONE);
    }

    /** Gradient descent: the exact gradient at each step. */
    public static Method gradientDescent() {
        return SGD.with(Batch.FULL);
    }

    /** Batches of one size. */
    public Method withBatch(int size) {
        return with(Batch.of(size));
    }

    /** The same with other batches. */
    public Method with(Batch other) {
        return new Method(other, clip, decay, optimiser, region, averaging);
    }

    /** The same with gradients clipped otherwise. */
    public Method with(Clip other) {
        return new Method(batch, other, decay, optimiser, region, averaging);
    }

    /** The same with another weight decay. @throws IllegalArgumentException if the optimiser does not take it */
    public Method with(WeightDecay other) {
        return new Method(batch, clip, other, optimiser, region, averaging);
    }

    /** The same with another optimiser. @throws IllegalArgumentException if it does not take the weight decay */
    public Method with(Optimiser other) {
        return new Method(batch, clip, decay, other, region, averaging);
    }

    /** The same, projected onto a region after each step. */
    public Method within(Region other) {
        return new Method(batch, clip, decay, optimiser, other, averaging);
    }

    /** The same with another average of the points kept. */
    public Method with(Averaging other) {
        return new Method(batch, clip, decay, optimiser, region, other);
    }
}
