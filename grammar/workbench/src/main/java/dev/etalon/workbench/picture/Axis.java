package dev.etalon.workbench.picture;

import dev.etalon.exact.Repr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis with marks at round numbers.
 *
 * @param low its first number
 * @param high its last number
 * @param isLogarithmic whether equal factors take equal room
 * @param marks the numbers that are written at it
 */
record Axis(double low, double high, boolean isLogarithmic, List<BigDecimal> marks) {

    private static final int MARKS = 6;
    private static final int MOST_DECADES = 8;

    /** From number to number, with round marks between them. */
    static Axis linear(double low, double high) {
        BigDecimal step = step(high - low);
        List<BigDecimal> marks = new ArrayList<>();
        BigDecimal mark = decimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        while (mark.doubleValue() <= high) {
            marks.add(mark.signum() == 0 ? BigDecimal.ZERO : mark.stripTrailingZeros());
            mark = mark.add(step);
        }
        return new Axis(low, high, false, marks);
    }

    /** From a mark to a mark. */
    static Axis rounded(double low, double high) {
        BigDecimal step = step(high - low);
        BigDecimal first = decimal(low).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last = decimal(high).divide(step, 0, RoundingMode.CEILING).multiply(step);
        return linear(first.doubleValue(), last.doubleValue());
    }

    /** From a power of ten to a power of ten, no more than {@value #MOST_DECADES} of them. */
    static Axis logarithmic(double low, double high) {
        int last = (int) Math.ceil(Math.log10(high) - 1e-9);
        int first = Math.max(last - MOST_DECADES, (int) Math.floor(Math.log10(low) + 1e-9));
        first = first == last ? last - 1 : first;
        List<BigDecimal> marks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            marks.add(BigDecimal.ONE.scaleByPowerOfTen(power));
        }
        return new Axis(
                marks.get(0).doubleValue(),
                BigDecimal.ONE.scaleByPowerOfTen(last).doubleValue(),
                true,
                marks);
    }

    /** The number that was meant: a rate of 0.1 is no more than 0.1. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Repr.of(value));
    }

    /** A step of 1, 2 or 5 times a power of ten that makes about {@value #MARKS} of a width. */
    private static BigDecimal step(double width) {
        BigDecimal rough = decimal(width).divide(BigDecimal.valueOf(MARKS), MathContext.DECIMAL64);
        int exponent = rough.precision() - rough.scale() - 1;
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(exponent);
    }

    /** Where a number is: 0 at the low end, 1 at the high end, and cut there. */
    double place(double value) {
        double share = isLogarithmic
                ? (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
                : (value - low) / (high - low);
        return Math.max(0, Math.min(1, share));
    }

    /** A mark in few characters: {@code 10k}, {@code 2.5M}, {@code 0.01}, {@code 1e-05}. */
    static String label(BigDecimal mark) {
        if (mark.signum() == 0) {
            return "0";
        }
        int magnitude = mark.precision() - mark.scale() - 1;
        if (magnitude >= 15 || magnitude < -4) {
            return mark.unscaledValue().signum() < 0 ? "-" + scientific(mark.negate()) : scientific(mark);
        }
        String[] suffixes = {"", "k", "M", "G", "T"};
        int suffix = magnitude < 3 ? 0 : Math.min(4, magnitude / 3);
        return mark.scaleByPowerOfTen(-3 * suffix).stripTrailingZeros().toPlainString() + suffixes[suffix];
    }

    private static String scientific(BigDecimal mark) {
        int magnitude = mark.precision() - mark.scale() - 1;
        return mark.scaleByPowerOfTen(-magnitude).stripTrailingZeros().toPlainString() + "e" + magnitude;
    }
}
