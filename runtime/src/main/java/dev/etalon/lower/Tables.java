package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Core.Table.Entry;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes the phases of a table: a sequence of moves, or of constants (section 4). */
final class Tables {

    private final Setting setting;
    private final Diagnostics diagnostics;
    private final Durations durations;
    private final Terms terms;
    private final Laws laws;

    Tables(Setting setting, Diagnostics diagnostics, Durations durations, Terms terms, Laws laws) {
        this.setting = setting;
        this.diagnostics = diagnostics;
        this.durations = durations;
        this.terms = terms;
        this.laws = laws;
    }

    Phase build(Core.Table table) {
        List<Length> lengths = lengths(table);
        List<Phase> parts = new ArrayList<>();
        for (int k = 0; k < table.entries().size(); k++) {
            Value value = terms.of(table.entries().get(k).value());
            boolean last = k + 1 == table.entries().size();
            if (table.by() == null) {
                parts.add(new FlatPhase(table.span(), () -> value, true, last ? Length.UNBOUNDED : lengths.get(k)));
            } else if (!last) {
                Value next = terms.of(table.entries().get(k + 1).value());
                parts.add(move(table, lengths.get(k), value, next));
            } else if (parts.isEmpty()) {
                // {0: v} is the constant.
                return new FlatPhase(table.span(), () -> value, true, Length.UNBOUNDED);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new SequencePhase(table.span(), parts, true, diagnostics);
    }

    private Phase move(Core.Table table, Length length, Value from, Value to) {
        Span brace = Tokens.first(setting.text(), table.span());
        MovePhase.By by = laws.by(table.by(), length, brace, "write values of one sign that are not 0, or set epsilon");
        return new MovePhase(table.span(), by, () -> from, true, () -> to, length, diagnostics);
    }

    /** The steps from each entry to the next; refuses those that do not increase. */
    private List<Length> lengths(Core.Table table) {
        List<Length> lengths = new ArrayList<>();
        Length before = null;
        for (Entry entry : table.entries()) {
            Length step = durations.key(entry.step());
            if (before != null) {
                lengths.add(between(before, step, entry.step()));
            } else if (step.isFinite() && step.steps() != 0) {
                refuse(entry.step(), "a table's first step is 0, not " + step.steps());
            }
            before = step;
        }
        return lengths;
    }

    private Length between(Length before, Length step, Core key) {
        if (!before.isFinite() || !step.isFinite()) {
            return Length.UNKNOWN;
        }
        if (step.steps() <= before.steps()) {
            refuse(key, "the steps of a table increase: " + step.steps() + " does not come after " + before.steps());
            return Length.UNKNOWN;
        }
        return Length.of(step.steps() - before.steps(), step.fixed() && before.fixed());
    }

    private void refuse(Core key, String message) {
        diagnostics.add(Code.TABLE_ORDER, Tokens.first(setting.text(), key.span()), message, "write the entries in the order of their steps");
    }
}
