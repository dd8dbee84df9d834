package dev.etalon.plan;

import dev.etalon.core.Operator;
import java.util.Arrays;

/**
 * Tables and arithmetic at consecutive steps, to the same bits as one by one: one counted loop for each piece or row,
 * in blocks. In each block the numbers 0, 1, 2, … are copied to where the results go and are then replaced in place: a
 * loop over one array with one index is what every JVM vectorises.
 */
public final class Fill {

    private static final int BLOCK = 512;

    private static final double[] COUNT = new double[BLOCK];

    static {
        Arrays.setAll(COUNT, k -> k);
    }

    private Fill() {}

    /**
     * The values of a table at the steps {@code from, from + 1, …}; a negative step reads as 0.
     *
     * @param out where {@code count} values are written, from {@code offset} on
     */
    public static void lines(Plan.Lines table, long from, double[] out, int offset, int count) {
        int early = early(from, count);
        linesFromZero(table, 0, out, offset, (int) Kernels.min(early, 1));
        repeat(out, offset, early);
        linesFromZero(table, Kernels.notNegative(from), out, offset + early, count - early);
    }

    /** As {@link #lines}. */
    public static void curves(Plan.Curves table, long from, double[] out, int offset, int count) {
        int early = early(from, count);
        curvesFromZero(table, 0, out, offset, (int) Kernels.min(early, 1));
        repeat(out, offset, early);
        curvesFromZero(table, Kernels.notNegative(from), out, offset + early, count - early);
    }

    /** The values of an operator, block by block. */
    static void apply(Plan.Apply plan, long from, double[] out, int offset, int count) {
        double[][] operands = new double[plan.operands().size()][Math.min(count, BLOCK)];
        for (int done = 0; done < count; done += BLOCK) {
            int size = Math.min(count - done, BLOCK);
            for (int k = 0; k < operands.length; k++) {
                plan.operands().get(k).fill(from + done, operands[k], 0, size);
            }
            combine(plan.operator(), operands, out, offset + done, size);
        }
    }

    private static void combine(Operator operator, double[][] operands, double[] out, int offset, int count) {
        double[] first = operands[0];
        double[] second = operands[operands.length - 1];
        switch (operator) {
            case ADD -> {
                for (int j = 0; j < count; j++) {
                    first[j] += second[j];
                }
            }
            case SUBTRACT -> {
                for (int j = 0; j < count; j++) {
                    first[j] -= second[j];
                }
            }
            case MULTIPLY -> {
                for (int j = 0; j < count; j++) {
                    first[j] *= second[j];
                }
            }
            case DIVIDE -> {
                for (int j = 0; j < count; j++) {
                    first[j] /= second[j];
                }
            }
            case POWER, NEGATE, MIN, MAX, CLAMP, SQRT, EXP, LOG, ABS, SIN, COS, FLOOR -> {
                double[] values = new double[operands.length];
                for (int j = 0; j < count; j++) {
                    for (int k = 0; k < values.length; k++) {
                        values[k] = operands[k][j];
                    }
                    first[j] = Operators.apply(operator, values);
                }
            }
        }
        System.arraycopy(first, 0, out, offset, count);
    }

    /** How many of {@code count} steps are negative. */
    private static int early(long from, int count) {
        long negative = from >> 63;
        return (int) (Kernels.min(~from & negative, count - 1L) - negative & negative);
    }

    private static void repeat(double[] out, int offset, int count) {
        for (int j = 1; j < count; j++) {
            out[offset + j] = out[offset];
        }
    }

    private static void linesFromZero(Plan.Lines table, long from, double[] out, int offset, int count) {
        long[] starts = table.starts();
        int last = starts.length - 1;
        for (int k = 0; k < last; k++) {
            line(table, k, from, out, offset, within(starts[k] - from, count), within(starts[k + 1] - from, count));
        }
        line(table, last, from, out, offset, within(starts[last] - from, count), count);
    }

