package dev.etalon.scaling;

import dev.etalon.arguments.Arguments;
import java.util.List;
import java.util.Locale;

/**
 * What a rule says.
 *
 * @param value the number
 * @param unit of it
 * @param rule its name, formula and source
 * @param warnings what is outside of the rule's range, or not verified; empty where it holds
 */
public record Ruled(double value, String unit, Rule rule, List<String> warnings) {

    public Ruled {
        Arguments.number("value", value);
        Arguments.notNull("unit", unit);
        Arguments.notNull("rule", rule);
        warnings = Arguments.items("warnings", warnings);
    }

    /** Whether the arguments are where the rule was measured. */
    public boolean isWithinRange() {
        return warnings.isEmpty();
    }

    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "%.4g%s by %s", value, unit.isEmpty() ? "" : " " + unit, rule);
        return warnings.isEmpty() ? text : text + "; " + String.join("; ", warnings);
    }

    /**
     * A rule.
     *
     * @param name what it is called
     * @param formula with its constants
     * @param range where it was measured
     * @param spread how far it may be off
     * @param source the paper, and how it is known here
     */
    public record Rule(String name, String formula, String range, String spread, String source) {
        public Rule {
            Arguments.notNull("name", name);
            Arguments.notNull("formula", formula);
            Arguments.notNull("range", range);
            Arguments.notNull("spread", spread);
            Arguments.notNull("source", source);
        }

        @Override
        public String toString() {
            return name + ": " + formula + " (" + source + "; measured for " + range + "; " + spread + ")";
        }
    }
}
