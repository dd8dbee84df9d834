package dev.etalon.bounds;

import dev.etalon.exact.Doubles;

/**
 * An interval that contains a real number, its ends computed by outward rounding. The number is not negative.
 *
 * @param low no larger than the number
 * @param high no smaller than the number
 */
public record Enclosure(double low, double high) {

    static final Enclosure INFINITE = new Enclosure(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Enclosure {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be no larger than high, but they are " + low + " and " + high);
        }
    }

    static Enclosure exactly(double value) {
        return new Enclosure(value, value);
    }

    /**
     * What has been computed as {@code value}, at least 0, by additions, multiplications and divisions of numbers of at
     * least 0.
     *
     * @param roundings the most that one after the other change a term, each by one part in 2^53 at most
     * @param terms the number of terms, of which each may have lost 2^-1000 below the doubles besides
     */
    static Enclosure around(double value, int roundings, long terms) {
        if (!(value < Double.POSITIVE_INFINITY)) {
            return new Enclosure(0, Double.POSITIVE_INFINITY);
        }
        double error = 0x1.1p-53 * roundings;
        double high = Doubles.nextUp(value * (1 + error));
        return new Enclosure(
                Math.max(0, Doubles.nextDown(value * (1 - error))), Doubles.nextUp(high + terms * 0x1p-1000));
    }

    Enclosure plus(Enclosure other) {
        return new Enclosure(Rounding.addDown(low, other.low), Rounding.addUp(high, other.high));
    }

    Enclosure times(Enclosure other) {
        return new Enclosure(Rounding.multiplyDown(low, other.low), Rounding.multiplyUp(high, other.high));
    }

    Enclosure dividedBy(Enclosure other) {
        return new Enclosure(Rounding.divideDown(low, other.high), Rounding.divideUp(high, other.low));
    }

    Enclosure squareRoot() {
        return new Enclosure(Math.max(0, Doubles.nextDown(Math.sqrt(low))), Doubles.nextUp(Math.sqrt(high)));
    }

    /** Whether {@code low <= value <= high}; never for what is not a number. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** {@code (high − low) / low}: how much of the number is uncertain. */
    public double relativeWidth() {
        return high == low ? 0 : (high - low) / low;
    }
}
