package dev.etalon.exact;

/**
 * A number as the sum of two doubles, of some 106 bits: what tables of schedules are computed in. Results are within
 * about 1e-30 relative wherever the doubles themselves are normal; all of them come from IEEE 754 operations, so
 * that they are the same everywhere.
 *
 * @param high the double nearest to the number
 * @param low the rest
 */
public record DoubleDouble(double high, double low) implements Comparable<DoubleDouble> {

    public static final DoubleDouble ZERO = of(0.0);
    public static final DoubleDouble HALF = of(0.5);
    public static final DoubleDouble ONE = of(1.0);
    public static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

    /** Magnitudes beyond which products are scaled, lest the error term of a product overflows or underflows. */
    private static final double LARGE = 0x1p450;

    private static final double SMALL = 0x1p-450;

    /** 2^27 + 1: multiplied by it, a double falls into two halves (Dekker). */
    private static final double SPLITTER = 134217729;

    /** The double nearest to a fraction, and the double nearest to the rest. */
    public static DoubleDouble of(Rational value) {
        double high = value.toDouble();
        if (value.isOfDoubles()) {
            double numerator = value.numerator().longValue();
            double denominator = value.denominator().longValue();
            double product = high * denominator;
            // What a division leaves is a double.
            double rest = (numerator - product) - productError(high, denominator, product);
            return new DoubleDouble(high, rest / denominator);
        }
        return Double.isInfinite(high)
                ? of(high)
                : new DoubleDouble(high, value.minus(Rational.exactly(high)).toDouble());
    }

    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** Exactly {@code value}. */
    public static DoubleDouble of(long value) {
        // Two halves that are doubles each: the conversion of the whole could round up to 2^63.
        long rest = value & 0x7ff;
        return sum((double) (value - rest), (double) rest);
    }

