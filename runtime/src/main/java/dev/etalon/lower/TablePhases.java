package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Core.Table.Entry;
import dev.etalon.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;

/** Makes the phases of a table: a sequence of moves, or of constants. */
final class TablePhases {

    private final PhaseContext work;
    private final RunPosition begin;

    /** @param begin where the table begins */
    TablePhases(PhaseContext work, RunPosition begin) {
        this.work = work;
        this.begin = begin;
    }

    Phase build(Core.Table table) {
        List<Value> values =
                table.entries().stream().map(entry -> work.value(entry.value())).toList();
        if (values.size() == 1) {
            // {0: v} is the constant.
            return constant(table, values.get(0), Length.UNBOUNDED);
        }
        List<Length> lengths = lengths(table);
        List<Phase> parts = new ArrayList<>();
        for (int k = 0; k < lengths.size(); k++) {
            parts.add(
                    table.by() == null
                            ? constant(table, values.get(k), lengths.get(k))
                            : move(table, values.get(k), values.get(k + 1), lengths.get(k)));
        }
        if (table.by() == null) {
            parts.add(constant(table, values.get(values.size() - 1), Length.UNBOUNDED));
        }
        return new SequencePhase(table.span(), parts, true, work.diagnostics());
    }

    private static Phase constant(Core.Table table, Value value, Length length) {
        return new FlatPhase(table.span(), new PhaseEnd.Given(value), true, length);
    }

    private Phase move(Core.Table table, Value from, Value to, Length length) {
        String help = "write values of one sign that are not 0, or set epsilon";
        MovePhase.By by = new Laws(work).by(table.by(), length, work.first(table), help);
        return new MovePhase(
                table.span(),
                by,
                new PhaseEnd.Given(from),
                MovePhase.Start.OWN,
                new PhaseEnd.Given(to),
                length,
                work.diagnostics());
    }

    /** The steps from each entry to the next; refuses those that do not increase. */
    private List<Length> lengths(Core.Table table) {
        List<Length> lengths = new ArrayList<>();
        Length before = null;
        for (Entry entry : table.entries()) {
            Length step = work.durations().key(entry.step(), begin);
            Length length = before == null ? null : between(before, step, entry.step());
            if (length != null) {
                lengths.add(length);
            }
            // What comes too early is as if it were not there.
            before = length != null && length.isEmpty() ? before : step;
        }
        return lengths;
    }

    private Length between(Length before, Length step, Core key) {
        if (!before.isFinite() || !step.isFinite()) {
            return Length.UNKNOWN;
        }
        if (step.steps() <= before.steps()) {
            String message =
                    "the steps of a table increase: " + step.steps() + " does not come after " + before.steps();
            work.refuse(Code.TABLE_ORDER, work.first(key), message, "write the entries in the order of their steps");
            return Length.of(0, step.isFixed() && before.isFixed());
        }
        return Length.of(step.steps() - before.steps(), step.isFixed() && before.isFixed());
    }
}
