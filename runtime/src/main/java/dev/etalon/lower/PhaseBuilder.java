package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Operator;
import dev.etalon.core.Rational;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.lower.Durations.Least;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes the phases of a checked tree, one builder for each context; one visit for each kind of part. */
final class PhaseBuilder implements Core.PartVisitor<Phase> {

    private final Setting setting;
    private final Diagnostics diagnostics;
    private final Durations durations;
    private final Terms terms;
    private final Context context;

    PhaseBuilder(Setting setting, Diagnostics diagnostics, Durations durations, Context context) {
        this.setting = setting;
        this.diagnostics = diagnostics;
        this.durations = durations;
        this.terms = new Terms(setting, durations);
        this.context = context;
    }

    Phase build(Core core) {
        return core.fold(term -> term.accept(new TermPhases(this, terms)), part -> part.accept(this));
    }

    PhaseBuilder in(Context other) {
        return new PhaseBuilder(setting, diagnostics, durations, other);
    }

    /** A schedule that is an operand. */
    Phase operand(Core core) {
        return in(context.operand()).build(core);
    }

    private Phase argument(Core core, long limit) {
        return in(context.alone().upTo(limit)).build(core);
    }

    private Length steps(Core duration) {
        return duration == null ? Length.UNBOUNDED : durations.inChain(duration, Least.ZERO, context.tally());
    }

    private Length atLeastOne(Core duration) {
        return durations.alone(duration, Least.ONE);
    }

    private Supplier<Value> value(Core core) {
        Value value = terms.of(core);
        return () -> value;
    }

    /** Where the part before ended; refused where there is none. */
    private Supplier<Value> before(Span part) {
        return () -> {
            Value before = context.before().get();
            if (before != null) {
                return before;
            }
            diagnostics.add(
                    Code.NO_FROM,
                    part,
                    "this part starts where the part before ended, and there is none",
                    "write the value it starts from, such as linear(1, 0.1, 1000) or constant(1, 1000)");
            return Value.UNKNOWN;
        };
    }

    @Override
    public Phase visit(Core.Sequence node) {
        List<Phase> parts = new ArrayList<>();
        for (int k = 0; k < node.parts().size(); k++) {
            int own = k;
            Context between = context.between(() -> endBefore(parts, own), () -> startAfter(parts, own));
            parts.add(in(between).build(node.parts().get(k)));
        }
        return new SequencePhase(node.span(), parts, context.inArithmetic(), diagnostics);
    }

    private Value endBefore(List<Phase> parts, int own) {
        for (int k = own - 1; k >= 0; k--) {
            if (!parts.get(k).length().isEmpty()) {
                return parts.get(k).length().isBounded() ? parts.get(k).end() : Value.UNKNOWN;
            }
        }
        return context.before().get();
    }

    private Value startAfter(List<Phase> parts, int own) {
        for (int k = own + 1; k < parts.size(); k++) {
            if (!parts.get(k).length().isEmpty()) {
                return parts.get(k).ownStart();
            }
        }
        return context.after().get();
    }

    @Override
    public Phase visit(Core.Move node) {
        Length length = steps(node.steps());
        Supplier<Value> from = node.from() == null ? before(node.span()) : value(node.from());
        return move(node.span(), laws().by(node.law(), length, node.law().span(), ""), from, node.from() != null, value(node.to()), length);
    }

    @Override
    public Phase visit(Core.Warmup node) {
        Length length = steps(node.steps());
        Span word = Tokens.first(setting.text(), node.span());
        Supplier<Value> to = () -> {
            Value after = context.after().get();
            if (after != null || length.isEmpty()) {
                return after == null ? Value.UNKNOWN : after;
            }
            diagnostics.add(
                    Code.WARMUP_TARGET,
                    word,
                    "a warmup rises to where the part after it starts, and there is none that has a start of its own",
                    "follow it with a part that says where it starts, such as linear(1, 0, 10k)");
            return Value.UNKNOWN;
        };
        String help = "start above 0: set epsilon, or write warmup(steps, from=1e-6, law=exponential)";
        return move(node.span(), laws().by(node.law(), length, word, help), value(node.from()), true, to, length);
    }

    @Override
    public Phase visit(Core.Cooldown node) {
        Length length = steps(node.steps());
        String help = "end above 0: cooldown(steps, to=1e-6, law=exponential)";
        return move(
                node.span(), laws().by(node.law(), length, node.law().span(), help), before(node.span()), false, value(node.to()), length);
    }

    private Phase move(Span span, MovePhase.By by, Supplier<Value> from, boolean own, Supplier<Value> to, Length length) {
        return new MovePhase(span, by, from, own, to, length, diagnostics);
    }

    @Override
    public Phase visit(Core.Constant node) {
        return new FlatPhase(node.span(), value(node.value()), true, steps(node.steps()));
    }

    @Override
    public Phase visit(Core.Hold node) {
        return new FlatPhase(node.span(), before(node.span()), false, steps(node.steps()));
    }

    @Override
    public Phase visit(Core.Decay node) {
        return times(node.span(), node.from(), factors().of(node), node.steps());
    }

    @Override
    public Phase visit(Core.Step node) {
        return times(node.span(), node.from(), factors().of(node), node.steps());
    }

