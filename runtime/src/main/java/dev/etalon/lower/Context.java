package dev.etalon.lower;

import java.util.function.Supplier;

/**
 * What stands around a phase.
 *
 * @param before where the part before ended; supplies null where there is none
 * @param after where the part after starts; supplies null where there is none, or none of its own
 * @param tally the rounding of the chain's percentages
 * @param inArithmetic whether it is an operand, where jumps are meant
 * @param limit the last step that is ever asked for, whatever the horizon
 */
record Context(Supplier<Value> before, Supplier<Value> after, PercentTally tally, boolean inArithmetic, long limit) {

    /** The context of a whole schedule. */
    static Context ofWhole() {
        return new Context(() -> null, () -> null, new PercentTally(), false, Length.MAX);
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

    /** The same for the body of a cycle of so many turns, which reads another {@code i}. */
    Context within(long turns) {
        return between(() -> within(before.get(), turns), () -> within(after.get(), turns));
    }

    private static Value within(Value value, long turns) {
        return value == null ? null : value.within(turns);
    }

    Context upTo(long newLimit) {
        return new Context(before, after, tally, inArithmetic, Math.min(limit, newLimit));
    }
}
