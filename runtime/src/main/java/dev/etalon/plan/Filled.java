package dev.etalon.plan;

/** A node that a loop of {@link Fill} evaluates: interpreter and generated classes ask here, so that they agree. */
public sealed interface Filled extends Plan {

    /** Whether it does, whatever the kind. */
    default boolean hasLoop() {
        return true;
    }

    /**
     * Constant and straight pieces. Piece {@code k} holds from tick {@code starts[k]} to {@code starts[k + 1]}; with
     * {@code x = time - origins[k]} it is {@code (base[k] + slopeHigh[k] · x) + slopeLow[k] · x}: the first product is exact, and
     * the second makes up for what the rest has lost at the far end, so that both ends are what they are.
     *
     * @param starts the first tick of each piece; the first is 0; they do not decrease, and of equal ones the last counts
     * @param origins the tick at that end of each piece whose value is smaller; a whole number, up to 2^53 where the piece is
     *     not constant
     */
    record Lines(long[] starts, double[] origins, double[] base, double[] slopeHigh, double[] slopeLow)
            implements Filled {
        @Override
        public double at(long tick, double fraction, long index) {
            int k = Kernels.piece(starts, tick);
            double whole = (double) tick - origins[k];
            double x = whole + fraction;
            // What rounding takes from a time between two ticks counts; of a whole tick it is 0.
            return base[k] + slopeHigh[k] * x + (slopeLow[k] * x + slopeHigh[k] * (fraction - (x - whole)));
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Fill.lines(starts, origins, base, slopeHigh, slopeLow, from, out, offset, count);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Pieces of any shape as polynomials of degree 7. Piece {@code k} holds from tick {@code starts[k]} to
     * {@code starts[k + 1]}; {@code j = (tick ^ flips[k]) + anchors[k]} is the distance from one of its ends: time counts
     * up from the anchor where the flip is 0, and down to it where that is -1. A row of
     * coefficients serves a power of two of distances: {@code 2^shifts[k]} near the end, and from distance
     * {@code 2^octaves[k]} on twice as many with each doubling of the distance, so that there are
     * {@code 2^(octaves[k] - 1)} rows for each doubling; the shift is 0 then. An octave of {@link #UNIFORM} is never reached:
     * then all rows are alike. A row whose polynomial is not constant serves fewer than 2^52 distances.
     *
     * @param rows the number of the first row of each piece
     * @param coefficients eight for each row, from that of degree 0 on, in the distance from the row's start
     * @param waves the pieces whose rows follow from the ends of a cosine, in the order of their rows, as {@code
     *     dev.etalon.tables.CosineRows} has it: seven numbers each, none where nobody asks for them
     * @param ends the numbers that these ends are, each as a double and what that leaves of it
     */
    record Curves(
            long[] starts,
            long[] flips,
            long[] anchors,
            int[] shifts,
            int[] octaves,
            int[] rows,
            double[] coefficients,
            long[] waves,
            double[] ends)
            implements Filled {

        /** An octave that no distance reaches. */
        public static final int UNIFORM = 63;

        @Override
        public double at(long tick, double fraction, long index) {
            int k = Kernels.piece(starts, tick);
            long j = (tick ^ flips[k]) + anchors[k];
            int octave = 64 - Long.numberOfLeadingZeros(j >>> octaves[k]);
            int shift = shifts[k] + octave;
            long row = j >>> shift;
            double x = Kernels.real(j - (row << shift)) + (double) (flips[k] | 1) * fraction;
            int c = ((octave << (octaves[k] - 1)) + (int) row + rows[k]) << 3;
            return Kernels.polynomial(coefficients, c, x);
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Fill.curves(starts, flips, anchors, shifts, octaves, rows, coefficients, from, out, offset, count);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code initial · 2^(log2 · time)}, the power in two parts: that of a block of ticks, and that of the ticks in it.
     *
     * @param log2High the binary logarithm of what one tick multiplies by, {@code log2High + log2Low}
     * @param last a tick from which on all powers are 0 or infinite; the last there is, 2^53, where they never are
     * @param powers {@code 2^(log2 · k)} for the ticks k of a block, a power of two of them
     */
    record Geometric(double initial, double log2High, double log2Low, long last, double[] powers) implements Filled {
        @Override
        public double at(long tick, double fraction, long index) {
            return GeometricBlocks.at(initial, log2High, log2Low, last, powers, tick, fraction);
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Fill.geometric(initial, log2High, log2Low, last, powers, from, out, offset, count);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code from / (1 + rate · time)^power}; {@code rate} for one tick, {@code high + low}; {@code from} likewise. */
    record Inverse(double fromHigh, double fromLow, double rateHigh, double rateLow, double power) implements Filled {

        /** Other powers are taken one by one. */
        @Override
        public boolean hasLoop() {
            return power == 1;
        }

        @Override
        public double at(long tick, double fraction, long index) {
            return power == 1
                    ? Kernels.inverse(fromHigh, rateHigh, tick, fraction)
                    : Kernels.inversePower(fromHigh, fromLow, rateHigh, rateLow, power, tick, fraction);
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            if (hasLoop()) {
                Fill.inverse(fromHigh, rateHigh, from, out, offset, count);
            } else {
                Filled.super.fill(from, out, offset, count);
            }
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code initial · √(timescale / (timescale + time))}; {@code timescale} in ticks. */
    record InverseSqrt(double initial, double timescale) implements Filled {
        @Override
        public double at(long tick, double fraction, long index) {
            return Kernels.inverseSqrt(initial, timescale, tick, fraction);
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Fill.inverseSqrt(initial, timescale, from, out, offset, count);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Constant and straight pieces, and moves by one kind of formula. Piece {@code k} holds from tick {@code starts[k]} to {@code
     * starts[k + 1]}; with {@code x = time - origins[k]}, {@code z = time - vertices[k]} and {@code sum = rises[k] + √(scales[k] · z)} and {@code
     * move = slope[k] · x / sum} of a root, or {@code sum = rises[k] + scales[k] · z} and {@code move = slope[k] · x · sum} of a parabola, it
     * is {@code base[k] + rest[k] · move + move}. What is straight has the sum 1.
     *
     * <p>All terms have one sign, so that nothing cancels, and each is rounded as rarely as can be: the slope is so short that its product
     * with x is exact, and with whole numbers below 2^53 that of a parabola, too. So the error is below 2 units in the last place, and pieces
     * are monotone, as each operation is, save for {@code x/√x}, which changes by more in a step than rounding does up to 2^44 ticks.
     * Where a piece starts it is exact, and it ends before it comes to its end.
     *
     * @param rooted 1 for roots, 0 for parabolas
     * @param starts the first tick of each piece; the first is 0; they do not decrease, and of equal ones the last counts
     * @param origins the tick at that end of each piece whose value is smaller
     * @param vertices the tick at that end of each piece where the root is steep, or the parabola flat
     * @param rest what a slope lacks, as a part of it
     */
    record Formulas(
            long rooted,
            long[] starts,
            double[] origins,
            double[] base,
            double[] slope,
            double[] rest,
            double[] vertices,
            double[] scales,
            double[] rises)
            implements Filled {

        /** Added to what a root is taken of, so that no quotient is 0/0; beside anything else it is nothing. */
        public static final double TINY = 0x1p-1000;

        @Override
        public double at(long tick, double fraction, long index) {
            int k = Kernels.piece(starts, tick);
            double x = (double) tick - origins[k] + fraction;
            double square = scales[k] * ((double) tick - vertices[k] + fraction);
            double move = rooted == 1
                    ? slope[k] * x / (rises[k] + Math.sqrt(square + TINY))
                    : slope[k] * (x * (rises[k] + square));
            return base[k] + rest[k] * move + move;
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Fill.formulas(
                    rooted, starts, origins, base, slope, rest, vertices, scales, rises, from, out, offset, count);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
