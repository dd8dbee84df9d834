package dev.etalon.generated;

import dev.etalon.exact.Functions;
import dev.etalon.exact.Power;
import dev.etalon.plan.Fill;
import dev.etalon.plan.GeometricBlocks;
import dev.etalon.plan.Kernels;
import dev.etalon.plan.LawKernels;
import dev.etalon.plan.Operators;

/**
 * The arithmetic of generated classes: what they call besides the operators of Java. None of it branches, but for the
 * counted loops of what writes many values; every JVM on every processor returns the same bits.
 */
public final class Arithmetic {

    private Arithmetic() {}

    // ---- whole numbers

    /** {@code max(0, step)}. */
    public static long notNegative(long step) {
        return Kernels.notNegative(step);
    }

    /** The smaller of two numbers whose difference is a {@code long}. */
    public static long min(long a, long b) {
        return Kernels.min(a, b);
    }

    /** The larger of two numbers whose difference is a {@code long}. */
    public static long max(long a, long b) {
        return Kernels.max(a, b);
    }

    /** The index of the last of a power of two of starts, up to 2^17 of them, that is no larger than {@code tick}, else 0. */
    public static int cycle(long[] starts, long tick) {
        return Kernels.cycle(starts, tick);
    }

    /** The whole ticks of {@code (tick + fraction) · length / lasts}. */
    public static long scaledWhole(long tick, double fraction, long length, long lasts) {
        return Kernels.scaledWhole(tick, fraction, length, lasts);
    }

    /** What {@link #scaledWhole}, which is {@code whole}, leaves of a tick: from 0 to 1, exclusive. */
    public static double scaledFraction(long tick, double fraction, long length, long lasts, long whole) {
        return Kernels.scaledFraction(tick, fraction, length, lasts, whole);
    }

    // ---- doubles

    /** A whole number from 0 to 2^52 as a double. */
    public static double real(long whole) {
        return Kernels.real(whole);
    }

    /** The first of two values where {@code mask} is -1, the second where it is 0. */
    public static double select(long mask, double a, double b) {
        return Kernels.select(mask, a, b);
    }

    /** -1 if a number is 1, else 0. */
    public static long isOne(double x) {
        return Kernels.isOne(x);
    }

    /** The smaller of two numbers; NaN if either is, and -0 is less than 0. */
    public static double min(double a, double b) {
        return Operators.min(a, b);
    }

    /** The larger of two numbers; NaN if either is, and -0 is less than 0. */
    public static double max(double a, double b) {
        return Operators.max(a, b);
    }

    /** {@code x} if it is between {@code low} and {@code high}, else the nearer of them; {@code high} if they cross. */
    public static double clamp(double x, double low, double high) {
        return Operators.clamp(x, low, high);
    }

    public static double abs(double x) {
        return Operators.abs(x);
    }

    /** The largest whole number that is not larger. */
    public static double floor(double x) {
        return Math.floor(x);
    }

    /** The smallest whole number that is not smaller. */
    public static double ceil(double x) {
        return Operators.ceil(x);
    }

    /** The whole number {@code ⌊x + 1/2⌋}, without rounding in between. */
    public static double round(double x) {
        return Operators.round(x);
    }

    /** {@code value} where {@code number} has come to {@code index}, else {@code before}; NaN where it is a NaN. */
    public static double pick(double number, double index, double before, double value) {
        return Operators.pick(number, index, before, value);
    }

    /** The square root, rounded once. */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /**
     * {@code x^exponent}, as {@link Functions#pow}, of which a program with cycles that grow, {@code 0.9^i}, need not load the
     * rest.
     */
    public static double pow(double x, double exponent) {
        return Power.pow(x, exponent);
    }

    public static double exp(double x) {
        return Functions.exp(x);
    }

    public static double log(double x) {
        return Functions.log(x);
    }

    public static double sin(double x) {
        return Functions.sin(x);
    }

    public static double cos(double x) {
        return Functions.cos(x);
    }

    // ---- moves

    /** The polynomial of degree 7 whose coefficients begin at {@code c}, that of degree 0 first. */
    public static double polynomial(double[] coefficients, int c, double x) {
        return Kernels.polynomial(coefficients, c, x);
    }

    /** {@code from + (to - from) · shape}, or, where {@code nearEnd} is -1 and not 0, the same from the other end. */
    public static double blend(double from, double to, long nearEnd, double shape) {
        return Kernels.blend(from, to, nearEnd, shape);
    }