    @Override
    public Phase visit(Core.Inverse node) {
        return times(node.span(), node.from(), factors().of(node), node.steps());
    }

    @Override
    public Phase visit(Core.InverseSqrt node) {
        return times(node.span(), node.from(), factors().of(node), node.steps());
    }

    private Phase times(Span span, Core from, Factor factor, Core steps) {
        return new FactorPhase(span, from == null ? before(span) : value(from), from != null, factor, steps(steps));
    }

    @Override
    public Phase visit(Core.Optimal node) {
        Length length = steps(node.steps());
        if (length.steps() > OptimalRates.MOST) {
            diagnostics.add(
                    Code.LENGTH,
                    Tokens.first(setting.text(), node.steps().span()),
                    "optimal has at most " + OptimalRates.MOST + " steps, not " + length.steps(),
                    "write the linear decay that it comes near: linear(peak, 0, steps)");
            return new FlatPhase(node.span(), () -> Value.UNKNOWN, true, Length.UNKNOWN);
        }
        Value peak = terms.of(node.peak());
        List<Phase> rates = OptimalRates.of(length.steps()).stream()
                .map(rate -> Values.apply(Operator.MULTIPLY, List.of(peak, rate)))
                .<Phase>map(rate -> new FlatPhase(node.span(), () -> rate, true, Length.of(1, length.fixed())))
                .toList();
        return new SequencePhase(node.span(), rates, true, diagnostics);
    }

    @Override
    public Phase visit(Core.Table node) {
        return new Tables(setting, diagnostics, durations, terms, laws()).build(node);
    }

    @Override
    public Phase visit(Core.Cycle node) {
        Phase body = build(node.body());
        Length turns = node.times() == null ? Length.UNBOUNDED : atLeastOne(node.times());
        long times = node.times() == null ? Long.MAX_VALUE : turns.steps();
        Span place = node.afterArrow() ? Tokens.first(setting.text(), node.span()) : node.body().span();
        if (!body.length().isBounded()) {
            diagnostics.add(Code.AFTER_UNBOUNDED, place, "what has no end can't be repeated", "bound it: give its parts their steps, or take(…, steps)");
            return new FlatPhase(node.span(), () -> Value.UNKNOWN, true, Length.UNKNOWN);
        }
        if (body.length().isEmpty()) {
            diagnostics.add(Code.LENGTH, Tokens.first(setting.text(), node.body().span()), "a cycle of 0 steps", "give a part of it at least 1 step");
            return new FlatPhase(node.span(), () -> Value.UNKNOWN, true, Length.UNKNOWN);
        }
        GrowthStarts growth = node.growth() == null ? null : growth(node.growth(), body.length(), times, context.limit());
        return new CyclePhase(node.span(), body, times, turns.kind() != Length.Kind.UNKNOWN, turns.fixed(), growth);
    }

    /** The starts of cycles that grow; null for a growth of 1. */
    private GrowthStarts growth(Core core, Length body, long times, long limit) {
        Durations.Amount amount = durations.amount(core);
        if (amount.steps() == null) {
            return GrowthStarts.unknown();
        }
        Span place = Tokens.first(setting.text(), core.span());
        if (amount.steps().signum() <= 0) {
            diagnostics.add(Code.LENGTH, place, "growth is greater than 0, not " + Numbers.show(amount.steps()), "");
            return GrowthStarts.unknown();
        }
        if (amount.fixed() && amount.steps().equals(Rational.ONE)) {
            return null;
        }
        if (!body.isFinite()) {
            return GrowthStarts.unknown();
        }
        GrowthStarts starts = GrowthStarts.of(body.steps(), amount.steps(), times, limit, amount.fixed() && body.fixed());
        if (starts == null) {
            diagnostics.add(Code.LENGTH, place, "more than " + GrowthStarts.MOST + " cycles before the end", "bound it with times=…, or let the cycles grow faster");
            return GrowthStarts.unknown();
        }
        return starts;
    }

    @Override
    public Phase visit(Core.Take node) {
        Length length = atLeastOne(node.steps());
        return new TakePhase(node.span(), argument(node.schedule(), length.isFinite() ? length.steps() : context.limit()), length);
    }

    @Override
    public Phase visit(Core.Skip node) {
        Phase whole = argument(node.schedule(), Length.MAX);
        return new SkipPhase(node.span(), whole, atLeastOne(node.steps()));
    }

    @Override
    public Phase visit(Core.Stretch node) {
        Phase whole = argument(node.schedule(), Length.MAX);
        Length length = atLeastOne(node.steps());
        if (!whole.length().isBounded()) {
            diagnostics.add(Code.AFTER_UNBOUNDED, node.schedule().span(), "what has no end can't be stretched", "bound it: give its parts their steps, or take(…, steps)");
            return new FlatPhase(node.span(), () -> Value.UNKNOWN, true, length);
        }
        return new StretchPhase(node.span(), whole, length);
    }

    @Override
    public Phase visit(Core.Staircase node) {
        return new StaircasePhase(node.span(), argument(node.schedule(), context.limit()), atLeastOne(node.every()));
    }

    private Laws laws() {
        return new Laws(setting, diagnostics, durations, terms);
    }

    private Factors factors() {
        return new Factors(setting, diagnostics, durations, terms);
    }
}
