package dev.etalon.samples.theory;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A published number and the one computed here.
 *
 * @param result the number of the published result, such as H1
 * @param what in words
 * @param published as it is printed; {@code "<= 0.27"} for what a number must not exceed
 */
record Row(String result, String what, double value, String published) {

    /** Whether the two are one to the digits that are printed, the last give or take 1. */
    boolean agrees() {
        if (published.startsWith("<=")) {
            return value <= Double.parseDouble(published.substring(2));
        }
        if (published.equals("Infinity")) {
            return value == Double.POSITIVE_INFINITY;
        }
        BigDecimal printed = new BigDecimal(published.startsWith("~") ? published.substring(1) : published);
        // What is said to be about a number is so to 2%, the accuracy that is claimed for such laws.
        double tolerance = published.startsWith("~")
                ? 0.02 * Math.abs(printed.doubleValue())
                : printed.ulp().doubleValue();
        return Math.abs(value - printed.doubleValue()) <= tolerance;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-4s %-66s %20.13g %22s  %s", result, what, value, published, agrees() ? "" : "differs");
    }
}
