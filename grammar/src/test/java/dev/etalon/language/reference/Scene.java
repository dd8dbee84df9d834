package dev.etalon.language.reference;

import java.util.function.Supplier;

/**
 * What stands around a part at some step.
 *
 * @param from where the part before ended; null if there is none
 * @param target where the part after starts; null if there is none
 * @param empty where the first part of 0 steps starts that comes after and has a start of its own; null if there is none
 * @param end the steps from where the part begins that are ever seen; null for all
 * @param unit the part of a step in which time is told that is stretched; null where it is that of the steps
 */
record Scene(Turns turns, Supplier<Value> from, Supplier<Value> target, Supplier<Value> empty, Q end, Q unit) {

    /** The largest part of what is stretched that a unit of its time may be. */
    private static final double UNITS = 0x1p-50;

    /** As of an operand or an argument: nothing leads to it, and it leads to nothing. */
    static Scene alone(Turns turns) {
        return new Scene(turns, null, null, null, null, null);
    }

    Scene alone() {
        return new Scene(turns, null, null, null, end, unit);
    }

    /** Of which only so many steps are seen. */
    Scene until(Q last) {
        return new Scene(turns, from, target, empty, last, unit);
    }

    /** Where the part before ended. */
    Value before() {
        if (from == null) {
            throw new Refusal("no-from", "nothing before it");
        }
        return from.get();
    }

    Scene in(Object cycle, long number) {
        return new Scene(turns.in(cycle, number), from, target, empty, end, unit);
    }

    /** As of so many steps that are stretched. */
    Scene stretched(Q steps) {
        Q least = steps.times(Q.of(UNITS)).min(Q.ONE);
        return new Scene(turns, from, target, empty, end, least);
    }
}
