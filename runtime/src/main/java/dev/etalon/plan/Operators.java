package dev.etalon.plan;

import dev.etalon.core.Operator;
import dev.etalon.exact.Functions;

/**
 * The operators and functions of arithmetic on doubles: IEEE 754 operations, and {@link Functions} made of them, so that
 * every JVM on every processor returns the same bits. The comparisons are made on the bits, without a branch.
 */
public final class Operators {

    private static final long EXPONENT = 0x7ff0_0000_0000_0000L;
    private static final long NOT_A_NUMBER = 0x7ff8_0000_0000_0000L;

    private Operators() {}

    /** The value of an operator; generated classes call what it comes to. */
    public static double apply(Operator operator, double... operands) {
        double value = first(operator, operands[0]);
        for (int k = 1; k < operands.length; k++) {
            value = next(operator, operands[0], k, value, operands[k]);
        }
        return value;
    }

    /** The value of an operator with one operand; else the first operand, which the {@link #next} follow. */
    static double first(Operator operator, double x) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MIN, MAX, PICK, CLAMP -> x;
            case NEGATE -> -x;
            case SQRT -> Math.sqrt(x);
            case EXP -> Functions.exp(x);
            case LOG -> Functions.log(x);
            case ABS -> abs(x);
            case SIN -> Functions.sin(x);
            case COS -> Functions.cos(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> ceil(x);
            case ROUND -> round(x);
        };
    }

    /**
     * The value with one more operand.
     *
     * @param first the first operand
     * @param k the number of this one, from 1 on
     * @param before the value of the operands before it
     * @param x the operand
     */
    static double next(Operator operator, double first, int k, double before, double x) {
        return switch (operator) {
            case ADD -> before + x;
            case SUBTRACT -> before - x;
            case MULTIPLY -> before * x;
            case DIVIDE -> before / x;
            case POWER -> Functions.pow(before, x);
            case MIN -> min(before, x);
            case MAX -> max(before, x);
            case PICK -> pick(first, k == 1 ? Double.NEGATIVE_INFINITY : k - 1, before, x);
            case CLAMP -> k == 1 ? max(before, x) : min(before, x);
            case NEGATE, SQRT, EXP, LOG, ABS, SIN, COS, FLOOR, CEIL, ROUND ->
                throw new IllegalArgumentException(operator.symbol() + " has one operand");
        };
    }

    /** As {@link StrictMath#min(double, double)}: NaN if either is, and -0 is less than 0. */
    public static double min(double a, double b) {
        return Double.longBitsToDouble(select(b, a, less(a, b)) | notANumber(a) | notANumber(b));
    }

    /** As {@link StrictMath#max(double, double)}: NaN if either is, and -0 is less than 0. */
    public static double max(double a, double b) {
        return Double.longBitsToDouble(select(a, b, less(a, b)) | notANumber(a) | notANumber(b));
    }

    /** {@code x} if it is between {@code low} and {@code high}, else the nearer of them; {@code high} if they cross. */
    public static double clamp(double x, double low, double high) {
        return min(max(x, low), high);
    }

    /** As {@link StrictMath#ceil(double)}. */
    public static double ceil(double x) {
        return -Math.floor(-x);
    }

    /** The whole number {@code ⌊x + 1/2⌋} without rounding in between; an infinite value or a NaN is it. */
    public static double round(double x) {
        double below = Math.floor(x);
        // The rest is exact, save where it is all but 1; of an infinite value it is a NaN, and both choices are alike.
        return ifLess(x - below, 0.5, below, ceil(x)) + 0.0;
    }

    /** {@code value} where {@code number} has come to {@code index}, else {@code before}; NaN where it is a NaN. */
    public static double pick(double number, double index, double before, double value) {
        double picked = ifLess(number, index, before, value);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(picked) | notANumber(number));
    }

    /** As {@link StrictMath#abs(double)}. */
    public static double abs(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & Long.MAX_VALUE);
    }

    /** {@code then} where {@code a} is less than {@code b}, else {@code otherwise}; for two numbers that are not both 0. */
    private static double ifLess(double a, double b, double then, double otherwise) {
        return Double.longBitsToDouble(select(otherwise, then, less(a, b)));
    }

    /** The bits of {@code a} where the mask is 0, of {@code b} where it is -1. */
    private static long select(double a, double b, long mask) {
        long bits = Double.doubleToRawLongBits(a);
        return bits ^ ((bits ^ Double.doubleToRawLongBits(b)) & mask);
    }

    /** -1 if {@code a} is less than {@code b}, else 0; for any two doubles that are numbers. */
    private static long less(double a, double b) {
        long x = ordered(a);
        long y = ordered(b);
        return ((x & ~y) | (~(x ^ y) & (x - y))) >> 63;
    }

    /** A whole number that grows with the double. */
    private static long ordered(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** The bits that make a NaN, if {@code x} is one, else 0. */
    private static long notANumber(double x) {
        return ((EXPONENT - (Double.doubleToRawLongBits(x) & Long.MAX_VALUE)) >> 63) & NOT_A_NUMBER;
    }
}
