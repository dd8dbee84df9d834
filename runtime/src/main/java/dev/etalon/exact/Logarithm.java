package dev.etalon.exact;

/**
 * {@code log(2^k · z)} = k ln 2 - log(c) + log(1 + r), with z next to 1, a c of the table next to 1/z, and r = c·z - 1
 * (Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic").
 */
final class Logarithm {

    /** ln 2 to a multiple of 2^-42, so that its products with exponents are exact, and the rest. */
    static final double LN2_HIGH = 0x1.62e42fefa38p-1;

    static final double LN2_LOW = 0x1.ef35793c7673p-45;

    static final double LEAST_NORMAL = 0x1p-1022;

    /** The bits of the least z, 0.68652; the greatest is below twice that. The middle of a cell of the table is at 1. */
    private static final long LEAST = 0x3fe5f80000000000L;

    private static final long EXPONENT = 0xfff0000000000000L;

    /** Added to a number of about 1 and taken away again, it leaves the nearest multiple of 2^-26. */
    private static final double SHORTEN = 0x1.8p26;

    /** Beyond it log(1 + x) is log(x). */
    private static final double LARGEST_OF_LOG1P = 0x1p60;

    /** Below it log(1 + x) is x. */
    private static final double TINY = 0x1p-54;

    private Logarithm() {}

    static double log(double x) {
        if (!(x >= LEAST_NORMAL && x < Double.POSITIVE_INFINITY)) {
            return unusual(x);
        }
        return log(x, 0, 0);
    }

    /** Of a number that is subnormal, infinite, negative, zero, or none. */
    private static double unusual(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!(x > 0)) {
            return Double.NaN;
        }
        return x == Double.POSITIVE_INFINITY ? x : log(x * 0x1p52, -52, 0);
    }

    static double log1p(double x) {
        double size = Math.abs(x);
        if (!(size >= TINY && size < LARGEST_OF_LOG1P && x > -1)) {
            return size < TINY || x != x ? x : log(x < 0 ? x + 1 : x);
        }
        double sum = 1 + x;
        double part = sum - 1;
        double rest = (1 - (sum - part)) + (x - part);
        return log(sum, 0, rest * Doubles.powerOfTwo(-exponent(sum)));
    }

    /** The logarithm of 2^(k + scale) (z + low), where x is the normal number 2^k z. */
    private static double log(double x, int scale, double low) {
        int cell = cell(x);
        double z = mantissa(x);
        double zHigh = shortened(z);
        double inverse = LogarithmTable.INVERSE[cell];
        double coarse = zHigh * inverse - 1;
        double fine = ((z - zHigh) + low) * inverse;
        double r = coarse + fine;
        double rRest = fine - (r - coarse);
        double k = exponent(x) + scale;
        double whole = k * LN2_HIGH + LogarithmTable.HIGH[cell];
        double wholeRest = k * LN2_LOW + LogarithmTable.LOW[cell];
        double sum = whole + r;
        double sumRest = r - (sum - whole);
        double r2 = r * r;
        return sum + (sumRest + ((rRest + wholeRest) + (r2 * (r * (1 / 3.0) - 1 / 2.0) + r2 * r2 * curve(r, r2))));
    }

    /** What is left of the series of log(1 + r) behind r³/3, divided by r⁴. */
    static double curve(double r, double r2) {
        return (r * (1 / 5.0) - 1 / 4.0) + r2 * ((r * (1 / 7.0) - 1 / 6.0) - r2 * (1 / 8.0));
    }

    /** The exponent k of the positive normal number 2^k z, z being from 0.68652 to 1.37305. */
    static int exponent(double x) {
        return (int) (Double.doubleToRawLongBits(x) - LEAST >> 52);
    }

    /** That z. */
    static double mantissa(double x) {
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(x) - (Double.doubleToRawLongBits(x) - LEAST & EXPONENT));
    }

    /** The nearest multiple of 2^-26 of a number of about 1. */
    static double shortened(double z) {
        return (z + SHORTEN) - SHORTEN;
    }

    /** The entry of the table for that z. */
    static int cell(double x) {
        return (int) (Double.doubleToRawLongBits(x) - LEAST >> 44) & 255;
    }
}
