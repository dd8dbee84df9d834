package dev.etalon.language.reference;

import java.util.List;

/** A schedule, as a function of its own time. Time is a fraction, since a stretch needs not fall on whole steps. */
abstract class Part {

    /** Whether it has a length of its own; what has none is unbounded as a part, and does not count as an operand. */
    final boolean measured;

    /** The number of steps; null without end. */
    final Q length;

    Part(boolean measured, Q length) {
        this.measured = measured;
        this.length = length;
    }

    final boolean isBounded() {
        return length != null;
    }

    final boolean isEmpty() {
        return isBounded() && length.isZero();
    }

    /** The value at a time from 0 on and before the length. */
    abstract Value at(Q t, Scene scene);

    /** Where it has got to at a time: at a boundary, where the part before it ends. */
    Value reached(Q t, Scene scene) {
        return at(t, scene);
    }

    /** The value at any time: past the length, the end. */
    final Value value(Q t, Scene scene) {
        return isBounded() && t.compareTo(length) >= 0 ? reached(length, scene) : at(t, scene);
    }

    final Value end(Scene scene) {
        return reached(length, scene);
    }

    /** Whether it starts at a value of its own, not where the part before ended. */
    boolean hasStart() {
        return true;
    }

    Value start(Scene scene) {
        return value(Q.ZERO, scene);
    }

    /** The part of 0 steps in it, or itself, that has a start of its own; null if there is none. */
    Part emptyStart() {
        return isEmpty() && hasStart() ? this : null;
    }

    /**
     * Refuses what takes from a neighbour that it does not have.
     *
     * @param from whether something ends before it
     * @param target whether something that starts by itself comes after it
     * @param empty whether something of 0 steps that starts by itself comes later
     */
    void verify(boolean from, boolean target, boolean empty) {}

    /** Refuses parts that would begin after 2^53 steps, where it begins at a step of the schedule. */
    void reach(Q start) {}

    /** Refuses what cannot be with these values. */
    void check(Scene scene) {}

    /** Refuses what cannot be whatever the neighbours are, and in whichever cycle. */
    void checkOwn(Scene scene) {}

    /** Times at which something may change, some of them if there are many. */
    List<Q> marks() {
        return isBounded() ? List.of(Q.ZERO, length) : List.of(Q.ZERO);
    }

    /** Whether every rate lies between the ends of moves and entries of tables. */
    boolean isPlain() {
        return true;
    }
}
