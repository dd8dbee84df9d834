package dev.etalon.lower;

import dev.etalon.exact.Rational;

/**
 * Where in the run a duration begins, in steps: what tokens and samples are counted from while the batch grows.
 *
 * @param steps the exact position; null where there is none that is known
 * @param fixed whether it is the same whatever the parameters are
 * @param nowhere why it has no single position; empty where it has one
 */
record Position(Rational steps, boolean fixed, String nowhere) {

    static final Position START = at(Rational.ZERO, true);

    /** One that depends on parameters. */
    static final Position UNKNOWN = at(null, false);

    static Position at(Rational steps, boolean fixed) {
        return new Position(steps, fixed, "");
    }

    /** @param where what can stand in several places, such as {@code the body of a cycle} */
    static Position nowhere(String where) {
        return new Position(null, true, where);
    }

    boolean isNowhere() {
        return !nowhere.isEmpty();
    }
}
