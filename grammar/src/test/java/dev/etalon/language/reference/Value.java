package dev.etalon.language.reference;

/**
 * A rate or a number, with the doubles that are right for it.
 *
 * @param real the real number; null where a value is what double arithmetic makes of it, or no number
 * @param written whether it is exact: made of written numbers by + - * / and whole powers
 * @param live whether it is known only at run time
 * @param low the least double that is right; NaN for what is not a number
 * @param high the greatest double that is right
 */
record Value(Q real, boolean written, boolean live, double low, double high) {

    /** Nothing is promised. */
    static final Value ANYTHING = new Value(null, false, true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final int LONGEST = 1_000;

    Value {
        // What is not exact has some 60 digits.
        if (real != null && !written && real.isLongerThan(LONGEST)) {
            real = Q.of(real.decimal(Digits.ALL));
        }
    }

    static Value written(Q real) {
        double nearest = real.nearest();
        return new Value(real, true, false, nearest, nearest);
    }

    static Value written(long whole) {
        return written(Q.of(whole));
    }

    /** A double of which arithmetic on doubles is made. */
    static Value of(double value) {
        return new Value(null, false, true, value, value);
    }

    /** A parameter of the method: arithmetic on it may be exact or that of doubles. */
    static Value parameter(double value) {
        double positive = value == 0 ? 0 : value;
        return Double.isFinite(value) ? new Value(Q.of(value), false, true, positive, positive) : of(value);
    }

    boolean isNumber() {
        return !Double.isNaN(low);
    }

    boolean isPoint() {
        return low == high;
    }

    boolean isAnything() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    boolean allows(double actual) {
        return isAnything() || (isNumber() ? low <= actual && actual <= high : Double.isNaN(actual));
    }

    /** The least real number that it may stand for. */
    Q least() {
        return written ? real : real == null ? Q.of(low) : real.min(Q.of(low));
    }

    Q most() {
        return written ? real : real == null ? Q.of(high) : real.max(Q.of(high));
    }

    boolean isFinite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** What is one or the other. */
    Value or(Value other) {
        if (!isNumber() || !other.isNumber()) {
            return !isNumber() && !other.isNumber() ? this : ANYTHING;
        }
        return new Value(
                real,
                false,
                live || other.live,
                Double.compare(low, other.low) <= 0 ? low : other.low,
                Double.compare(high, other.high) >= 0 ? high : other.high);
    }

    /** This, with the real number too, and as a real number. */
    Value with(Q number) {
        if (number == null) {
            return this;
        }
        double nearest = number.nearest();
        Value both = or(of(nearest));
        return both.isAnything() ? both : new Value(number, false, live, both.low, both.high);
    }

    /** As an operand of arithmetic on doubles, which it is once it is the rate of a schedule. */
    Value rate() {
        return written ? new Value(real, false, live, low, high) : this;
    }

    Value live(boolean also) {
        return live == also ? this : new Value(real, written, also, low, high);
    }

    @Override
    public String toString() {
        return isAnything() ? "anything" : isPoint() ? Double.toString(low) : "[" + low + ", " + high + "]";
    }
}
