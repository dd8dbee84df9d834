package dev.etalon.plan;

import java.util.Arrays;

/**
 * Tables and arithmetic at consecutive steps from 0 on, to the same bits as one by one: one counted loop for each piece
 * or row, in blocks. In each block the numbers 0, 1, 2, … are copied to where the results go and are then replaced in
 * place: a loop over one array with one index is what every JVM vectorises.
 */
public final class Fill {

    private static final int BLOCK = 1024;

    /** 0, 1, 2, … where time counts up, and 0, -1, -2, … where it counts down. */
    private static final double[][] COUNTS = new double[2][BLOCK];

    static {
        Arrays.setAll(COUNTS[0], k -> k);
        Arrays.setAll(COUNTS[1], k -> -k);
    }

    private Fill() {}

    /**
     * The values of a table at the steps {@code from, from + 1, …}.
     *
     * @param from at least 0
     * @param out where {@code count} values are written, from {@code offset} on
     */
    public static void lines(
            long[] starts,
            double[] origins,
            double[] base,
            double[] slopeHigh,
            double[] slopeLow,
            long from,
            double[] out,
            int offset,
            int count) {
        int begin = 0;
        for (int k = Kernels.piece(starts, from); begin < count; k++) {
            int end = end(starts, k, from, count);
            line(origins[k], base[k], slopeHigh[k], slopeLow[k], from, out, offset, begin, end);
            begin = end;
        }
    }

    /** As {@link #lines}. */
    public static void curves(
            long[] starts,
            long[] flips,
            long[] anchors,
            int[] shifts,
            int[] octaves,
            int[] rows,
            double[] coefficients,
            long from,
            double[] out,
            int offset,
            int count) {
        int begin = 0;
        for (int k = Kernels.piece(starts, from); begin < count; k++) {
            int end = end(starts, k, from, count);
            curve(flips[k], anchors[k], shifts[k], octaves[k], rows[k], coefficients, from, out, offset, begin, end);
            begin = end;
        }
    }

    /** How many of the results there are up to the end of piece {@code k}; the last piece has none. */
    private static int end(long[] starts, int k, long from, int count) {
        long later = starts.length - 2 - k;
        long next = starts[k + 1 + (int) (later >> 63)] | later >> 63 & Long.MAX_VALUE;
        return (int) Kernels.min(next - from, count);
    }

    /** As {@link #lines}: block by block, each its first value times the same powers. */
    public static void geometric(
            double initial,
            double log2High,
            double log2Low,
            long last,
            double[] powers,
            long from,
            double[] out,
            int offset,
            int count) {
        int length = powers.length;
        int first = (int) from & length - 1;
        int blocks = (first + count + length - 1) / length;
        for (int block = 0; block < blocks; block++) {
            int p = block * length - first;
            int begin = (int) Kernels.max(p, 0);
            int end = (int) Kernels.min(p + length, count);
            System.arraycopy(powers, begin - p, out, offset + begin, end - begin);
            double factor = GeometricBlocks.first(initial, log2High, log2Low, last, from + p, 0);
            scale(factor, out, offset + begin, offset + end);
        }
    }

    private static void scale(double factor, double[] out, int begin, int end) {
        for (int j = begin; j < end; j++) {
            out[j] = factor * out[j];
        }
    }

    /** {@link Kernels#inverseSqrt} at the steps {@code from, from + 1, …}; else as {@link #lines}. */
    public static void inverseSqrt(double initial, double timescale, long from, double[] out, int offset, int count) {
        for (int p = 0; p < count; p += BLOCK) {
            int end = count(0, out, offset + p, count - p);
            inverseSqrtBlock(initial, timescale, (double) (from + p), out, offset + p, end);
        }
    }

    private static void inverseSqrtBlock(
            double initial, double timescale, double first, double[] out, int begin, int end) {
        for (int j = begin; j < end; j++) {
            out[j] = initial * Math.sqrt(timescale / (timescale + (first + out[j])));
        }
    }

