package dev.etalon.lower;

import java.math.BigInteger;

/**
 * What stands around a phase.
 *
 * @param neighbours the parts before and after
 * @param tally follows the parts of the chain
 * @param nowhere why what stands there has no single place in the run, such as {@code the body of a cycle}; or empty
 * @param inArithmetic whether it is an operand, where jumps are meant
 * @param limit the last step that is ever asked for, whatever the horizon
 */
record Context(Neighbours neighbours, Tally tally, String nowhere, boolean inArithmetic, long limit) {

    /** The context of a whole schedule. */
    static Context ofWhole() {
        return new Context(Neighbours.NONE, new Tally(RunPosition.START), "", false, Length.MAX);
    }

    /** The context of an operand or argument: it gets neither a start nor a target. */
    Context alone() {
        return new Context(Neighbours.NONE, new Tally(step()), nowhere, inArithmetic, limit);
    }

    Context operand() {
        return new Context(Neighbours.NONE, new Tally(step()), nowhere, true, limit);
    }

    /** The same between other neighbours. */
    Context between(Neighbours others) {
        return new Context(others, tally, nowhere, inArithmetic, limit);
    }

    /** The same for the body of a cycle of so many turns, which reads another {@code i}. */
    Context within(long turns) {
        return between(new Neighbours.OfCycle(neighbours, turns));
    }

    Context upTo(long newLimit) {
        return new Context(neighbours, tally, nowhere, inArithmetic, Math.min(limit, newLimit));
    }

    /** The same for what is asked for at other steps than the whole. */
    Context upToItsOwn(long newLimit) {
        return new Context(neighbours, tally, nowhere, inArithmetic, newLimit);
    }

    /** The same for what may stand in many places of the run. */
    Context nowhere(String where) {
        return new Context(neighbours, tally, where, inArithmetic, limit);
    }

    /** How many of the steps from where the part begins are ever asked for, at most. */
    long seen() {
        return limit - tally.count().min(BigInteger.valueOf(limit)).longValueExact();
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
