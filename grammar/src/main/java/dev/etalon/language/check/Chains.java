package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes sequences: an arrow before {@code cycle} gives it what the chain holds so far, without a first part that is
 * written as a warmup, or the first piece of a table that is one.
 */
final class Chains {

    /** As deep as parentheses can be. */
    private static final int MAX_CYCLES = 200;

    private final Elaborator here;

    Chains(Elaborator here) {
        this.here = here.with(Kind.SCHEDULE);
    }

    /** Whether a use of {@code cycle} says nothing about what it repeats. */
    static boolean isBodyless(Use use) {
        return !use.hasPositional() && !use.hasNamed("s");
    }

    Core elaborate(Syntax.Chain chain) {
        List<Syntax> parts = chain.parts();
        int cycles = 0;
        int doubtful = 0;
        for (int k = 1; k < parts.size(); k++) {
            cycles += takesWhatIsBefore(parts.get(k)) ? 1 : 0;
            doubtful = isUnknown(parts.get(k), here.session().scope(), here.environment()) ? k : doubtful;
        }
        if (cycles > MAX_CYCLES) {
            return here.refuse(
                    Code.SYNTAX, chain.span(), "a chain with more than 200 cycles", "say how often with 'times='");
        }
        List<Core> held = new ArrayList<>();
        int leftOut = (doubtful > 0 ? doubtful() : this).begin(parts.get(0), cycles, held);
        boolean constantFirst = leftOut == 0 && isWritten(parts.get(0), Builtin.CONSTANT);
        for (int k = 1; k < parts.size(); k++) {
            Syntax part = parts.get(k);
            if (!takesWhatIsBefore(part)) {
                held.add((k < doubtful ? doubtful() : this).part(part, cycles));
                continue;
            }
            cycles--;
            if (constantFirst && held.size() > 1) {
                warnOfConstant(parts.get(0));
            }
            constantFirst = false;
            repeat(part, cycles, held, leftOut);
        }
        return sequence(here.at(chain.span()), held);
    }

    /** For parts before one that may have been meant for a cycle. */
    private Chains doubtful() {
        return new Chains(here.with(here.environment().doubtful()));
    }

    private static Core sequence(Span span, List<Core> parts) {
        return parts.size() == 1 ? parts.get(0) : new Core.Sequence(span, parts);
    }

    private Core part(Syntax part, int cycles) {
        return inCycles(cycles).of(part, Kind.SCHEDULE).elaborate(part);
    }

    private Elaborator inCycles(int cycles) {
        return here.with(here.place().inCycles(cycles));
    }

    /** Puts down the first part; returns the number of parts that no cycle takes: 1 for a warmup, or 0. */
    private int begin(Syntax first, int cycles, List<Core> held) {
        Syntax.Table table = cycles == 0 ? null : TableElaborator.of(first);
        if (table != null) {
            TableElaborator tables = new TableElaborator(inCycles(cycles).of(first, Kind.SCHEDULE), table);
            boolean warmup = tables.startsWithWarmup();
            held.addAll(warmup ? tables.split(here.of(first, Kind.SCHEDULE)) : List.of(tables.whole()));
            return warmup ? 1 : 0;
        }
        boolean warmup = cycles > 0 && isWritten(first, Builtin.WARMUP);
        held.add(part(first, warmup ? 0 : cycles));
        return warmup ? 1 : 0;
    }

    /** Puts what is held into a cycle. */
    private void repeat(Syntax cycle, int around, List<Core> held, int leftOut) {
        Use use = useOf(cycle);
        Elaborator elaborator = inCycles(around);
        UseArguments arguments = UseArguments.bind(elaborator, use, Signature.ofBodyless());
        List<Core> body = held.subList(leftOut, held.size());
        if (body.isEmpty()) {
            here.refuse(
                    Code.EMPTY_CYCLE,
                    use.nameSpan(),
                    "'cycle' has nothing to repeat: a warmup at the beginning is left out",
                    "put a part between the warmup and 'cycle', or the warmup in parentheses to repeat it");
        }
        if (body.isEmpty()) {
            held.add(here.refused(use));
            return;
        }
        Span span = body.get(0).span().to(body.get(body.size() - 1).span());
        Core repeated = sequence(span, List.copyOf(body));
        body.clear();
        Span at = here.at(use.span());
        // What is held may depend on the cycle, however often that comes.
        Core times = arguments == null ? here.with(Kind.COUNT).refused(at) : arguments.core(0);
        held.add(new Core.Cycle(at, repeated, times, arguments == null ? null : arguments.core(1), true));
    }

    private void warnOfConstant(Syntax constant) {
        here.warn(
                Code.CONSTANT_IN_CYCLE,
                constant.span(),
                "this constant is repeated in every cycle: only a warmup is left out",
                "write a warmup, or 'constant(...) -> cycle(...)' to have the constant once");
    }

    private boolean takesWhatIsBefore(Syntax part) {
        return takesWhatIsBefore(part, here.session().scope(), here.environment());
    }

    /** Whether {@code part} is the use of a name that stands for nothing, and may have been meant for a cycle. */
    static boolean isUnknown(Syntax part, Scope scope, Environment environment) {
        Use use = Use.of(part);
        return use != null && scope.lookUp(use.name(), environment) == null;
    }

    /** Whether {@code part}, after an arrow, is a cycle of what the chain holds so far. */
    static boolean takesWhatIsBefore(Syntax part, Scope scope, Environment environment) {
        return part.accept(new DefaultVisitor<>() {
            @Override
            public Boolean visitBareCycle(Syntax.BareCycle node) {
                return true;
            }

            @Override
            public Boolean visitCall(Syntax.Call node) {
                return isBodyless(Use.of(node)) && scope.means(Builtin.CYCLE, node.name(), environment);
            }

            @Override
            Boolean otherwise(Syntax node) {
                return false;
            }
        });
    }

    /** Whether {@code part} is written as {@code builtin}, and not hidden in anything. */
    private boolean isWritten(Syntax part, Builtin builtin) {
        Use use = Use.of(part);
        return use != null && here.session().scope().means(builtin, use.name(), here.environment());
    }

    /** The use of {@code cycle} that {@code part} is, bare or not. */
    private static Use useOf(Syntax part) {
        Use use = Use.of(part);
        return use != null ? use : new Use(part.span(), Builtin.CYCLE.id(), part.span(), List.of(), false);
    }
}
