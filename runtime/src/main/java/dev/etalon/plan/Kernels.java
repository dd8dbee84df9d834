package dev.etalon.plan;

/**
 * The operations that evaluate a plan, for {@link Plan#at} and for generated classes. All that generated classes call are
 * free of branches and use IEEE 754 additions, multiplications, divisions and square roots only, so that every JVM on
 * every processor returns the same bits.
 */
public final class Kernels {

    private Kernels() {}

    /** The index of the last of {@code starts}, which do not decrease, that is no larger than {@code tick}. */
    static int piece(long[] starts, long tick) {
        int k = 0;
        while (k + 1 < starts.length && starts[k + 1] <= tick) {
            k++;
        }
        return k;
    }

    /** As {@link #piece} for any number of starts that is a power of two up to 2^17, without a branch. */
    public static int cycle(long[] starts, long tick) {
        throw new UnsupportedOperationException();
    }

    /** {@code max(0, step)}. */
    public static long notNegative(long step) {
        return step & ~(step >> 63);
    }

    /** The smaller of two numbers whose difference is a {@code long}. */
    public static long min(long a, long b) {
        return b + ((a - b) & ((a - b) >> 63));
    }

    /** The larger of two numbers whose difference is a {@code long}. */
    public static long max(long a, long b) {
        return a - ((a - b) & ((a - b) >> 63));
    }

    /** The first of two values where {@code mask} is -1, the second where it is 0. */
    public static double select(long mask, double a, double b) {
        long bits = (Double.doubleToRawLongBits(a) & mask) | (Double.doubleToRawLongBits(b) & ~mask);
        return Double.longBitsToDouble(bits);
    }

    /** The polynomial of degree 7 whose coefficients begin at {@code c}, that of degree 0 first. */
    public static double polynomial(double[] coefficients, int c, double x) {
        return ((((((coefficients[c + 7] * x + coefficients[c + 6]) * x + coefficients[c + 5]) * x
                                                                + coefficients[c + 4]) * x
                                                        + coefficients[c + 3]) * x
                                                + coefficients[c + 2]) * x
                                        + coefficients[c + 1]) * x
                + coefficients[c];
    }

    public static double blend(double from, double to, long nearEnd, double shape) {
        throw new UnsupportedOperationException();
    }

    public static double geometric(double from, double to, long tick, double fraction, double ticks) {
        throw new UnsupportedOperationException();
    }

    public static double geometric(
            double fromHigh, double fromLow, double log2High, double log2Low, long tick, double fraction) {
        throw new UnsupportedOperationException();
    }

    public static double inverse(
            double fromHigh,
            double fromLow,
            double rateHigh,
            double rateLow,
            double power,
            long tick,
            double fraction) {
        throw new UnsupportedOperationException();
    }

    public static double inverseSqrt(double fromHigh, double fromLow, double timescale, long tick, double fraction) {
        throw new UnsupportedOperationException();
    }

    public static long scaledWhole(long tick, double fraction, long length, long lasts) {
        throw new UnsupportedOperationException();
    }

    public static double scaledFraction(long tick, double fraction, long length, long lasts, long whole) {
        throw new UnsupportedOperationException();
    }
}