    /** {@link Filled.Formulas}; else as {@link #lines}. */
    public static void formulas(
            long rooted,
            long[] starts,
            double[] origins,
            double[] base,
            double[] slope,
            double[] rest,
            double[] vertices,
            double[] scales,
            double[] rises,
            long from,
            double[] out,
            int offset,
            int count) {
        int begin = 0;
        for (int k = Kernels.piece(starts, from); begin < count; k++) {
            int end = end(starts, k, from, count);
            double first = (double) (from + begin) - origins[k];
            double shift = origins[k] - vertices[k];
            int size = end - begin;
            formula(rooted, base[k], slope[k], rest[k], shift, scales[k], rises[k], first, out, offset + begin, size);
            begin = end;
        }
    }

    /**
     * The values of a piece, {@code count} of them.
     *
     * @param shift the ticks from the vertex to the origin
     * @param first the tick of the first value, counted from the origin
     */
    private static void formula(
            long rooted,
            double base,
            double slope,
            double rest,
            double shift,
            double scale,
            double rise,
            double first,
            double[] out,
            int offset,
            int count) {
        int moving = count & mask(slope);
        int straight = moving & ~mask(scale);
        int products = straight + (moving - straight & (int) (rooted - 1));
        for (int p = 0; p < straight; p += BLOCK) {
            int end = count(0, out, offset + p, straight - p);
            straightBlock(base, slope, rest, first + p, out, offset + p, end);
        }
        for (int p = straight; p < products; p += BLOCK) {
            int end = count(0, out, offset + p, products - p);
            productBlock(base, slope, rest, scale, rise, first + p, first + p + shift, out, offset + p, end);
        }
        for (int p = products; p < moving; p += BLOCK) {
            int end = count(0, out, offset + p, moving - p);
            quotientBlock(base, slope, rest, scale, rise, first + p, first + p + shift, out, offset + p, end);
        }
        Arrays.fill(out, offset + moving, offset + count, base + 0.0);
    }

    /** 0 for a number that is 0, else -1. */
    private static int mask(double x) {
        return (int) (-Double.doubleToRawLongBits(Operators.abs(x)) >> 63);
    }

    private static void straightBlock(
            double base, double slope, double rest, double first, double[] out, int begin, int end) {
        for (int j = begin; j < end; j++) {
            double move = slope * (first + out[j]);
            out[j] = base + rest * move + move;
        }
    }

    private static void productBlock(
            double base,
            double slope,
            double rest,
            double scale,
            double rise,
            double first,
            double firstFromVertex,
            double[] out,
            int begin,
            int end) {
        for (int j = begin; j < end; j++) {
            double move = slope * ((first + out[j]) * (rise + scale * (firstFromVertex + out[j])));
            out[j] = base + rest * move + move;
        }
    }

    private static void quotientBlock(
            double base,
            double slope,
            double rest,
            double scale,
            double rise,
            double first,
            double firstFromVertex,
            double[] out,
            int begin,
            int end) {
        for (int j = begin; j < end; j++) {
            double square = scale * (firstFromVertex + out[j]) + Filled.Formulas.TINY;
            double move = slope * (first + out[j]) / (rise + Math.sqrt(square));
            out[j] = base + rest * move + move;
        }
    }

    /** {@link Kernels#inverse} at the steps {@code from, from + 1, …}; else as {@link #lines}. */
    public static void inverse(double initial, double rate, long from, double[] out, int offset, int count) {
        for (int p = 0; p < count; p += BLOCK) {
            int end = count(0, out, offset + p, count - p);
            inverseBlock(initial, rate, (double) (from + p), out, offset + p, end);
        }
    }

    private static void inverseBlock(double initial, double rate, double first, double[] out, int begin, int end) {
        double scale = Kernels.inverseScale(initial);
        double scaledInitial = initial * scale;
        double scaledRate = rate * scale;
        for (int j = begin; j < end; j++) {
            out[j] = scaledInitial / (scale + scaledRate * (first + out[j]));
        }
    }

    /** Writes the {@code period} values at {@code offset} again and again behind them, until there are {@code count}. */
    public static void repeat(double[] out, int offset, int period, int count) {
        long all = count;
        for (long done = period; done < all; done += done) {
            System.arraycopy(out, offset, out, offset + (int) done, (int) Kernels.min(done, all - done));
        }
    }

