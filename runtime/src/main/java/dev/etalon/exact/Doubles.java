package dev.etalon.exact;

/**
 * What doubles are made of, by moves of their bits and exact arithmetic alone: the methods of {@link Math} of the same
 * names do the same on a JVM, but not in every other place to which programs are translated.
 */
public final class Doubles {

    /** 2^27 + 1: multiplied by it, a double falls into two halves (Dekker). */
    private static final double SPLITTER = 134217729;

    /** Added to a number below 2^51 and taken away again, it leaves the nearest whole number. */
    static final double ROUND = 0x1.8p52;

    private static final int BIAS = 1023;
    private static final int FRACTION_BITS = 52;
    private static final long SIGN = Long.MIN_VALUE;

    /** From here on all doubles are whole numbers. */
    private static final double ALL_WHOLE = 0x1p52;

    /** Every double but 0 scaled by more than that is infinite or 0. */
    private static final int LARGEST_SCALE = 2200;

    private Doubles() {}

    /** {@code 2^exponent}, from -1022 to 1023. */
    public static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (exponent + BIAS) << FRACTION_BITS);
    }

    /** The exponent of the first bit, as it is stored: -1023 of zeros and subnormals, 1024 of infinities and NaN. */
    public static int exponent(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> FRACTION_BITS & 0x7ff) - BIAS;
    }

    /** {@code x · 2^exponent}, rounded once. */
    public static double scalb(double x, int exponent) {
        if (exponent > -BIAS && exponent <= BIAS) {
            return x * powerOfTwo(exponent);
        }
        // A factor alone may be beyond the doubles. Where one of these rounds, the next leaves 0.
        int bounded = Math.min(Math.max(exponent, -LARGEST_SCALE), LARGEST_SCALE);
        int third = bounded / 3;
        double factor = powerOfTwo(third);
        return x * factor * factor * powerOfTwo(bounded - 2 * third);
    }

    /** The distance from the magnitude of a double to the next one: infinite of infinities. */
    public static double ulp(double x) {
        int exponent = exponent(x);
        if (exponent > BIAS) {
            return Math.abs(x);
        }
        long place = Math.max(exponent, 1 - BIAS) - FRACTION_BITS;
        return place >= 1 - BIAS
                ? powerOfTwo((int) place)
                : Double.longBitsToDouble(1L << place + BIAS + FRACTION_BITS - 1);
    }

    /** The nearest whole number, the even one of two that are as near. */
    public static double rint(double x) {
        double size = Math.abs(x);
        return size < ALL_WHOLE ? copySign((size + ALL_WHOLE) - ALL_WHOLE, x) : x;
    }

    /** {@code ⌊x + 1/2⌋}, without rounding in between; the nearest long where it is none, 0 of NaN. */
    public static long round(double x) {
        double floor = Math.floor(x);
        return (long) (x - floor >= 0.5 ? floor + 1 : floor);
    }

    /** The least double above x. */
    public static double nextUp(double x) {
        if (!(x < Double.POSITIVE_INFINITY)) {
            return x;
        }
        long bits = Double.doubleToRawLongBits(x + 0.0);
        return Double.longBitsToDouble(bits >= 0 ? bits + 1 : bits - 1);
    }

    /** The greatest double below x. */
    public static double nextDown(double x) {
        return -nextUp(-x);
    }

    /** -1, a zero, 1, or NaN. */
    public static double signum(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : x;
    }

    /** The magnitude of the one with the sign of the other. */
    public static double copySign(double magnitude, double sign) {
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(magnitude) & ~SIGN | Double.doubleToRawLongBits(sign) & SIGN);
    }

    /** The upper 64 bits of the product of two longs. */
    public static long multiplyHigh(long a, long b) {
        long aLow = a & 0xffffffffL;
        long bLow = b & 0xffffffffL;
        long aHigh = a >> 32;
        long bHigh = b >> 32;
        long middle = aHigh * bLow + (aLow * bLow >>> 32);
        long cross = aLow * bHigh + (middle & 0xffffffffL);
        return aHigh * bHigh + (middle >> 32) + (cross >> 32);
    }

    /** As many leading bits of a factor as leave its product with any whole number exact that is no larger than another. */
    public static double leading(double factor, long whole) {
        int bits = Math.min(52, 64 - Long.numberOfLeadingZeros(Math.abs(whole)));
        return Double.longBitsToDouble(Double.doubleToRawLongBits(factor) & (-1L << bits));
    }

    /** The upper 26 digits of a double up to 2^995. */
    public static double upperHalf(double x) {
        return SPLITTER * x - (SPLITTER * x - x);
    }

    /** What rounding took from the product of two doubles; magnitudes up to 2^995, and the product not subnormal. */
    public static double productError(double a, double b, double product) {
        double aHigh = upperHalf(a);
        double bHigh = upperHalf(b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
    }

    /** What rounding took from the sum of two doubles. */
    public static double sumError(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /** The first of two values where {@code mask} is -1, the second where it is 0. */
    public static double select(long mask, double a, double b) {
        long bits = (Double.doubleToRawLongBits(a) & mask) | (Double.doubleToRawLongBits(b) & ~mask);
        return Double.longBitsToDouble(bits);
    }

    /** -1 for a number whose sign is minus, else 0. */
    public static long sign(double x) {
        return Double.doubleToRawLongBits(x) >> 63;
    }
}
