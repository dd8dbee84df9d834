package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.LongConsumer;

/**
 * What the makers of phases work with.
 *
 * @param notes takes sentences about the schedule that say more than its parts do
 * @param turns those of the innermost cycle around; null outside of cycles
 * @param inTurns what is looked at once it is known how many of those turns begin
 */
record PhaseContext(
        RunSetting setting,
        Diagnostics diagnostics,
        Durations durations,
        Budget budget,
        ValueEvaluator terms,
        Set<String> notes,
        Repetition turns,
        List<LongConsumer> inTurns) {

    /** Cycles whose numbers are looked at where there is no last one. */
    static final int FIRST_TURNS = 4_096;

    private static final int MOST_TURNS = 65_536;

    static PhaseContext of(RunSetting setting, Diagnostics diagnostics, Durations durations) {
        ValueEvaluator terms = new ValueEvaluator(setting, durations, null);
        return new PhaseContext(
                setting, diagnostics, durations, durations.budget(), terms, new LinkedHashSet<>(), null, List.of());
    }

    /** For the body of a cycle: in one that stands in another the number of a turn is counted through all of those. */
    PhaseContext inCycle(Repetition inner) {
        ValueEvaluator inside = new ValueEvaluator(setting, durations, inner);
        return new PhaseContext(setting, diagnostics, durations, budget, inside, notes, inner, new ArrayList<>());
    }

    Value value(Core core) {
        return terms.of(core);
    }

    /** The first token of a node. */
    Span first(Core core) {
        return TokenSpans.first(setting.text(), core.span());
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
    void refuse(Code code, Core argument, String message, String help) {
        refuse(code, first(argument), message, help);
    }

    /**
     * Refuses a value that is not as it must be, in any cycle of those that are looked at; what is unknown is left alone.
     *
     * @param rule what it must be
     * @param help what to write instead
     * @return the value, or an unknown one if it was refused
     */
    Value require(DoublePredicate fits, Value value, Core argument, String rule, String help) {
        if (!value.isKnown()) {
            return value;
        }
        if (!value.dependsOnCycle()) {
            return fits.test(value.toDouble()) ? value : refused(argument, rule, "", help, value.toDouble());
        }
        Numbering numbering = Numbering.of(value, turns);
        for (int seen = 0; seen < numbering.count(); seen++) {
            double number = value.plan().at(0, 0, numbering.number(seen));
            if (!fits.test(number)) {
                return refused(argument, rule, " in " + numbering.describe(seen), help, number);
            }
        }
        return value;
    }

    /**
     * As {@link #require}, in every turn of the innermost cycle that begins, where the value depends on the number of that cycle
     * alone: once {@link #begin} says how many do.
     */
    Value requireInTurns(DoublePredicate fits, Value value, Core argument, String rule, String help) {
        if (value.reach() != 1 || !value.isKnown()) {
            return require(fits, value, argument, rule, help);
        }
        inTurns.add(begun -> {
            for (long turn = 0; turn < begun; turn++) {
                double number = value.plan().at(0, 0, turn);
                if (!fits.test(number)) {
                    refused(argument, rule, " in cycle " + turn, help, number);
                    return;
                }
            }
        });
        return value;
    }

    /** Tells how many turns of the innermost cycle begin, of which no more than {@value #MOST_TURNS} are looked at. */
    void begin(long begun) {
        for (LongConsumer each : inTurns) {
            each.accept(Math.min(begun, MOST_TURNS));
        }
    }

    private Value refused(Core argument, String rule, String where, String help, double number) {
        refuse(Code.NUMBER, argument, rule + ", not " + Numbers.show(number) + where, help);
        return Value.Unknown.VALUE;
    }
}
