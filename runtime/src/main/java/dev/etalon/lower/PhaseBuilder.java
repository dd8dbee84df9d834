package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.lower.Durations.Least;
import dev.etalon.lower.MovePhase.Start;
import dev.etalon.tables.Effort;
import java.math.BigInteger;

/** Makes the phases of a checked tree: one visit for each kind of part, one builder for each context. */
final class PhaseBuilder implements Core.PartVisitor<Phase> {

    /** The curves of a simple law whose values take as long as those of an optimal one. */
    private static final String SOMETHING_BEFORE =
            "write a part before it, such as linear(1, 0.1, 1000) or constant(1, 1000)";

    private static final int OPTIMAL = 4;

    private final PhaseContext work;
    private final Context context;

    PhaseBuilder(PhaseContext work, Context context) {
        this.work = work;
        this.context = context;
    }

    Phase build(Core core) {
        work.budget().node(core.span());
        return core instanceof Core.Part part
                ? part.accept(this)
                : ((Core.Term) core).accept(new TermPhases(this, work));
    }

    private PhaseBuilder in(Context other) {
        return new PhaseBuilder(work, other);
    }

    /** A schedule that is an operand. */
    Phase operand(Core core) {
        return in(context.operand()).build(core);
    }

    private Phase argument(Core core, long limit) {
        long before = work.budget().nodes();
        Phase argument = in(context.alone().upTo(limit)).build(core);
        work.budget().again(core.span(), work.budget().nodes() - before);
        return argument;
    }

    /** @param part the name of the part that lasts so long */
    private Length steps(String part, Core duration) {
        return duration == null
                ? Length.UNBOUNDED
                : work.durations().steps(part, duration, context.tally(), context.position());
    }

    private Length atLeastOne(Core duration, RunPosition position) {
        return work.durations().alone(duration, Least.ONE, position);
    }

    private PhaseEnd value(Core core) {
        return new PhaseEnd.Given(work.value(core));
    }

    /** @param help what to write where there is nothing before */
    private PhaseEnd before(Span part, String help) {
        return new PhaseEnd.Before(work, context, part, help);
    }

    /** Of a part that may have a start of its own. */
    private PhaseEnd from(Core from, Span part, String call) {
        return from != null ? value(from) : before(part, "write the value it starts from: " + call);
    }

    private PhaseEnd after(Span warmup, Length length) {
        return new PhaseEnd.After(work, context, warmup, length);
    }

    // ---- sequences

    @Override
    public Phase visit(Core.Sequence node) {
        Chain chain = new Chain(context);
        for (Core each : node.parts()) {
            BigInteger begin = context.tally().count();
            Phase part = in(chain.next()).build(each);
            context.tally().close(begin, part.length());
            chain.add(part);
        }
        return new SequencePhase(node.span(), chain.parts(), context.inArithmetic(), work.diagnostics());
    }

    // ---- moves and constants

    @Override
    public Phase visit(Core.Move node) {
        Length length = steps(node.law().law().id(), node.steps());
        MovePhase.By by = new Laws(work).by(node.law(), length, node.law().span(), "write another law, such as cosine");
        PhaseEnd from = from(node.from(), node.span(), id(node.law()) + "(from, to, steps)");
        Start start = node.from() != null ? Start.WRITTEN : Start.INHERITED;
        return new MovePhase(node.span(), by, from, start, value(node.to()), length, work.diagnostics());
    }

    @Override
    public Phase visit(Core.Warmup node) {
        Length length = steps("warmup", node.steps());
        String help = "start above 0: set epsilon, or write warmup(steps, from=1e-6, law=" + id(node.law()) + ")";
        MovePhase.By by = new Laws(work).by(node.law(), length, work.first(node), help);
        PhaseEnd to = after(work.first(node), length);
        return new MovePhase(node.span(), by, value(node.from()), Start.OWN, to, length, work.diagnostics());
    }

    @Override
    public Phase visit(Core.Cooldown node) {
        Length length = steps("cooldown", node.steps());
        String help = "end above 0: cooldown(steps, to=1e-6, law=" + id(node.law()) + ")";
        MovePhase.By by = new Laws(work).by(node.law(), length, node.law().span(), help);
        PhaseEnd from = before(node.span(), SOMETHING_BEFORE);
        return new MovePhase(node.span(), by, from, Start.INHERITED, value(node.to()), length, work.diagnostics());
    }

    private static String id(Core.LawCall call) {
        return call.law().id();
    }

    @Override
    public Phase visit(Core.Constant node) {
        return new FlatPhase(node.span(), value(node.value()), true, steps("constant", node.steps()));
    }

    @Override
    public Phase visit(Core.Hold node) {
        return new FlatPhase(node.span(), before(node.span(), SOMETHING_BEFORE), false, steps("hold", node.steps()));
    }