    /** Writes 0, 1, 2, …, or 0, -1, -2, … where {@code flip} is -1: as many as are left of a block. @return their end */
    private static int count(long flip, double[] out, int begin, int left) {
        int size = (int) Kernels.min(left, BLOCK);
        System.arraycopy(COUNTS[(int) flip & 1], 0, out, begin, size);
        return begin + size;
    }

    /** One piece, from the {@code begin}-th result to the {@code end}-th, exclusive. */
    private static void line(
            double origin,
            double base,
            double slopeHigh,
            double slopeLow,
            long from,
            double[] out,
            int offset,
            int begin,
            int end) {
        // -1 where the piece is straight, 0 where it is constant.
        long slope = Double.doubleToRawLongBits(Operators.abs(slopeHigh) + Operators.abs(slopeLow));
        int straight = begin + (end - begin & (int) (-slope >> 63));
        for (int p = begin; p < straight; p += BLOCK) {
            double first = (double) (from + p) - origin;
            int blockEnd = count(0, out, offset + p, straight - p);
            lineBlock(out, offset + p, blockEnd, first, base, slopeHigh, slopeLow);
        }
        Arrays.fill(out, offset + straight, offset + end, base + 0.0);
    }

    private static void lineBlock(
            double[] out, int begin, int end, double first, double base, double slopeHigh, double slopeLow) {
        for (int j = begin; j < end; j++) {
            double x = first + out[j];
            out[j] = base + slopeHigh * x + slopeLow * x;
        }
    }

    /** As {@link #line}, row by row. */
    private static void curve(
            long flip,
            long anchor,
            int shift,
            int octaves,
            int rowOfPiece,
            double[] coefficients,
            long from,
            double[] out,
            int offset,
            int begin,
            int end) {
        long one = (from + begin ^ flip) + anchor;
        long other = (from + end - 1 ^ flip) + anchor;
        long nearest = Kernels.min(one, other);
        long farthest = Kernels.max(one, other);
        long firstRow = Kernels.row(nearest, shift, octaves);
        // None where the piece is constant: the only row of such a one has the largest shift.
        int varies = shift - Filled.Curves.UNIFORM >> 31;
        long rows = Kernels.row(farthest, shift, octaves) - firstRow + 1 & (begin - end) >> 31 & varies;
        for (long row = firstRow; row < firstRow + rows; row++) {
            long start = Kernels.rowStart(row, shift, octaves);
            long near = Kernels.max(start, nearest);
            long far = Kernels.min(start + (1L << Kernels.rowShift(row, shift, octaves)) - 1, farthest);
            // Of the distances of a row the first in time is the nearest where time counts up, else the farthest.
            long first = near + (far - near & flip);
            int position = (int) ((first - anchor ^ flip) - from);
            int c = (int) row + rowOfPiece << 3;
            polynomial(coefficients, c, first - start, flip, out, offset + position, (int) (far - near + 1));
        }
        int constant = end - (end - begin & ~varies);
        // A piece of which nothing is seen has no row.
        double value = coefficients[rowOfPiece << 3 & ~varies & (begin - end) >> 31] + 0.0;
        Arrays.fill(out, offset + constant, offset + end, value);
    }

    private static void polynomial(
            double[] coefficients, int c, long distance, long flip, double[] out, int offset, int count) {
        for (int p = 0; p < count; p += BLOCK) {
            double first = (double) (distance + (flip | 1) * p);
            int end = count(flip, out, offset + p, count - p);
            polynomialBlock(coefficients, c, first, out, offset + p, end);
        }
    }

    /** The operations of {@link Kernels#polynomial}, in their order. */
    private static void polynomialBlock(double[] coefficients, int c, double first, double[] out, int begin, int end) {
        double c0 = coefficients[c];
        double c1 = coefficients[c + 1];
        double c2 = coefficients[c + 2];
        double c3 = coefficients[c + 3];
        double c4 = coefficients[c + 4];
        double c5 = coefficients[c + 5];
        double c6 = coefficients[c + 6];
        double c7 = coefficients[c + 7];
        for (int j = begin; j < end; j++) {
            double x = first + out[j];
            double x2 = x * x;
            double x4 = x2 * x2;
            out[j] = c0 + (c1 * x + x2 * ((c2 + c3 * x) + (x2 * (c4 + c5 * x) + x4 * (c6 + c7 * x))));
        }
    }
}
