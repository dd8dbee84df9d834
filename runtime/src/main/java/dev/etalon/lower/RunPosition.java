package dev.etalon.lower;

import dev.etalon.exact.Rational;

/**
 * Where in the run a duration begins, in steps: what tokens and samples are counted from while the batch grows.
 *
 * @param steps the exact position; null where there is none that is known
 * @param fixed whether it is the same whatever the parameters are
 * @param nowhere why it has no single position; empty where it has one
 */
record RunPosition(Rational steps, boolean fixed, String nowhere) {

    static final RunPosition START = at(Rational.ZERO, true);

    /** One that depends on parameters. */
    static final RunPosition UNKNOWN = at(null, false);

    static RunPosition at(Rational steps, boolean fixed) {
        return new RunPosition(steps, fixed, "");
    }

    /** @param where what can stand in several places, such as {@code the body of a cycle} */
    static RunPosition nowhere(String where) {
        return new RunPosition(null, true, where);
    }

    boolean isNowhere() {
        return !nowhere.isEmpty();
    }
}
