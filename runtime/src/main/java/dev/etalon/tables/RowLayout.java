package dev.etalon.tables;

import dev.etalon.plan.Plan;

/**
 * Which distances from an end one row of a table serves: {@code 2^shift} of them each, or, with {@code octaves} below
 * {@link #UNIFORM}, one each up to {@code 2^octaves} and from there on twice as many with each doubling of the
 * distance.
 *
 * @see dev.etalon.plan.Plan.Curves
 */
record RowLayout(int shift, int octaves) {

    /** An octave that no distance reaches. */
    static final int UNIFORM = Plan.Curves.UNIFORM;

    static RowLayout uniform(int shift) {
        return new RowLayout(shift, UNIFORM);
    }

    static RowLayout octaves(int octaves) {
        return new RowLayout(0, octaves);
    }

    boolean isUniform() {
        return octaves == UNIFORM;
    }

    /** The row of a distance. */
    long row(long distance) {
        int octave = 64 - Long.numberOfLeadingZeros(distance >>> octaves);
        return ((long) octave << (octaves - 1)) + (distance >>> (shift + octave));
    }

    /** The first distance of a row. */
    long start(long row) {
        long octave = octave(row);
        return (row - (octave << (octaves - 1))) << (shift + octave);
    }

    /** The number of distances that a row serves. */
    long width(long row) {
        return 1L << (shift + octave(row));
    }

    private long octave(long row) {
        return Math.max(0, (row >>> (octaves - 1)) - 1);
    }
}
