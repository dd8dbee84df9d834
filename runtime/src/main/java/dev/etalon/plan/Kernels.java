package dev.etalon.plan;

import dev.etalon.exact.Doubles;

/**
 * The operations that evaluate a plan, for {@link Plan#at} and for generated classes. All that generated classes call
 * are free of branches and use IEEE 754 additions, multiplications, divisions and square roots only, so that every JVM
 * on every processor returns the same bits.
 */
public final class Kernels {

    private Kernels() {}

    /** The index of the last of {@code starts}, which do not decrease, that is no larger than {@code tick}, else 0. */
    public static int piece(long[] starts, long tick) {
        int k = 0;
        int left = starts.length;
        int halvings = 32 - Integer.numberOfLeadingZeros(left - 1);
        for (int halving = 0; halving < halvings; halving++) {
            int half = left >> 1;
            k += half & (int) ~((tick - starts[k + half]) >> 63);
            left -= half;
        }
        return k;
    }

    /** As {@link #piece} for any number of starts that is a power of two up to 2^17, without a branch. */
    public static int cycle(long[] starts, long tick) {
        int k = 0;
        k += step(starts, k, 1, tick);
        k += step(starts, k, 2, tick);
        k += step(starts, k, 3, tick);
        k += step(starts, k, 4, tick);
        k += step(starts, k, 5, tick);
        k += step(starts, k, 6, tick);
        k += step(starts, k, 7, tick);
        k += step(starts, k, 8, tick);
        k += step(starts, k, 9, tick);
        k += step(starts, k, 10, tick);
        k += step(starts, k, 11, tick);
        k += step(starts, k, 12, tick);
        k += step(starts, k, 13, tick);
        k += step(starts, k, 14, tick);
        k += step(starts, k, 15, tick);
        k += step(starts, k, 16, tick);
        k += step(starts, k, 17, tick);
        return k;
    }

    /** One halving of a binary search: {@code length / 2^halving} if that many starts on is not too far, else 0. */
    private static int step(long[] starts, int k, int halving, long tick) {
        int stride = starts.length >> halving;
        return stride & (int) ~((tick - starts[k + stride]) >> 63);
    }

    /** {@code max(0, step)}. */
    public static long notNegative(long step) {
        return step & ~(step >> 63);
    }

    /** Which doubling of the distance a row of {@link Filled.Curves} is in: 0 before {@code 2^octaves}. */
    public static int octave(long distance, int octaves) {
        return 64 - Long.numberOfLeadingZeros(distance >>> octaves);
    }

    /** The row of a distance, counted from the first of its piece, as {@link Filled.Curves} takes it. */
    public static long row(long distance, int shift, int octaves) {
        int octave = octave(distance, octaves);
        return ((long) octave << (octaves - 1)) + (distance >>> (shift + octave));
    }

    /** How many distances a row serves, as a power of two. */
    public static int rowShift(long row, int shift, int octaves) {
        return shift + (int) rowOctave(row, octaves);
    }

    /** The first distance of a row: the least that {@link #row} takes there. */
    public static long rowStart(long row, int shift, int octaves) {
        long octave = rowOctave(row, octaves);
        return row - (octave << (octaves - 1)) << (shift + octave);
    }

    private static long rowOctave(long row, int octaves) {
        return notNegative((row >>> (octaves - 1)) - 1);
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
        return Doubles.select(mask, a, b);
    }

    /**
     * A whole number from 0 on as a double; of 2^52 and more only the lowest 52 bits count. Unlike a cast it doesn't
     * wait for the result before it, as HotSpot's code on JDK 17 does.
     */
    public static double real(long whole) {
        return Double.longBitsToDouble(whole & 0x000fffffffffffffL | 0x4330000000000000L) - 0x1p52;
    }

    /** -1 if a number is 1, else 0. */
    public static long isOne(double x) {
        long difference = Double.doubleToRawLongBits(x) ^ Double.doubleToRawLongBits(1);
        return ~((difference | -difference) >> 63);
    }

    /**
     * The polynomial of degree 7 whose coefficients begin at {@code c}, that of degree 0 first: in pairs (Estrin's
     * scheme), which takes half the time of Horner's, but for the first two, whose rounding counts most.
     */
    public static double polynomial(double[] coefficients, int c, double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double fourth = x2 * (coefficients[c + 4] + coefficients[c + 5] * x)
                + x4 * (coefficients[c + 6] + coefficients[c + 7] * x);
        double second = (coefficients[c + 2] + coefficients[c + 3] * x) + fourth;
        return coefficients[c] + (coefficients[c + 1] * x + x2 * second);
    }

    /**
     * A move of which a part is done: {@code from + (to - from) · shape}, or, where {@code nearEnd} is -1 and not 0,
     * the same from the other end, {@code to + (from - to) · shape}.
     */
    public static double blend(double from, double to, long nearEnd, double shape) {
        double base = select(nearEnd, to, from);
        return base + (select(nearEnd, from, to) - base) * shape;
    }

