package dev.etalon.lower;

import java.util.function.Supplier;

/**
 * What stands around a phase.
 *
 * @param before where the part before ended; supplies null where there is none
 * @param after where the part after starts; supplies null where there is none, or none of its own
 * @param tally the rounding of the chain's percentages
 * @param inArithmetic whether it is an operand, where jumps are meant
 * @param limit the last step that is ever asked for
 */
record Context(Supplier<Value> before, Supplier<Value> after, PercentTally tally, boolean inArithmetic, long limit) {

    /** The context of a whole schedule. */
    static Context ofWhole(long limit) {
        return new Context(() -> null, () -> null, new PercentTally(), false, limit);
    }

    /** The context of an operand or argument: it gets neither a start nor a target. */
    Context alone() {
        return new Context(() -> null, () -> null, new PercentTally(), inArithmetic, limit);
    }

    Context operand() {
        return new Context(() -> null, () -> null, new PercentTally(), true, limit);
    }

    /** The same between other neighbours. */
    Context between(Supplier<Value> newBefore, Supplier<Value> newAfter) {
        return new Context(newBefore, newAfter, tally, inArithmetic, limit);
    }

    Context upTo(long newLimit) {
        return new Context(before, after, tally, inArithmetic, Math.min(limit, newLimit));
    }
}
