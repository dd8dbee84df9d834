package dev.etalon.plan;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;

/**
 * Makes {@link Plan.Geometric} and evaluates it at the first tick of a block, with the exponent as a
 * whole number of fractions: its power of two is a root of 2 from a table times a short series.
 */
public final class GeometricBlocks {

    /** Fraction bits of an exponent. */
    private static final int POINT = 51;

    /** An exponent beyond which every double times the power of two is 0 or infinite. */
    private static final double EXPONENTS = 2100;

    /** The ticks of a block, where values fall or rise neither too fast nor too slowly. */
    public static final int BLOCK = 256;

    /** ln(2)^k / k!, the coefficients of 2^r - 1. */
    private static final double E1 = Powers.LN2_HIGH;

    private static final double E2 = E1 * Powers.LN2_HIGH / 2;
    private static final double E3 = E2 * Powers.LN2_HIGH / 3;
    private static final double E4 = E3 * Powers.LN2_HIGH / 4;
    private static final double E5 = E4 * Powers.LN2_HIGH / 5;
    private static final double E6 = E5 * Powers.LN2_HIGH / 6;

    private GeometricBlocks() {}

    /** With the binary logarithm of what a tick multiplies by, a sum of two doubles. */
    public static Plan.Geometric of(double initial, double log2High, double log2Low) {
        if (log2High == 0) {
            return of(initial, 0, POINT + 1);
        }
        int shift = 62 - Doubles.exponent(log2High);
        long low = Doubles.round(Doubles.scalb(log2Low, shift));
        return of(initial, (long) Doubles.scalb(log2High, shift) + low, shift);
    }

    /** With that logarithm as {@code exponent / 2^shift}. */
    public static Plan.Geometric of(double initial, long exponent, int shift) {
        DoubleDouble log2 = DoubleDouble.of(exponent).scaled(-shift);
        double size = Math.abs(log2.high());
        double[] powers = new double[size < 0x1p-40 || size > 2 ? 1 : BLOCK];
        for (int k = 0; k < powers.length; k++) {
            DoubleDouble power = log2.times(k);
            powers[k] = Powers.timesPowerOfTwo(1, 0, power.high(), power.low());
        }
        return new Plan.Geometric(initial, exponent, shift, (long) Math.ceil(EXPONENTS / size), powers);
    }

    /** The value at a time: {@code powers} is that of the {@link Plan.Geometric} whose other numbers are given. */
    public static double at(
            double initial, long exponent, int shift, long last, double[] powers, long tick, double fraction) {
        int k = (int) tick & powers.length - 1;
        return first(initial, exponent, shift, last, tick - k, fraction) * powers[k];
    }

    /**
     * The value at the first tick of a block: within one unit in the last place, and 8 with a fraction. Beyond the
     * last tick it is that of the last, at which the exponent is at most {@value #EXPONENTS} and that of one tick more.
     */
    static double first(double initial, long exponent, int shift, long last, long firstTick, double fraction) {
        long tick = Kernels.min(firstTick, last);
        int down = shift - POINT;
        long high = Doubles.multiplyHigh(tick, exponent);
        long low = tick * exponent;
        // Shifts count modulo 64, so that the first of these is for less than that.
        long few = high << 64 - down | low >>> down;
        long many = high >> down;
        long power = many ^ ((few ^ many) & (down - 64) >> 31);
        power += Doubles.multiplyHigh((long) (fraction * 0x1p63), exponent) >> Kernels.min(down - 1, 63);
        // The next bits of the exponent.
        long lost = low ^ (low ^ high) & ~(down - 65 >> 63);
        double rest = Kernels.real(lost << 64 - down >>> 12) * 0x1p-103;
        int i = (int) (power >> POINT - 7) & 127;
        double r = Kernels.real(power & (1L << POINT - 7) - 1) * 0x1p-51 + rest;
        double r2 = r * r;
        double rise = r * ((E1 + E2 * r) + r2 * ((E3 + E4 * r) + r2 * (E5 + E6 * r)));
        double factorLow = Powers.ROOT_LOW[i] + Powers.ROOT_HIGH[i] * rise;
        return Powers.times(initial, 0, Powers.ROOT_HIGH[i], factorLow, power >> POINT);
    }
}
