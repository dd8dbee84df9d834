package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Kernels;
import java.util.List;

/** The rows of half a move, counted from one of its ends, that follow from it without a search. */
abstract class KnownRows {

    /** The smallest distance that is asked for. */
    final long first;

    /** The largest. */
    final long last;

    int shift;
    int octaves = RowLayout.UNIFORM;

    KnownRows(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** The same value at any distance. */
    static double[] constant(DoubleDouble value) {
        double[] row = new double[Fit.TERMS];
        row[0] = value.high();
        return row;
    }

    /** The number of the first row. */
    final long firstRow() {
        return Kernels.row(first, shift, octaves);
    }

    /** How many rows there are. */
    final long count() {
        return Kernels.row(last, shift, octaves) - firstRow() + 1;
    }

    /**
     * The rows, each of which comes to the double from which the next one starts.
     *
     * @param limit the distance at which they have to meet what follows, {@code last} or one more
     */
    abstract List<double[]> rows(long limit);

    /** Those of a half. */
    final HalfCurve.Rows of(HalfCurve half) {
        return new HalfCurve.Rows(new RowLayout(shift, octaves), rows(half.limit()));
    }
}
