package dev.etalon.samples.benchmarks.shapes;

/** A way to compute a schedule. Each computes what {@link #GENERATED} does, save {@link #LIMIT}. */
public enum Contestant {
    /** The class that javac generates. */
    GENERATED,

    /** What {@link dev.etalon.language.Schedules#parse} returns for the same line. */
    PARSED,

    /** An if/else chain with the functions of {@link Math}, written by hand. */
    CHAIN,

    /** A binary search for the piece. */
    SEARCH,

    /** Closures composed like optax.join_schedules. */
    CLOSURES,

    /** The trackers of the Deep Java Library: floats, for steps that are ints. */
    DJL,

    /** The schedules of Deeplearning4j. */
    DL4J,

    /** The time functions of Smile. */
    SMILE,

    /** No schedule: a call that computes nothing, and {@link java.util.Arrays#fill}. */
    LIMIT
}
