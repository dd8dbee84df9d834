package dev.etalon.language.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Differences that are known and being mended; this class goes when they are. */
public final class Open {

    private static final Pattern VALUES = Pattern.compile("at (\\d+) is .*");

    private static final Pattern HUGE = Pattern.compile("[eE]308");

    private static final Pattern TINY = Pattern.compile("[eE]-3[012]\\d");

    private static final Pattern NEAR = Pattern.compile("at \\d+ is (.*), expected \\[(.*), (.*)]");

    private static final Pattern DECAYS = Pattern.compile("decay\\(|inverse\\(|step\\(|expRange");

    private static final long LONG = 1_000_000_000;

    private Open() {}

    public static boolean is(Comparison.Case one, String found) {
        String text = one.text();
        // The 'i' of a cycle around that in which it would stand.
        boolean outer = found.contains("unknown-name") && text.matches("(?s).*\\bi\\b.*");
        // What is skipped altogether, and what has 0 steps in an argument, needs no start.
        boolean from = found.contains("no-from");
        // A 'rest' of 0 steps in what must have one.
        boolean rest = found.contains("of 0 steps") || found.contains("expected length: 0");
        // Huge rates that are refused.
        boolean huge = found.contains("refused as [rate]")
                && HUGE.matcher(text + one.settings()).find();
        // Time in cycles of very many steps.
        Matcher values = VALUES.matcher(found);
        boolean far = text.contains("growth=") && values.matches() && Long.parseLong(values.group(1)) > LONG;
        // Written numbers that are subnormal.
        boolean tiny = TINY.matcher(text + one.settings()).find();
        return outer || from || rest || huge || far || tiny || isNear(found, text);
    }

    /** Decays that depend on the cycle: some units in the last place more than two. */
    private static boolean isNear(String found, String text) {
        Matcher values = NEAR.matcher(found);
        if (!values.matches() || !DECAYS.matcher(text).find()) {
            return false;
        }
        double actual = Double.parseDouble(values.group(1));
        double low = Double.parseDouble(values.group(2));
        double high = Double.parseDouble(values.group(3));
        return Math.max(low - actual, actual - high) < 1e-14 * Math.abs(actual);
    }
}