    /** Piece {@code k}, from the {@code begin}-th result to the {@code end}-th, exclusive. */
    private static void line(Plan.Lines table, int k, long from, double[] out, int offset, int begin, int end) {
        long flip = table.flips()[k];
        for (int p = begin; p < end; p += BLOCK) {
            double nearest = (double) ((from + p ^ flip) + table.anchors()[k]);
            lineBlock(
                    out,
                    offset + p,
                    (int) Kernels.min(end - p, BLOCK),
                    nearest,
                    (double) (flip | 1),
                    table.base()[k],
                    table.slopeHigh()[k],
                    table.slopeLow()[k]);
        }
    }

    private static void lineBlock(
            double[] out,
            int offset,
            int count,
            double first,
            double sign,
            double base,
            double slopeHigh,
            double slopeLow) {
        System.arraycopy(COUNT, 0, out, offset, count);
        int end = offset + count;
        for (int j = offset; j < end; j++) {
            double x = first + sign * out[j];
            out[j] = base + (slopeHigh * x + slopeLow * x);
        }
    }

    private static void curvesFromZero(Plan.Curves table, long from, double[] out, int offset, int count) {
        long[] starts = table.starts();
        int last = starts.length - 1;
        for (int k = 0; k < last; k++) {
            curve(table, k, from, out, offset, within(starts[k] - from, count), within(starts[k + 1] - from, count));
        }
        curve(table, last, from, out, offset, within(starts[last] - from, count), count);
    }

    /** Piece {@code k}, from the {@code begin}-th result to the {@code end}-th, exclusive: row by row. */
    private static void curve(Plan.Curves table, int k, long from, double[] out, int offset, int begin, int end) {
        long flip = table.flips()[k];
        long anchor = table.anchors()[k];
        int shift = table.shifts()[k];
        int octaves = table.octaves()[k];
        long one = (from + begin ^ flip) + anchor;
        long other = (from + end - 1 ^ flip) + anchor;
        long nearest = Kernels.min(one, other);
        long farthest = Kernels.max(one, other);
        long firstRow = row(nearest, shift, octaves);
        long rows = row(farthest, shift, octaves) - firstRow + 1 & (begin - end) >> 31;
        for (long row = firstRow; row < firstRow + rows; row++) {
            long octave = Kernels.notNegative((row >>> (octaves - 1)) - 1);
            long start = row - (octave << (octaves - 1)) << (shift + octave);
            long near = Kernels.max(start, nearest);
            long far = Kernels.min(start + (1L << (shift + octave)) - 1, farthest);
            // Of the distances of a row the first in time is the nearest where time counts up, else the farthest.
            long first = near + (far - near & flip);
            int position = (int) ((first - anchor ^ flip) - from);
            int c = (int) row + table.rows()[k] << 3;
            polynomial(table.coefficients(), c, first - start, flip, out, offset + position, (int) (far - near + 1));
        }
    }

    private static void polynomial(
            double[] coefficients, int c, long distance, long flip, double[] out, int offset, int count) {
        for (int p = 0; p < count; p += BLOCK) {
            polynomialBlock(
                    coefficients, c, (double) (distance + (flip | 1) * p), (double) (flip | 1), out, offset + p, (int)
                            Kernels.min(count - p, BLOCK));
        }
    }

    private static void polynomialBlock(
            double[] coefficients, int c, double first, double sign, double[] out, int offset, int count) {
        double c0 = coefficients[c];
        double c1 = coefficients[c + 1];
        double c2 = coefficients[c + 2];
        double c3 = coefficients[c + 3];
        double c4 = coefficients[c + 4];
        double c5 = coefficients[c + 5];
        double c6 = coefficients[c + 6];
        double c7 = coefficients[c + 7];
        System.arraycopy(COUNT, 0, out, offset, count);
        int end = offset + count;
        for (int j = offset; j < end; j++) {
            double x = first + sign * out[j];
            out[j] = ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0;
        }
    }

    /** The row of a distance, as in {@link Plan.Curves}. */
    private static long row(long distance, int shift, int octaves) {
        int octave = 64 - Long.numberOfLeadingZeros(distance >>> octaves);
        return ((long) octave << (octaves - 1)) + (distance >>> (shift + octave));
    }

    /** A position among {@code count}, or the nearest end. */
    private static int within(long position, int count) {
        return (int) Kernels.min(Kernels.notNegative(position), count);
    }
}