    /**
     * {@code from · (to/from)^(time / ticks)} with time = tick + fraction: between its ends 0 where one of them is, and NaN where
     * their signs differ.
     */
    public static double geometric(double from, double to, long tick, double fraction, double ticks) {
        long nearEnd = Doubles.sign(ticks - 2 * (double) tick);
        double whole = select(nearEnd, ticks - (double) tick, (double) tick);
        double rest = select(nearEnd, -fraction, fraction);
        double distance = whole + rest;
        double distanceLow = Doubles.sumError(whole, rest, distance);
        double part = distance / ticks;
        double product = part * ticks;
        double partLow = ((distance - product) - Doubles.productError(part, ticks, product) + distanceLow) / ticks;
        double base = select(nearEnd, to, from);
        double other = select(nearEnd, from, to);
        double baseNormal = Operators.abs(normal(base));
        double otherNormal = Operators.abs(normal(other));
        double baseMantissa = mantissa(baseNormal);
        double otherMantissa = mantissa(otherNormal);
        double ratio = otherMantissa / baseMantissa;
        product = ratio * baseMantissa;
        double ratioLow =
                ((otherMantissa - product) - Doubles.productError(ratio, baseMantissa, product)) / baseMantissa;
        long exponents = exponent(otherNormal) - exponent(baseNormal) + shortfall(other) - shortfall(base);
        long isEnd = Doubles.sign(distance - Double.MIN_VALUE);
        double sign = select(isEnd, 1, Math.sqrt(signum(from) * signum(to) + 0.0));
        return sign * Powers.power(base, 0, ratio, ratioLow, exponents, part, partLow);
    }

    /** {@code from / (1 + rate · time)} with time = tick + fraction. */
    public static double inverse(double from, double rate, long tick, double fraction) {
        double scale = inverseScale(from);
        return from * scale / (scale + rate * scale * ((double) tick + fraction));
    }

    /**
     * By what {@link #inverse} multiplies all: by 2^-128, so that no rate makes the base overflow, but where that would take bits from
     * {@code from}. Such a value is 0 beside a base that overflows.
     */
    static double inverseScale(double from) {
        return select(Doubles.sign(Operators.abs(from) - 0x1p-800), 1, 0x1p-128);
    }

    /** {@code from / (1 + rate · time)^power} with time = tick + fraction; from and rate are sums of two doubles. */
    public static double inversePower(
            double fromHigh,
            double fromLow,
            double rateHigh,
            double rateLow,
            double power,
            long tick,
            double fraction) {
        double time = (double) tick + fraction;
        double timeLow = Doubles.sumError((double) tick, fraction, time);
        // All of the base is 2^-128 of itself, so that no rate makes it overflow.
        double rate = rateHigh * 0x1p-128;
        double product = rate * time;
        double productLow = Doubles.productError(rate, time, product) + (rateLow * 0x1p-128 * time + rate * timeLow);
        double sum = 0x1p-128 + product;
        double sumLow = Doubles.sumError(0x1p-128, product, sum) + productLow;
        double base = sum + sumLow;
        return Powers.power(fromHigh, fromLow, base, sumLow - (base - sum), 128, -power, 0);
    }

    /** {@code from · √(timescale / (timescale + time))} with time = tick + fraction. */
    public static double inverseSqrt(double from, double timescale, long tick, double fraction) {
        return from * Math.sqrt(timescale / (timescale + ((double) tick + fraction)));
    }

    /**
     * The whole ticks of {@code (tick + fraction) · length / lasts}, a time in a body of {@code length} ticks that is
     * stretched to {@code lasts}: exactly, save for the fraction. All are up to 2^53, and so is the result.
     */
    public static long scaledWhole(long tick, double fraction, long length, long lasts) {
        // The estimate is up to 3 off.
        double most = (double) length;
        long estimate = (long) Operators.min((double) tick * most / (double) lasts, most);
        long left = difference(tick, length, estimate, lasts);
        long whole = estimate + left / lasts + (left % lasts >> 63);
        return whole + (long) beyond(tick, fraction, length, lasts, whole);
    }

    /**
     * What {@link #scaledWhole} leaves of a tick, from 0 to 1 (exclusive).
     *
     * @param whole the result of {@link #scaledWhole}
     */
    public static double scaledFraction(long tick, double fraction, long length, long lasts, long whole) {
        return Operators.clamp(beyond(tick, fraction, length, lasts, whole), 0, 0x1.fffffffffffffp-1);
    }

    /** {@code (tick + fraction) · length / lasts - whole}. */
    private static double beyond(long tick, double fraction, long length, long lasts, long whole) {
        return ((double) difference(tick, length, whole, lasts) + fraction * (double) length) / (double) lasts;
    }

    /** {@code a · b - c · d}, where that is no more than 8 d, which survives that the products overflow; all from 0 to 2^53. */
    private static long difference(long a, long b, long c, long d) {
        return a * b - c * d;
    }

    private static long exponent(double normal) {
        return (Double.doubleToRawLongBits(normal) >> 52 & 0x7ff) - 1023;
    }

    /** -1, 0 or 1. */
    private static double signum(double x) {
        return x / Operators.max(Operators.abs(x), Double.MIN_VALUE);
    }

    private static double mantissa(double normal) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(normal) & 0x000fffffffffffffL | 0x3ff0000000000000L);
    }

    /** A subnormal number times 2^54; any other as it is. */
    private static double normal(double x) {
        return x * Double.longBitsToDouble(0x3ff0000000000000L - (shortfall(x) << 52));
    }

    /** -54 for a subnormal number, 0 for any other. */
    private static long shortfall(double x) {
        return -54 & ((Double.doubleToRawLongBits(Operators.abs(x)) - 0x0010000000000000L) >> 63);
    }
}
