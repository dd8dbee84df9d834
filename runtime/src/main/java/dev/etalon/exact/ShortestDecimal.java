package dev.etalon.exact;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The decimal of the fewest digits that reads back as a given double, and of those the nearest. Source: Raffaello
 * Giulietti, "The Schubfach way to render doubles" (2020); the names are those of the paper.
 */
public final class ShortestDecimal {

    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN = 1L << FRACTION_BITS;
    private static final int SMALLEST_Q = -1074;
    private static final long MASK63 = Long.MAX_VALUE;

    /** The smallest and the largest power of ten, of either sign, that a double needs. */
    private static final int SMALLEST_K = -324;

    private static final int LARGEST_K = 292;

    /** g(k) in two parts of 63 bits each; 0 where it has not been needed yet. Threads that meet here find the same. */
    private static final long[] HIGH = new long[LARGEST_K - SMALLEST_K + 1];

    private static final long[] LOW = new long[HIGH.length];

    /** The value is {@code digits · 10^exponent}. */
    long digits;

    int exponent;

    ShortestDecimal() {}

    /** The decimal of a finite double. Double.toString is not the shortest on every JDK. */
    public static BigDecimal of(double value) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        ShortestDecimal decimal = new ShortestDecimal();
        decimal.find(Math.abs(value));
        return BigDecimal.valueOf(value < 0 ? -decimal.digits : decimal.digits, -decimal.exponent);
    }

    /** Finds the decimal of a positive, finite double. */
    void find(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> FRACTION_BITS);
        long c = bits & HIDDEN - 1 | (biased == 0 ? 0 : HIDDEN);
        int q = SMALLEST_Q + Math.max(0, biased - 1);
        int zeros = Long.numberOfTrailingZeros(c);
        if (q <= 0 && -q <= zeros) {
            digits = c >> -q;
            exponent = 0;
        } else {
            search(c, q);
        }
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
    }

    private void search(long c, int q) {
        boolean isRegular = c != HIDDEN || q == SMALLEST_Q;
        long odd = c & 1;
        int k = isRegular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
        int h = q + floorLog2Pow10(-k) + 2;
        prepare(k);
        long v = scaled(k, 4 * c << h);
        long left = scaled(k, 4 * c - (isRegular ? 2 : 1) << h) + odd;
        long right = scaled(k, 4 * c + 2 << h) - odd;
        exponent = k;
        long s = v >> 2;
        if (s >= 10) {
            long shorter = s / 10 * 10;
            boolean lowIn = left <= shorter << 2;
            boolean highIn = shorter + 10 << 2 <= right;
            if (lowIn != highIn) {
                digits = lowIn ? shorter : shorter + 10;
                return;
            }
        }
        boolean lowIn = left <= s << 2;
        boolean highIn = s + 1 << 2 <= right;
        long fromMiddle = v - (4 * s + 2);
        boolean isLowNearer = fromMiddle < 0 || fromMiddle == 0 && (s & 1) == 0;
        digits = (lowIn == highIn ? isLowNearer : lowIn) ? s : s + 1;
    }

    /** {@code g(k) · c / 2^126}, its last bit set if anything was cut off. */
    private static long scaled(int k, long c) {
        long low = Doubles.multiplyHigh(LOW[k - SMALLEST_K], c);
        long product = HIGH[k - SMALLEST_K] * c;
        long high = Doubles.multiplyHigh(HIGH[k - SMALLEST_K], c);
        long middle = (product >>> 1) + low;
        return high + (middle >>> 63) | (middle & MASK63) + MASK63 >>> 63;
    }

    /** g(k): {@code 10^-k} as a whole number of 126 bits, rounded up. */
    private static void prepare(int k) {
        if (HIGH[k - SMALLEST_K] != 0) {
            return;
        }
        int shift = 125 - floorLog2Pow10(-k);
        BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
        BigInteger g = k > 0
                ? BigInteger.ONE.shiftLeft(shift).divide(ten)
                : shift >= 0 ? ten.shiftLeft(shift) : ten.shiftRight(-shift);
        g = g.add(BigInteger.ONE);
        LOW[k - SMALLEST_K] = g.longValue() & MASK63;
        HIGH[k - SMALLEST_K] = g.shiftRight(63).longValueExact();
    }

    private static int floorLog10Pow2(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }
}
