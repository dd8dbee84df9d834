package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Kernels;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of half a straight move, {@code near + rise · x} at a distance x from one of its ends.
 *
 * <p>A slope is a double and so is rounded, and the product with it once more. Within 2 units in the last place of the value
 * stays what starts at 0, and else a row in which no more is added than half of the value.
 */
final class StraightHalf extends KnownRows {

    /** How far a value may rise or fall within a row, as a part of the least in it. */
    private static final double RISE = 0.5;

    /** Up to so many distances, as a power of two, two neighbours from 0 differ by more than their errors. */
    private static final int APART = 46;

    /** The octave from which on each doubling of the distance is a row. */
    private static final int DOUBLINGS = 1;

    private final DoubleDouble near;
    private final DoubleDouble rise;
    private final boolean fromNothing;

    /**
     * A half.
     *
     * @param near the end that distances are counted from
     * @param far the other end
     * @param rise with each tick
     * @param first the smallest distance that is asked for
     * @param last the largest
     */
    StraightHalf(DoubleDouble near, DoubleDouble far, DoubleDouble rise, long first, long last) {
        super(first, last);
        this.near = near;
        this.rise = rise;
        this.shift = Long.SIZE - Long.numberOfLeadingZeros(last);
        this.fromNothing = near.signum() == 0 && shift <= APART;
        if (!fromNothing) {
            layOut(far);
        }
    }

    private void layOut(DoubleDouble far) {
        double start = Math.abs(near.high());
        double end = Math.abs(value(last).high());
        boolean turns = near.signum() * far.signum() < 0;
        double least = turns ? Math.max(start, Math.abs(far.high())) : Math.min(start, end);
        while (shift > 0 && Math.abs(rise.high()) * Doubles.powerOfTwo(shift) > RISE * least) {
            shift--;
        }
        boolean grows = !turns && end > start;
        if (grows
                && Kernels.row(last, 0, DOUBLINGS) - Kernels.row(first, 0, DOUBLINGS)
                        < (last >>> shift) - (first >>> shift)) {
            shift = 0;
            octaves = DOUBLINGS;
        }
    }

    private DoubleDouble value(long distance) {
        return near.plus(rise.times(DoubleDouble.of(distance)));
    }

    @Override
    List<double[]> rows(long limit) {
        List<double[]> rows = new ArrayList<>();
        long row = firstRow();
        long start = Kernels.rowStart(row, shift, octaves);
        DoubleDouble value = value(start);
        for (; start <= last; row++) {
            long width = 1L << Kernels.rowShift(row, shift, octaves);
            long next = Math.min(start + width, limit);
            DoubleDouble end = value(next);
            double[] line = constant(value);
            line[1] = fromNothing ? rise.high() : slope(value, end, next - start);
            rows.add(line);
            start += width;
            value = end;
        }
        return rows;
    }

    private static double slope(DoubleDouble from, DoubleDouble to, long ticks) {
        return ticks == 0
                ? 0
                : DoubleDouble.sum(to.high(), -from.high())
                        .dividedBy(DoubleDouble.of(ticks))
                        .high();
    }
}
