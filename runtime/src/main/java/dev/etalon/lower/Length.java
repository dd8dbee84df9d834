package dev.etalon.lower;

/**
 * How long something lasts.
 *
 * @param steps the number of steps where that is known
 * @param fixed whether it is the same whatever the parameters are; what is fixed may shape the plan
 */
record Length(Kind kind, long steps, boolean fixed) {

    enum Kind {
        /** A number or a formula in {@code t}: no length of its own. */
        NONE,
        /** So many steps. */
        FINITE,
        /** So many steps as will be known when the schedule is built. */
        UNKNOWN,
        /** Without end. */
        UNBOUNDED
    }

    /** The largest number of steps there can be. */
    static final long MAX = 1L << 53;

    static final Length NONE = new Length(Kind.NONE, 0, true);
    static final Length UNBOUNDED = new Length(Kind.UNBOUNDED, 0, true);
    static final Length UNKNOWN = new Length(Kind.UNKNOWN, 1, false);

    static Length of(long steps, boolean fixed) {
        return new Length(Kind.FINITE, steps, fixed);
    }

    boolean isFinite() {
        return kind == Kind.FINITE;
    }

    /** Whether it ends at all. */
    boolean isBounded() {
        return kind == Kind.FINITE || kind == Kind.UNKNOWN;
    }

    /** Whether it is known to last no step, so that it is left out. */
    boolean isEmpty() {
        return isFinite() && steps == 0;
    }

    /** Whether it is left out whatever the parameters are. */
    boolean isAlwaysEmpty() {
        return isEmpty() && fixed;
    }

    Length plus(Length other) {
        if (!isBounded() || !other.isBounded()) {
            return UNBOUNDED;
        }
        return isFinite() && other.isFinite() ? sum(steps, other) : UNKNOWN;
    }

    private Length sum(long first, Length other) {
        return of(Math.min(MAX + 1, first + other.steps), fixed && other.fixed);
    }

    /** The longer of two, as of the operands of arithmetic. */
    Length longest(Length other) {
        if (kind == Kind.NONE) {
            return other;
        }
        if (other.kind == Kind.NONE) {
            return this;
        }
        if (!isBounded() || !other.isBounded()) {
            return UNBOUNDED;
        }
        return isFinite() && other.isFinite() ? of(Math.max(steps, other.steps), fixed && other.fixed) : UNKNOWN;
    }
}
