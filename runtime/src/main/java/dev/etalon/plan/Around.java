package dev.etalon.plan;

import java.util.List;

/** A node whose one child is what it changes the time of. */
public sealed interface Around extends Plan {
    Plan body();

    @Override
    default List<Plan> children() {
        return List.of(body());
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
