package dev.etalon.lower;

import java.util.function.Supplier;

/**
 * What stands around a phase.
 *
 * @param before where the part before ended; supplies null where there is none
 * @param after where the part after starts; supplies null where there is none, or none of its own
 * @param afterEmpty where the first part of 0 steps after it would start that has a start of its own, or null
 * @param tally follows the parts of the chain
 * @param nowhere why what stands there has no single place in the run, such as {@code the body of a cycle}; or empty
 * @param inArithmetic whether it is an operand, where jumps are meant
 * @param limit the last step that is ever asked for, whatever the horizon
 */
record Context(
        Supplier<Value> before,
        Supplier<Value> after,
        Supplier<Value> afterEmpty,
        Tally tally,
        String nowhere,
        boolean inArithmetic,
        long limit) {

    /** The context of a whole schedule. */
    static Context ofWhole() {
        return new Context(() -> null, () -> null, () -> null, new Tally(RunPosition.START), "", false, Length.MAX);
    }

    /** The context of an operand or argument: it gets neither a start nor a target. */
    Context alone() {
        return new Context(() -> null, () -> null, () -> null, new Tally(step()), nowhere, inArithmetic, limit);
    }

    Context operand() {
        return new Context(() -> null, () -> null, () -> null, new Tally(step()), nowhere, true, limit);
    }

    /** The same between other neighbours. */
    Context between(Supplier<Value> newBefore, Supplier<Value> newAfter, Supplier<Value> newAfterEmpty) {
        return new Context(newBefore, newAfter, newAfterEmpty, tally, nowhere, inArithmetic, limit);
    }

    /** The same for the body of a cycle of so many turns, which reads another {@code i}. */
    Context within(long turns) {
        return between(
                () -> within(before.get(), turns),
                () -> within(after.get(), turns),
                () -> within(afterEmpty.get(), turns));
    }

    private static Value within(Value value, long turns) {
        return value == null ? null : value.within(turns);
    }

    Context upTo(long newLimit) {
        return new Context(before, after, afterEmpty, tally, nowhere, inArithmetic, Math.min(limit, newLimit));
    }

    /** The same for what is asked for at other steps than the whole. */
    Context upToItsOwn(long newLimit) {
        return new Context(before, after, afterEmpty, tally, nowhere, inArithmetic, newLimit);
    }

    /** The same for what may stand in many places of the run. */
    Context nowhere(String where) {
        return new Context(before, after, afterEmpty, tally, where, inArithmetic, limit);
    }

    /** Where the part begins, exactly. */
    RunPosition position() {
        return nowhere.isEmpty() ? tally.position() : RunPosition.nowhere(nowhere);
    }

    /** The whole step at which the part begins. */
    RunPosition step() {
        return nowhere.isEmpty() ? tally.step() : RunPosition.nowhere(nowhere);
    }
}