    /** {@code from · (to/from)^((tick + fraction) / ticks)}; both of one sign and not 0. */
    public static double geometric(double from, double to, long tick, double fraction, double ticks) {
        return Kernels.geometric(from, to, tick, fraction, ticks);
    }

    /** A move by {@code g = 1 - (1 - u^k)^power} with {@code u = (tick + fraction) / ticks}. */
    public static double polynomial(
            double from, double to, double power, double k, long tick, double fraction, double ticks) {
        return LawKernels.polynomial(from, to, power, k, tick, fraction, ticks);
    }

    /** A move by {@code g = 1 - ((1 + cos(π u^k)) / 2)^exponent}, else as {@link #polynomial(double, double, double, double, long, double, double)}. */
    public static double cosine(
            double from, double to, double exponent, double k, long tick, double fraction, double ticks) {
        return LawKernels.cosine(from, to, exponent, k, tick, fraction, ticks);
    }

    /** A move by {@code s(u) = 1 / (1 + e^(-steepness · (u - center)))}, which is scaled so that it goes from 0 to 1. */
    public static double sigmoid(
            double from, double to, double steepness, double center, long tick, double fraction, double ticks) {
        return LawKernels.sigmoid(from, to, steepness, center, tick, fraction, ticks);
    }

    /** {@code initial · 2^((log2High + log2Low) · (tick + fraction))}, with the numbers of a table of that. */
    public static double geometric(
            double initial, double log2High, double log2Low, long last, double[] powers, long tick, double fraction) {
        return GeometricBlocks.at(initial, log2High, log2Low, last, powers, tick, fraction);
    }

    /** {@code from / (1 + rate · (tick + fraction))}. */
    public static double inverse(double from, double rate, long tick, double fraction) {
        return Kernels.inverse(from, rate, tick, fraction);
    }

    /** {@code from / (1 + rate · (tick + fraction))^power}; from and rate are sums of two doubles. */
    public static double inversePower(
            double fromHigh,
            double fromLow,
            double rateHigh,
            double rateLow,
            double power,
            long tick,
            double fraction) {
        return Kernels.inversePower(fromHigh, fromLow, rateHigh, rateLow, power, tick, fraction);
    }

    /** {@code from · √(timescale / (timescale + tick + fraction))}. */
    public static double inverseSqrt(double from, double timescale, long tick, double fraction) {
        return Kernels.inverseSqrt(from, timescale, tick, fraction);
    }

    // ---- many values in a row, from the tick `from` on, written into `out` from `offset` on

    /** A table of straight pieces. */
    public static void fillLines(
            long[] starts,
            double[] origins,
            double[] base,
            double[] slopeHigh,
            double[] slopeLow,
            long from,
            double[] out,
            int offset,
            int count) {
        Fill.lines(starts, origins, base, slopeHigh, slopeLow, from, out, offset, count);
    }

    /** A table of polynomials. */
    public static void fillCurves(
            long[] starts,
            long[] flips,
            long[] anchors,
            int[] shifts,
            int[] octaves,
            int[] rows,
            double[] coefficients,
            long from,
            double[] out,
            int offset,
            int count) {
        Fill.curves(starts, flips, anchors, shifts, octaves, rows, coefficients, from, out, offset, count);
    }

    /** {@link #geometric(double, double, double, long, double[], long, double)}. */
    public static void fillGeometric(
            double initial,
            double log2High,
            double log2Low,
            long last,
            double[] powers,
            long from,
            double[] out,
            int offset,
            int count) {
        Fill.geometric(initial, log2High, log2Low, last, powers, from, out, offset, count);
    }

    /** {@link #inverse}. */
    public static void fillInverse(double initial, double rate, long from, double[] out, int offset, int count) {
        Fill.inverse(initial, rate, from, out, offset, count);
    }

    /** {@link #inverseSqrt}. */
    public static void fillInverseSqrt(
            double initial, double timescale, long from, double[] out, int offset, int count) {
        Fill.inverseSqrt(initial, timescale, from, out, offset, count);
    }

    /** A table of moves by a formula. */
    public static void fillFormulas(
            long rooted,
            long[] starts,
            double[] origins,
            double[] base,
            double[] slope,
            double[] rest,
            double[] vertices,
            double[] scales,
            double[] rises,
            long from,
            double[] out,
            int offset,
            int count) {
        Fill.formulas(rooted, starts, origins, base, slope, rest, vertices, scales, rises, from, out, offset, count);
    }

    /** The {@code period} values at {@code offset} again and again behind them, until there are {@code count}. */
    public static void fillRepeat(double[] out, int offset, int period, int count) {
        Fill.repeat(out, offset, period, count);
    }
}