    @Override
    public Phase visit(Core.Table node) {
        return new TablePhases(work, context.step()).build(node);
    }

    // ---- a value times a factor

    @Override
    public Phase visit(Core.Decay node) {
        PhaseEnd from = from(node.from(), node.span(), "decay(from, rate), as in decay(0.1, 0.99)");
        return times(node, from, node.from(), new Factors(work).of(node), steps("decay", node.steps()));
    }

    @Override
    public Phase visit(Core.Step node) {
        PhaseEnd from = from(node.from(), node.span(), "step(from, factor, every), as in step(0.1, 0.5, 30)");
        return times(node, from, node.from(), new Factors(work).of(node), steps("step", node.steps()));
    }

    @Override
    public Phase visit(Core.Inverse node) {
        PhaseEnd from = from(node.from(), node.span(), "inverse(from, rate), as in inverse(0.1, 0.01)");
        Length length = steps("inverse", node.steps());
        return times(node, from, node.from(), new Factors(work).of(node, length), length);
    }

    @Override
    public Phase visit(Core.InverseSqrt node) {
        PhaseEnd from = from(node.from(), node.span(), "inverseSqrt(from, timescale), as in inverseSqrt(0.1, 1000)");
        return times(node, from, node.from(), new Factors(work).of(node), steps("inverseSqrt", node.steps()));
    }

    private Phase times(Core node, PhaseEnd start, Core from, Factor factor, Length length) {
        Effort effort = work.budget().curve(node.span());
        return new FactorPhase(node.span(), start, from != null, factor, length, effort);
    }

    @Override
    public Phase visit(Core.Optimal node) {
        Length length = steps("optimal", node.steps());
        Effort curve = work.budget().curve(node.span());
        Effort effort = polynomials -> curve.spend(OPTIMAL * polynomials);
        Factor optimal = new Factor.Optimal(length.laidOut(), effort);
        return new FactorPhase(node.span(), value(node.peak()), true, optimal, length, effort);
    }

    // ---- functions of schedules

    @Override
    public Phase visit(Core.Cycle node) {
        Cycles cycles = new Cycles(work, context);
        Repetition turns = cycles.turns(node);
        Context inside = context.within(turns.numbers()).nowhere("the body of a cycle");
        PhaseContext inner = work.inCycle(turns);
        long seen = context.seen();
        Phase body = new PhaseBuilder(inner, inside).build(node.body());
        Phase cycle = cycles.build(node, turns, body);
        boolean hasNoEnd = turns.areForEver() && context.limit() == Length.MAX;
        inner.begin(hasNoEnd ? PhaseContext.FIRST_TURNS : Math.min(turns.count(), cycle.turnsBefore(seen)));
        return cycle;
    }

    @Override
    public Phase visit(Core.Take node) {
        Length length = atLeastOne(node.steps(), context.step());
        long limit = length.isFinite() ? length.steps() : context.limit();
        return new TakePhase(node.span(), argument(node.schedule(), limit), length);
    }

    @Override
    public Phase visit(Core.Skip node) {
        RunPosition nowhere = RunPosition.nowhere("'skip'");
        Length skipped = atLeastOne(node.steps(), nowhere);
        long limit = skipped.isFinite() ? Math.min(Length.MAX, context.limit() + skipped.steps()) : Length.MAX;
        Phase whole = in(context.nowhere(nowhere.nowhere()).upToItsOwn(limit)).argument(node.schedule(), limit);
        return new SkipPhase(node.span(), whole, skipped);
    }

    @Override
    public Phase visit(Core.Stretch node) {
        Phase whole =
                in(context.nowhere("what is stretched").upToItsOwn(Length.MAX)).argument(node.schedule(), Length.MAX);
        Length length = atLeastOne(node.steps(), context.step());
        boolean isCounted = !whole.length().isFinite() || whole.length().steps() <= Length.MAX;
        if (whole.length().isBounded() && isCounted) {
            return new StretchPhase(node.span(), whole, length);
        }
        work.refuse(
                isCounted ? Code.AFTER_UNBOUNDED : Code.LENGTH,
                work.firstOfArgument(node.schedule()),
                isCounted ? "what has no end can't be stretched" : "more than 2^53 steps can't be stretched",
                isCounted
                        ? "bound it: give its parts their steps, or take(..., steps)"
                        : "shorten it: take(..., steps)");
        return new FlatPhase(node.span(), new PhaseEnd.Given(Value.Unknown.VALUE), true, length);
    }

    @Override
    public Phase visit(Core.Staircase node) {
        Length every = atLeastOne(node.every(), RunPosition.nowhere("'staircase'"));
        return new StaircasePhase(node.span(), argument(node.schedule(), context.limit()), every);
    }
}
