package dev.etalon.lower;

/** How long something lasts. Only what is known to end at a step has a number of steps. */
sealed interface Length {

    /** The largest number of steps there can be. */
    long MAX = 1L << 53;

    /** So many that no more are counted: of what is longer than {@link #MAX}, a part may still be seen. */
    long COUNTLESS = 1L << 61;

    /** A number or a formula in {@code t}: no length of its own. */
    Length NONE = Other.NONE;

    /** Without end. */
    Length UNBOUNDED = Other.UNBOUNDED;

    /** So many steps as will be known when the schedule is built; or refused already. */
    Length UNKNOWN = Other.UNKNOWN;

    /** Those that are no number of steps, see above. */
    enum Other implements Length {
        NONE,
        UNBOUNDED,
        UNKNOWN
    }

    /**
     * So many steps.
     *
     * @param fixed whether it is the same whatever the parameters are; what is fixed may shape the plan
     */
    record Finite(long count, boolean fixed) implements Length {}

    static Length of(long steps, boolean fixed) {
        return new Finite(steps, fixed);
    }

    /**
     * The number of steps.
     *
     * @throws IllegalStateException if there is none, or it is not known
     */
    default long steps() {
        if (this instanceof Finite finite) {
            return finite.count();
        }
        throw new IllegalStateException("no number of steps: " + this);
    }

    /** The number of steps in a plan, of which only the form counts where it is not known. */
    default long laidOut() {
        return isFinite() ? steps() : 1;
    }

    default boolean isFinite() {
        return this instanceof Finite;
    }

    default boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** Whether it belongs to what has none of its own. */
    default boolean isNone() {
        return this == NONE;
    }

    /** Whether it ends at all. */
    default boolean isBounded() {
        return isFinite() || isUnknown();
    }

    /** Whether it is the same whatever the parameters are. */
    default boolean isFixed() {
        return this instanceof Finite finite ? finite.fixed() : !isUnknown();
    }

    /** Whether it is known to last no step, so that it is left out. */
    default boolean isEmpty() {
        return isFinite() && steps() == 0;
    }

    /** Whether it is left out whatever the parameters are. */
    default boolean isAlwaysEmpty() {
        return isEmpty() && isFixed();
    }

    /** Of one after the other. */
    default Length plus(Length other) {
        if (!isBounded() || !other.isBounded()) {
            return UNBOUNDED;
        }
        return isFinite() && other.isFinite()
                ? of(Math.min(COUNTLESS, steps() + other.steps()), isFixed() && other.isFixed())
                : UNKNOWN;
    }

    /** The longer of two, as of the operands of arithmetic. */
    default Length longest(Length other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        if (!isBounded() || !other.isBounded()) {
            return UNBOUNDED;
        }
        return isFinite() && other.isFinite()
                ? of(Math.max(steps(), other.steps()), isFixed() && other.isFixed())
                : UNKNOWN;
    }
}
