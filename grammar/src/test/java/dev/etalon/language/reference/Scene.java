package dev.etalon.language.reference;

import java.util.function.Supplier;

/**
 * What stands around a part at some step.
 *
 * @param from where the part before ended; null if there is none
 * @param target where the part after starts; null if there is none
 * @param empty where the first part of 0 steps starts that comes after and has a start of its own; null if there is none
 * @param end the steps from where the part begins that are ever seen; null for all
 * @param stretched whether its time need not be that of the steps
 */
record Scene(
        Turns turns, Supplier<Value> from, Supplier<Value> target, Supplier<Value> empty, Q end, boolean stretched) {

    /** As of an operand or an argument: nothing leads to it, and it leads to nothing. */
    static Scene alone(Turns turns) {
        return new Scene(turns, null, null, null, null, false);
    }

    Scene alone() {
        return new Scene(turns, null, null, null, end, stretched);
    }

    /** Of which only so many steps are seen. */
    Scene until(Q last) {
        return new Scene(turns, from, target, empty, last, stretched);
    }

    /** Where the part before ended. */
    Value before() {
        if (from == null) {
            throw new Refusal("no-from", "nothing before it");
        }
        return from.get();
    }

    Scene in(Object cycle, long number) {
        return new Scene(turns.in(cycle, number), from, target, empty, end, stretched);
    }

    Scene stretched(boolean also) {
        return also && !stretched ? new Scene(turns, from, target, empty, end, true) : this;
    }
}