    /** {@code a + b}, exactly. */
    public static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return ofFinite(sum, (a - (sum - part)) + (b - part));
    }

    public DoubleDouble plus(DoubleDouble other) {
        return plus(other.high, other.low);
    }

    public DoubleDouble minus(DoubleDouble other) {
        return plus(-other.high, -other.low);
    }

    private DoubleDouble plus(double otherHigh, double otherLow) {
        double highs = high + otherHigh;
        double part = highs - high;
        double highsError = (high - (highs - part)) + (otherHigh - part);
        double lows = low + otherLow;
        part = lows - low;
        double lowsError = (low - (lows - part)) + (otherLow - part);
        double rest = highsError + lows;
        double sum = highs + rest;
        double small = (rest - (sum - highs)) + lowsError;
        double result = sum + small;
        return new DoubleDouble(result, result - result == 0 ? small - (result - sum) : 0);
    }

    public DoubleDouble times(DoubleDouble other) {
        if (isExtreme(high) || isExtreme(other.high)) {
            return isOrdinary() && other.isOrdinary()
                    ? mantissa().times(other.mantissa()).scaled(exponent() + other.exponent())
                    : of(high * other.high);
        }
        return product(other.high, high * other.low + low * other.high);
    }

    public DoubleDouble times(double factor) {
        if (isExtreme(high) || isExtreme(factor)) {
            return times(of(factor));
        }
        return product(factor, low * factor);
    }

    /**
     * {@code high · factor + small}, of numbers that are not extreme. Written in one piece, since most of it is run before it is
     * compiled.
     */
    private DoubleDouble product(double factor, double small) {
        double product = high * factor;
        double scaled = SPLITTER * high;
        double upperA = scaled - (scaled - high);
        scaled = SPLITTER * factor;
        double upperB = scaled - (scaled - factor);
        double lowerA = high - upperA;
        double lowerB = factor - upperB;
        double error = ((upperA * upperB - product) + upperA * lowerB + lowerA * upperB) + lowerA * lowerB;
        double rest = error + small;
        double sum = product + rest;
        return new DoubleDouble(sum, sum - sum == 0 ? rest - (sum - product) : 0);
    }

    /** What rounding has taken from the product of two numbers that are not extreme (Dekker). */
    private static double productError(double a, double b, double product) {
        double scaled = SPLITTER * a;
        double upperA = scaled - (scaled - a);
        scaled = SPLITTER * b;
        double upperB = scaled - (scaled - b);
        double lowerA = a - upperA;
        double lowerB = b - upperB;
        return ((upperA * upperB - product) + upperA * lowerB + lowerA * upperB) + lowerA * lowerB;
    }

    public DoubleDouble dividedBy(DoubleDouble other) {
        if (isExtreme() || other.isExtreme()) {
            return isOrdinary() && other.isOrdinary()
                    ? mantissa().dividedBy(other.mantissa()).scaled(exponent() - other.exponent())
                    : of(high / other.high);
        }
        double first = high / other.high;
        DoubleDouble rest = minus(other.times(first));
        double second = rest.high / other.high;
        double third = rest.minus(other.times(second)).high / other.high;
        return sum(first, second).plus(of(third));
    }

    /** Divided by a double. */
    public DoubleDouble dividedBy(double divisor) {
        if (isExtreme() || isExtreme(divisor)) {
            return dividedBy(of(divisor));
        }
        double first = high / divisor;
        double product = first * divisor;
        double rest = (high - product) - productError(first, divisor, product) + low;
        return normalised(first, rest / divisor);
    }

    public DoubleDouble negate() {
        return new DoubleDouble(-high, -low);
    }

    public DoubleDouble abs() {
        return high < 0 ? negate() : this;
    }

    /** {@code this · 2^exponent}, exactly save for what falls below the doubles. */
    public DoubleDouble scaled(int exponent) {
        if (Math.abs(exponent) > Double.MAX_EXPONENT - 1) {
            return new DoubleDouble(Doubles.scalb(high, exponent), Doubles.scalb(low, exponent));
        }
        double power = Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << 52);
        return new DoubleDouble(high * power, low * power);
    }

    public DoubleDouble sqrt() {
        if (isExtreme() && isOrdinary()) {
            int half = exponent() >> 1;
            return scaled(-half).scaled(-half).sqrt().scaled(half);
        }
        double root = Math.sqrt(high);
        if (!(root > 0) || Double.isInfinite(root)) {
            return of(root);
        }
        DoubleDouble square = of(root).times(root);
        return sum(root, minus(square).high / (2 * root));
    }

    /** The logarithm to base 2. */
    public DoubleDouble log2() {
        return Elementary.log(this).dividedBy(LN2);
    }

    public int signum() {
        return high > 0 ? 1 : high < 0 ? -1 : 0;
    }

    /** As a record has it, without what the JVM makes of that when it is first used. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleDouble number
                && Double.compare(high, number.high) == 0
                && Double.compare(low, number.low) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(high) + Double.hashCode(low);
    }

    @Override
    public int compareTo(DoubleDouble other) {
        int order = Double.compare(high, other.high);
        return order != 0 ? order : Double.compare(low, other.low);
    }

    /** The sum of two numbers of which the first is the larger. */
    private static DoubleDouble normalised(double large, double small) {
        double sum = large + small;
        return ofFinite(sum, small - (sum - large));
    }

    /** The error of an overflow is no number: it is left out. */
    private static DoubleDouble ofFinite(double high, double low) {
        return new DoubleDouble(high, high - high == 0 ? low : 0);
    }

    private boolean isExtreme() {
        return isExtreme(high);
    }

    private static boolean isExtreme(double value) {
        boolean ordinary = value < 0 ? value > -LARGE && value < -SMALL : value < LARGE && value > SMALL;
        return !ordinary && value != 0;
    }

    /** Whether a number other than 0, infinity and NaN. */
    private boolean isOrdinary() {
        return high - high == 0 && high != 0;
    }

    public int exponent() {
        return Doubles.exponent(high) >= Double.MIN_EXPONENT
                ? Doubles.exponent(high)
                : Doubles.exponent(high * 0x1p100) - 100;
    }

    private DoubleDouble mantissa() {
        return scaled(-exponent());
    }
}
