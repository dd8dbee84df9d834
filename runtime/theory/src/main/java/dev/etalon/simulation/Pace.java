package dev.etalon.simulation;

/** What an {@link Optimiser} is told of a step beside its gradient. */
public interface Pace {

    /** The number of updates made before this one. */
    long step();

    /** The rate of this step, {@code at(step())}. */
    double rate();

    /** The rate of the step after it, {@code at(step() + 1)}. */
    double nextRate();

    /** The factor of the decoupled weight decay, 0 for none. */
    double decay();

    /** Where points are kept in. */
    Region region();
}
