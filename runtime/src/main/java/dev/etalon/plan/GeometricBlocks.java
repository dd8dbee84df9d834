package dev.etalon.plan;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;

/**
 * Makes {@link Filled.Geometric} and evaluates it at the first tick of a block, with the exponent as a sum of two doubles: its
 * power of two is a root of 2 from a table times a short series.
 */
public final class GeometricBlocks {

    /** An exponent beyond which every double times the power of two is 0 or infinite. */
    private static final double EXPONENTS = 2100;

    /** No tick is later. */
    private static final double LAST_TICK = 0x1p53;

    /** Added to a number below 2^44 it leaves a multiple of 1/128. */
    private static final double ROUND_TO_128THS = 0x1.8p45;

    /** The ticks of a block, where values fall or rise neither too fast nor too slowly. */
    private static final int BLOCK = 256;

    /** ln(2)^k / k!, the coefficients of 2^r - 1. */
    private static final double E1 = Powers.LN2_HIGH;

    private static final double E2 = E1 * Powers.LN2_HIGH / 2;
    private static final double E3 = E2 * Powers.LN2_HIGH / 3;
    private static final double E4 = E3 * Powers.LN2_HIGH / 4;
    private static final double E5 = E4 * Powers.LN2_HIGH / 5;

    /** 2^(i/128), of so few digits that half of a double's times them is exact, and what is left of it. */
    private static final double[] ROOT = new double[128];

    private static final double[] ROOT_REST = new double[128];

    static {
        for (int i = 0; i < ROOT.length; i++) {
            ROOT[i] = (float) Powers.ROOT_HIGH[i];
            ROOT_REST[i] = (Powers.ROOT_HIGH[i] - ROOT[i]) + Powers.ROOT_LOW[i];
        }
    }

    private GeometricBlocks() {}

    /** With the binary logarithm of what a tick multiplies by, a sum of two doubles. */
    public static Filled.Geometric of(double initial, double log2High, double log2Low) {
        double size = Math.abs(log2High);
        return of(initial, log2High, log2Low, size < 0x1p-40 || size > 2 ? 1 : BLOCK);
    }

    /**
     * With blocks of so many ticks.
     *
     * @param block a power of two; 1 where each value is to be the nearest, or nearly so
     */
    public static Filled.Geometric of(double initial, double log2High, double log2Low, int block) {
        DoubleDouble log2 = new DoubleDouble(log2High, log2Low);
        double[] powers = new double[block];
        for (int k = 0; k < block; k++) {
            DoubleDouble power = log2.times(k);
            powers[k] = Powers.timesPowerOfTwo(1, 0, power.high(), power.low());
        }
        double last = Math.min(Math.ceil(EXPONENTS / Math.abs(log2High)), LAST_TICK);
        return new Filled.Geometric(initial, log2High, log2Low, (long) last, powers);
    }

    /** The value at a time: {@code powers} is that of the {@link Filled.Geometric} whose other numbers are given. */
    public static double at(
            double initial, double log2High, double log2Low, long last, double[] powers, long tick, double fraction) {
        int k = (int) tick & powers.length - 1;
        return first(initial, log2High, log2Low, last, tick - k, fraction) * powers[k];
    }

    /**
     * The value at the first tick of a block, the nearest double or nearly so. Beyond the last tick it is that of the
     * last, at which the exponent is at most {@value #EXPONENTS} and that of one tick more.
     */
    static double first(double initial, double log2High, double log2Low, long last, long firstTick, double fraction) {
        double tick = (double) Kernels.min(firstTick, last);
        double exponent = tick * log2High;
        double part = fraction * log2High;
        double low = Doubles.productError(tick, log2High, exponent)
                + (Doubles.productError(fraction, log2High, part) + (tick + fraction) * log2Low);
        double nearest = ((exponent + part) + ROUND_TO_128THS) - ROUND_TO_128THS;
        int roots = (int) (nearest * 128);
        double root = ROOT[roots & 127];
        double rootRest = ROOT_REST[roots & 127];
        double r = ((exponent - nearest) + part) + low;
        double r2 = r * r;
        double rise = r * ((E1 + E2 * r) + r2 * ((E3 + E4 * r) + r2 * E5));
        double rest = rootRest + (root + rootRest) * rise;
        long scale = Powers.exponent(initial);
        double whole = Powers.scaled(initial, -scale);
        double high = Doubles.upperHalf(whole);
        return Powers.scaled(high * root + ((whole - high) * root + whole * rest), scale + (roots >> 7));
    }
}
