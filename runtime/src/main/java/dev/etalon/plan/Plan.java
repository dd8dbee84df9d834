package dev.etalon.plan;

import dev.etalon.core.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A schedule in the form that is evaluated: by {@link #at}, which is the reference, and by the classes that the processor
 * generates, which do the same operations in the same order and so return the same bits.
 *
 * <p>Time is a whole number of ticks, of which a step has {@code 2^resolution}, and a fraction of a tick from 0 (inclusive)
 * to 1 (exclusive). Outside of what is stretched a tick is a step and the fraction is 0.
 *
 * <p>The form of a plan (which nodes it has, how many pieces a table has) depends on the expression alone; only numbers
 * depend on the values of parameters.
 */
public sealed interface Plan {

    /**
     * The value at a time.
     *
     * @param tick the whole ticks, at least 0
     * @param fraction the part of a tick beyond them, from 0 to 1, exclusive
     * @param index the number of the innermost cycle around, {@code i} of the language
     */
    double at(long tick, double fraction, long index);

    /**
     * Writes the values at the steps {@code from, from + 1, …} into {@code out}: the same bits as {@link #at}.
     *
     * @param from at least 0
     * @param out where {@code count} values are written, from {@code offset} on
     */
    default void fill(long from, double[] out, int offset, int count) {
        accept(new Filling(from, 0, out, offset, count));
    }

    /** The nodes right below this one, in the order of their evaluation. */
    default List<Plan> children() {
        return List.of();
    }

    /** This node and all below it, each before its children: the numbers by which generated classes know them. */
    default List<Plan> nodes() {
        List<Plan> nodes = new ArrayList<>();
        Deque<Plan> left = new ArrayDeque<>();
        left.push(this);
        while (!left.isEmpty()) {
            Plan node = left.pop();
            nodes.add(node);
            List<Plan> below = node.children();
            for (int k = below.size() - 1; k >= 0; k--) {
                left.push(below.get(k));
            }
        }
        return nodes;
    }

    <R> R accept(PlanVisitor<R> visitor);

    /** A node whose one child is what it changes the time of. */
    sealed interface Around extends Plan {
        Plan body();

        @Override
        default List<Plan> children() {
            return List.of(body());
        }
    }

    /** A node that a loop of {@link Fill} evaluates: interpreter and generated classes ask here, so that they agree. */
    sealed interface Filled extends Plan {

        /** Whether it does, whatever the kind. */
        default boolean hasLoop() {
            return true;
        }
    }

    /** The same value at any time. */
    record Constant(double value) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return value;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code t} of the language, in steps: {@code (tick + fraction) · stepsPerTick}, a power of two. */
    record LocalStep(double stepsPerTick) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return ((double) tick + fraction) * stepsPerTick;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code i} of the language.
     *
     * @param turns the number of turns of the cycle around where that stands in another, so that the number it gets is
     *     counted through all of those; {@link Long#MAX_VALUE} where it does not
     */
    record CycleIndex(long turns) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return (double) (index % turns);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
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
            double x = (double) tick - origins[k] + fraction;
            return base[k] + slopeHigh[k] * x + slopeLow[k] * x;
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
     */
    record Curves(
            long[] starts, long[] flips, long[] anchors, int[] shifts, int[] octaves, int[] rows, double[] coefficients)
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
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A move between values that are known only when it is evaluated, because they depend on {@code i}. The shape's even
     * pieces are g counted from the start, its odd ones 1 - g counted from the end, both on [0, 1/2].
     */
    record Blend(Plan from, Plan to, Curves shape) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            double start = from.at(tick, fraction, index);
            double end = to.at(tick, fraction, index);
            long nearEnd = -(long) (Kernels.piece(shape.starts(), tick) & 1);
            return Kernels.blend(start, end, nearEnd, shape.at(tick, fraction, index));
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, shape);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A geometric move between values that depend on {@code i}: {@code from · (to/from)^(time / ticks)}, from the end that
     * is nearer.
     */
    record BlendGeometric(Plan from, Plan to, double ticks) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return Kernels.geometric(
                    from.at(tick, fraction, index), to.at(tick, fraction, index), tick, fraction, ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A move by {@code g = 1 - (1 - u^k)^power} whose power or k depends on {@code i}; that by {@code u^k} has the power 1. */
    record BlendPolynomial(Plan from, Plan to, Plan power, Plan k, double ticks) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return LawKernels.polynomial(
                    from.at(tick, fraction, index),
                    to.at(tick, fraction, index),
                    power.at(tick, fraction, index),
                    k.at(tick, fraction, index),
                    tick,
                    fraction,
                    ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, power, k);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A move by {@code g = 1 - ((1 + cos(π u^k)) / 2)^exponent} whose exponent or k depends on {@code i}. */
    record BlendCosine(Plan from, Plan to, Plan exponent, Plan k, double ticks) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return LawKernels.cosine(
                    from.at(tick, fraction, index),
                    to.at(tick, fraction, index),
                    exponent.at(tick, fraction, index),
                    k.at(tick, fraction, index),
                    tick,
                    fraction,
                    ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, exponent, k);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A move by a sigmoid whose steepness or center depends on {@code i}. */
    record BlendSigmoid(Plan from, Plan to, Plan steepness, Plan center, double ticks) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return LawKernels.sigmoid(
                    from.at(tick, fraction, index),
                    to.at(tick, fraction, index),
                    steepness.at(tick, fraction, index),
                    center.at(tick, fraction, index),
                    tick,
                    fraction,
                    ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, steepness, center);
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
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A move by the square root of the distance x from one of its ends, up to {@code ticks}, and held at the end. It is told from the
     * end whose value is smaller: with y for the distance from the other end, {@code base + rise · √(square · x) + slope · y /
     * (1 + √(square · x))}. Where the root is steep at the smaller end, the slope is 0, or so small that it is nothing but at the ends,
     * and else the rise is, and {@code square · ticks} is 1. Square and slope are sums of two doubles, the first so short that its
     * products are exact; what rounding takes from the sums is added up and added again, so that the error is below 2 units in the
     * last place, and far smaller than a step's change.
     *
     * @param ticks up to 2^44
     * @param flip 0 where the root is steep at the start, and -1 where it is at the end
     * @param base of the smaller end, the nearest double
     * @param low what it leaves
     * @param rise 1 or 0
     */
    record Root(
            long ticks,
            long flip,
            double base,
            double low,
            double rise,
            double squareHigh,
            double squareLow,
            double slopeHigh,
            double slopeLow)
            implements Filled {
        @Override
        public double at(long tick, double fraction, long index) {
            return Kernels.root(
                    ticks, flip, base, low, rise, squareHigh, squareLow, slopeHigh, slopeLow, tick, fraction);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An operator applied to the values of the operands. */
    record Apply(Operator operator, List<Plan> operands) implements Plan {
        public Apply {
            operands = List.copyOf(operands);
        }

        @Override
        public double at(long tick, double fraction, long index) {
            double first = operands.get(0).at(tick, fraction, index);
            double value = Operators.first(operator, first);
            for (int k = 1; k < operands.size(); k++) {
                value = Operators.next(
                        operator, first, k, value, operands.get(k).at(tick, fraction, index));
            }
            return value;
        }

        @Override
        public List<Plan> children() {
            return operands;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One plan after another: part {@code k} holds from tick {@code starts[k]} to {@code starts[k + 1]} and sees time from
     * {@code origins[k]} on, which is no later than its start.
     */
    record Sequence(long[] starts, long[] origins, List<Plan> parts) implements Plan {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public double at(long tick, double fraction, long index) {
            int k = Kernels.piece(starts, tick);
            return parts.get(k).at(tick - origins[k], fraction, index);
        }

        @Override
        public List<Plan> children() {
            return parts;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A loop: from tick {@code start} on, the {@code period} ticks of the body that follow it come again and again,
     * {@code times} times in all, and then the body goes on behind them. What is before the loop, in it and behind it is
     * one body, laid out once.
     *
     * @param times {@link Long#MAX_VALUE} for ever
     * @param stride what the number of the cycle around counts for in the number that the body gets: {@code times}, or 0
     *     where the body has no use for it
     */
    record Repeat(long start, long period, long times, long stride, Plan body) implements Around {
        @Override
        public double at(long tick, double fraction, long index) {
            long cycle = cycle(tick);
            return body.at(tick - cycle * period, fraction, index * stride + cycle);
        }

        /** The number of the cycle of a tick: the first before the loop, the last behind it. */
        long cycle(long tick) {
            return Kernels.min(Kernels.notNegative(tick - start) / period, times - 1);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The body again and again, each time stretched: cycle {@code c} holds from {@code starts[c]} to {@code starts[c + 1]}.
     *
     * @param starts the first tick of each cycle and the end of the last, and then {@link Long#MAX_VALUE} up to a power of two
     * @param times the number of those cycles
     * @param again how often the last of them comes again, after which the body stays at its end
     * @param rise what the number of the cycle grows by each time the last one comes again: 1, or 0
     * @param stride as that of {@link Repeat}
     * @param length the length of the body, in ticks of the body
     */
    record Grow(long[] starts, long times, long again, long rise, long stride, long length, Plan body)
            implements Around {
        @Override
        public double at(long tick, double fraction, long index) {
            long begin = starts[(int) times - 1];
            long period = starts[(int) times] - begin;
            long turns = Kernels.min(Kernels.notNegative(tick - begin) / period, again);
            long folded = tick - turns * period;
            int cycle = (int) Kernels.min(Kernels.cycle(starts, folded), times - 1);
            long lasts = starts[cycle + 1] - starts[cycle];
            long since = Kernels.min(folded - starts[cycle], lasts);
            long whole = Kernels.scaledWhole(since, fraction, length, lasts);
            double part = Kernels.scaledFraction(since, fraction, length, lasts, whole);
            return body.at(whole, part, index * stride + cycle + turns * rise);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The body in other time, up to its end: {@code time · length / lasts}; {@code length} in ticks of the body. */
    record Stretch(long length, long lasts, Plan body) implements Around {
        @Override
        public double at(long tick, double fraction, long index) {
            long since = Kernels.min(tick, lasts);
            long whole = Kernels.scaledWhole(since, fraction, length, lasts);
            return body.at(whole, Kernels.scaledFraction(since, fraction, length, lasts, whole), index);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The body at {@code ⌊time / width⌋ · rise}: sampled and held, or (with a rise of 1) as a function of the stair. */
    record Stairs(long width, long rise, Plan body) implements Around {
        @Override
        public double at(long tick, double fraction, long index) {
            return body.at(tick / width * rise, 0, index);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One value of the body at any time: what was inherited. The cycle in which it is taken is the one around, or another
     * that follows from it.
     *
     * @param tick when it is taken
     * @param fraction likewise, the part of a tick beyond
     * @param divisor the number of turns of a cycle around whose number is left out of the number of the cycle; 1 for none
     * @param turns the number of turns of a cycle in the body, 1 for none
     * @param turn the one of those in which it is taken
     */
    record Frozen(long tick, double fraction, long divisor, long turns, long turn, Plan body) implements Around {

        /** The value at one time, in the cycle around. */
        public static Frozen at(long tick, double fraction, Plan body) {
            return new Frozen(tick, fraction, 1, 1, 0, body);
        }

        /** A value that does not depend on the time, as a cycle of so many turns sees it that it stands outside of. */
        public static Frozen outside(long turns, Plan body) {
            return new Frozen(0, 0, turns, 1, 0, body);
        }

        /** A value that does not depend on the time, of one turn of a cycle, as what is around that cycle sees it. */
        public static Frozen inTurn(long turn, long turns, Plan body) {
            return new Frozen(0, 0, 1, turns, turn, body);
        }

        /** The number of the cycle for the body. */
        long cycle(long index) {
            return index / divisor * turns + turn;
        }

        @Override
        public double at(long ignoredTick, double ignoredFraction, long index) {
            return body.at(tick, fraction, cycle(index));
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
