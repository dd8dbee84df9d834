package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the makers of phases work with.
 *
 * @param notes takes sentences about the schedule that say more than its parts do
 */
record Work(
        Setting setting,
        Diagnostics diagnostics,
        Durations durations,
        Terms terms,
        Set<String> notes,
        boolean inCycle) {

    static Work of(Setting setting, Diagnostics diagnostics, Durations durations) {
        Terms terms = new Terms(setting, durations, Long.MAX_VALUE);
        return new Work(setting, diagnostics, durations, terms, new LinkedHashSet<>(), false);
    }

    /** For the body of a cycle: in one that stands in another the number of a turn is counted through all of those. */
    Work inCycle(long turns) {
        Terms inside = new Terms(setting, durations, inCycle ? turns : Long.MAX_VALUE);
        return new Work(setting, diagnostics, durations, inside, notes, true);
    }

    Value value(Core core) {
        return terms.of(core);
    }

    /** The first token of a node. */
    Span first(Core core) {
        return Tokens.first(setting.text(), core.span());
    }

    /** The first token of what stands as an argument: what an arrow repeats begins before the arrow. */
    Span firstOfArgument(Core core) {
        return core instanceof Core.Cycle cycle && cycle.afterArrow() ? firstOfArgument(cycle.body()) : first(core);
    }

    /** Refuses what stands at a place. */
    void refuse(Code code, Span place, String message, String help) {
        diagnostics.add(code, place, message, help);
    }

    /** Refuses an argument, at its first token. */
    void refuse(Code code, Core argument, String message) {
        refuse(code, first(argument), message, "");
    }

    /**
     * Refuses a value that is not as it must be; what is unknown, or differs from cycle to cycle, is left alone.
     *
     * @return the value, or an unknown one if it was refused
     */
    Value require(boolean fits, Value value, Core argument, String rule) {
        if (fits || !value.isKnown() || value.dependsOnCycle()) {
            return value;
        }
        refuse(Code.NUMBER, argument, rule + ", not " + Numbers.show(value.toDouble()));
        return Value.UNKNOWN;
    }
}
