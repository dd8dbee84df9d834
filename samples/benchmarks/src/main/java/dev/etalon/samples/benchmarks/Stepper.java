package dev.etalon.samples.benchmarks;

/** Who takes the steps of a run. */
public enum Stepper {
    /** Loops over arrays and nothing else. */
    PLAIN_LOOP,

    SIMULATOR,

    /** Vectors of the Efficient Java Matrix Library. */
    EJML,

    /** Operations on arrays of ojAlgo. */
    OJALGO
}
