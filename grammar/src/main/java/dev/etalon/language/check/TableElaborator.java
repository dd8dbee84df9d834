package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;
import dev.etalon.lower.RunSetting;
import java.util.ArrayList;
import java.util.List;

/** Makes one table, and gives it the start that it does not say. */
final class TableElaborator {

    private final Elaborator here;
    private final Syntax.Table table;
    private final boolean bySteps;
    private final Core.LawCall law;
    private final List<Core.Table.Entry> entries;

    TableElaborator(Elaborator here, Syntax.Table table) {
        this.here = here;
        this.table = table;
        this.bySteps = isSteps(table.by());
        this.law = bySteps ? null : law(here);
        Kind values = here.kind() == Kind.BATCH ? Kind.SIZE : Kind.VALUE;
        this.entries = new ArrayList<>();
        for (Syntax.Table.Entry entry : table.entries()) {
            Core step = here.of(entry.step(), Kind.DURATION).elaborate(entry.step());
            entries.add(
                    new Core.Table.Entry(step, here.of(entry.value(), values).elaborate(entry.value())));
        }
    }

    /** The table that {@code syntax} is, or {@code null}. */
    static Syntax.Table of(Syntax syntax) {
        return syntax.accept(new DefaultVisitor<>() {
            @Override
            public Syntax.Table visitTable(Syntax.Table node) {
                return node;
            }

            @Override
            Syntax.Table otherwise(Syntax node) {
                return null;
            }
        });
    }

    /** Whether its first piece is a warmup: it leads from an unsaid start to a 1 that is written out. */
    boolean startsWithWarmup() {
        return !bySteps
                && !isOfUnknownLaw()
                && !entries.isEmpty()
                && !saysStart()
                && Literal.is(1, table.entries().get(0).value());
    }

    Core whole() {
        if (isOfUnknownLaw()) {
            // It may be meant to be by steps, and without end.
            return here.refused(span());
        }
        if (entries.isEmpty()) {
            return refuse("an empty table", "write steps and values, as in '{0: 1, 1000: 0.1}'");
        }
        if (saysStart()) {
            return node(entries);
        }
        if (bySteps) {
            return refuse("a table by steps has no entry for step 0", "begin it with '0:' and the first value");
        }
        if (!Literal.is(table.entries().get(0).value())) {
            return refuse(
                    "a table whose first value is no written number has no entry for step 0",
                    "begin it with '0:' and the value to start from");
        }
        warnOfImpliedStart();
        List<Core.Table.Entry> all = new ArrayList<>(entries);
        all.add(0, new Core.Table.Entry(number(0), startsWithWarmup() ? epsilon() : number(1)));
        return node(all);
    }

    /**
     * The warmup at the beginning, and apart from it the rest of the table, if there is any.
     *
     * @param outside of the cycle that repeats the rest: where the warmup's law stands
     */
    List<Core> split(Elaborator outside) {
        if (entries.size() == 1) {
            return List.of(new TableElaborator(outside, table).whole());
        }
        Core first = entries.get(0).step();
        Rational known = ConstantFolder.of(first);
        if (known != null && (!known.isWhole() || known.signum() < 0)) {
            here.refuse(
                    Code.TABLE_ORDER,
                    table.entries().get(0).step().span(),
                    "a table's steps are whole numbers from 0 on",
                    "write a whole number of steps");
        }
        List<Core.Table.Entry> later = new ArrayList<>();
        later.add(new Core.Table.Entry(number(0), entries.get(0).value()));
        for (Core.Table.Entry entry : entries.subList(1, entries.size())) {
            Core since = new Core.Apply(
                    entry.step().span(), Operator.SUBTRACT, List.of(rounded(entry.step()), rounded(first)));
            later.add(new Core.Table.Entry(since, entry.value()));
        }
        Core warmup = new Core.Warmup(span(), rounded(first), epsilon(), law(outside));
        return List.of(warmup, node(later));
    }

    /** Steps of tables are rounded alone, so before they are subtracted. */
    private static Core rounded(Core step) {
        return DurationDetector.isDuration(step) ? new Core.StepsOf(step.span(), step) : step;
    }

    private Core node(List<Core.Table.Entry> all) {
        return new Core.Table(span(), all, law);
    }

    private Core epsilon() {
        here.session().use(RunSetting.EPSILON);
        return new Core.Epsilon(span());
    }

    private Core number(long value) {
        return new Core.Number(here.at(FirstToken.of(table)), Rational.of(value));
    }

    private Span span() {
        return here.at(table.span());
    }

    /** Whether there is an entry for step 0, or may have been where one was refused. */
    private boolean saysStart() {
        return entries.stream().anyMatch(entry -> Refused.is(entry.step()) || ConstantFolder.is(0, entry.step()));
    }

    private void warnOfImpliedStart() {
        boolean holdsOne =
                entries.stream().anyMatch(entry -> Refused.is(entry.value()) || ConstantFolder.is(1, entry.value()));
        if (!holdsOne && !here.place().factor()) {
            here.warn(
                    Code.IMPLIED_START,
                    table.span(),
                    "this table starts at 1, which it does not say",
                    "write its start, as in '{0: 1, ...}', or multiply the table by the peak");
        }
    }

    private Core refuse(String message, String help) {
        return here.refuse(Code.TABLE_ORDER, table.span(), message, help);
    }

    private boolean isOfUnknownLaw() {
        return law != null && Refused.is(law);
    }

    private Core.LawCall law(Elaborator place) {
        return table.by() == null
                ? new Core.LawCall(span(), Law.LINEAR, List.of())
                : place.of(table.by(), Kind.LAW).law(table.by());
    }

    /** Whether a table is by steps. */
    static boolean isSteps(Syntax by) {
        Use use = by == null ? null : Use.of(by);
        return use != null && !use.called() && use.name().equals("steps");
    }
}
