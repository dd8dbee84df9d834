package dev.etalon.tables;

import dev.etalon.plan.Filled;
import dev.etalon.plan.Kernels;

/**
 * Which distances from an end one row of a table serves: {@code 2^shift} of them each, or, with {@code octaves} below
 * {@link #UNIFORM}, one each up to {@code 2^octaves} and from there on twice as many with each doubling of the
 * distance.
 *
 * @see dev.etalon.plan.Filled.Curves
 */
record RowLayout(int shift, int octaves) {

    /** An octave that no distance reaches. */
    static final int UNIFORM = Filled.Curves.UNIFORM;

    /** The distances in a row, as a power of two, at most. */
    static final int WIDEST = 51;

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
        return Kernels.row(distance, shift, octaves);
    }

    /** The first distance of a row. */
    long start(long row) {
        return Kernels.rowStart(row, shift, octaves);
    }

    /** The number of distances that a row serves. */
    long width(long row) {
        return 1L << Kernels.rowShift(row, shift, octaves);
    }
}
