package dev.etalon.simulation;

import java.io.Serializable;

/**
 * How a gradient becomes a step. The optimiser itself is immutable; what it remembers is in a {@link Memory}, so that a
 * run can be stopped, stored and resumed whatever the optimiser.
 *
 * <p>A step takes the gradient {@code g} at {@link #place}, clips it, adds what a coupled weight decay asks for, and hands
 * it to {@link #move}. Vectors and numbers of the memory are 0 before the first step, {@code sign(0)} is 0, and the
 * rate of the step {@code k}, counted from 0, is {@code at(k)}.
 */
public interface Optimiser extends Serializable {

    /** The number of vectors that it remembers. */
    int vectors();

    /** The number of numbers that it remembers. */
    int numbers();

    /** Prepares a memory that is all 0 for a run from {@code start}. */
    default void begin(Memory memory, double[] start) {
        // what begins at 0 is prepared
    }

    /** Where the next gradient is taken: the point itself, or a vector of the memory that this method sets. */
    default double[] place(Memory memory, double[] point) {
        return point;
    }

    /**
     * Makes a step.
     *
     * @param gradient the gradient at the {@linkplain #place place}; may be overwritten
     */
    void move(double[] point, double[] gradient, Memory memory, Pace pace);

    /**
     * Whether the length of a gradient says something about whether a run diverges. It does not where all steps of one
     * rate are of about one length, whatever the gradients.
     */
    default boolean followsLength() {
        return true;
    }

    /** Whether a decoupled weight decay can be combined with it. */
    default boolean takesDecoupledDecay() {
        return true;
    }
}
