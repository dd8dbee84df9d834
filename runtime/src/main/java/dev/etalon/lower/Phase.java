package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A schedule, or a part of one, with its numbers worked out: how long it lasts, where it starts and where it has got to
 * (sections 1 and 2 of the language reference), and how it is laid out for evaluation.
 *
 * <p>Lengths are known when a phase is made; starts and ends, which may come from its neighbours, when they are asked for.
 */
abstract class Phase {

    /** A step that is not known: so early that nothing after it comes too late. */
    static final long NOWHERE = Long.MIN_VALUE / 2;

    private final Span span;
    private final Map<Integer, Plan> plans = new HashMap<>();
    private long operations;

    Phase(Span span) {
        this.span = span;
    }

    final Span span() {
        return span;
    }

    abstract Length length();

    /** What makes it as long as it is, for a refusal. */
    Span ofLength() {
        return span();
    }

    /** What to do where it has 0 steps. */
    String wayOutOfNoSteps() {
        return "give a part of it at least 1 step";
    }

    /** Where it starts by itself; null where it takes its start from the part before. */
    abstract Value ownStart();

    /** Where it starts. */
    Value start() {
        return ownStart();
    }

    /** Where the first part of 0 steps starts, in it or itself, that has a start of its own; null if there is none. */
    Value emptyStart() {
        return length().isEmpty() ? ownStart() : null;
    }

    /** Refuses what needs a start and has none. */
    void verify() {
        start();
        verifyInside();
    }

    /** Likewise, of what stands in it as an operand or argument: also where nothing of it is seen. */
    void verifyInside() {}

    /** Where it has got to at its end; asked only of what has one. */
    abstract Value end();

    /**
     * Where it has got to after so many of its steps. A boundary between parts belongs to the part before it; it may lie
     * between two steps of what is stretched.
     */
    Value reached(Rational time) {
        return isOver(time) ? end() : valueAt(time);
    }

    /** A value that all its numbers are needed for. */
    final Value whereKnown(Value value) {
        return isKnown() ? value : value.unknown();
    }

    /** Whether it has ended by then; false where that is not known. */
    final boolean isOver(Rational time) {
        return length().isFinite() && time.compareTo(Rational.of(length().steps())) >= 0;
    }

    /** A time, or the end where that is earlier. */
    final Rational untilEnd(Rational time) {
        return isOver(time) ? Rational.of(length().steps()) : time;
    }

    /** Its value at a time. */
    final Value valueAt(Rational time) {
        return valueOf(this::plan, time);
    }

    /** The value of a plan for this phase, made for a resolution, at a time. */
    final Value valueOf(IntFunction<Plan> plans, Rational time) {
        if (!isKnown() && !dependsOnCycle()) {
            return Value.Unknown.VALUE;
        }
        int resolution = time.isWhole() ? 0 : FineTicks.resolution(this);
        Rational ticks = time.times(Rational.of(1L << resolution));
        long tick = ticks.floor().longValueExact();
        double fraction = Math.min(ticks.minus(Rational.of(tick)).toDouble(), FineTicks.LARGEST_FRACTION);
        Plan plan = plans.apply(resolution);
        return dependsOnCycle()
                ? new Value.Indexed(Around.Frozen.at(tick, fraction, plan), isKnown(), 1, reach())
                : new Value.Real(plan.at(tick, fraction, 0));
    }

    /** How many turns of a cycle begin before a step, as far as is known; of what is none the first. */
    long turnsBefore(long step) {
        return 1;
    }

    /** Writes itself, without what it holds after its end, into a layout from step {@code at} on. */
    abstract void lay(long at, Layout layout);

    /** How many cycles around it its values depend on, counted from the innermost outwards. */
    abstract int reach();

    /** Whether its values depend on the number of a cycle around it. */
    final boolean dependsOnCycle() {
        return reach() > 0;
    }

    /** Whether all its numbers are there. */
    abstract boolean isKnown();

    /** Whether what it lays out holds the end by itself. */
    boolean holdsItself() {
        return false;
    }

    /** Whether it would jump at its end if it went on, so that a jump behind it is meant. */
    boolean endsInJump() {
        return false;
    }

    /** Whether it is one value throughout. */
    boolean isConstant() {
        return false;
    }

    /**
     * Whether it takes up again by hand what a part before it did: falls by the same law from above where that ended, or
     * rises from below.
     */
    boolean restarts(Phase before) {
        return false;
    }

    /** The first phase of a sequence, or itself. */
    Phase first() {
        return this;
    }

    /** The last phase of a sequence, or itself. */
    Phase last() {
        return this;
    }

    /** The largest number of steps from its start that is in it anywhere: what fine ticks have to leave room for. */
    long extent() {
        return length().laidOut();
    }

    /** The operations that its value at one step takes, at most; counted when all phases are made. */
    final long operations() {
        if (operations == 0) {
            operations = countOperations();
        }
        return operations;
    }

    /** At least 1. */
    abstract long countOperations();

    /** The phase in it, or itself, that takes most of them. */
    Phase dearest() {
        return this;
    }

    /**
     * Reports what is wrong with its numbers.
     *
     * @param at the step at which it begins, or {@link #NOWHERE}
     */
    void check(List<Stage> stages, long at, boolean repeated) {
        if (length().isEmpty()) {
            verify();
            return;
        }
        long steps = length().isUnknown() ? Stage.UNKNOWN : LearningRate.UNBOUNDED;
        stages.add(new Stage(
                span,
                at,
                length().isFinite() ? length().steps() : steps,
                number(start()),
                length().isBounded() ? number(end()) : Double.NaN,
                repeated));
    }

    /** Tells the times at which moves in it start and end, and the like, up to its end; of a cycle those of its first turn. */
    void ends(Rational at, Consumer<Rational> times) {
        times.accept(at);
        if (length().isFinite()) {
            times.accept(at.plus(Rational.of(length().steps())));
        }
    }

    private static double number(Value value) {
        return value == null ? Double.NaN : value.first().toDouble();
    }

    /** Its evaluated form, which holds the end for ever; asked for when all phases are made. */
    final Plan plan(int resolution) {
        Plan plan = plans.get(resolution);
        if (plan == null) {
            plan = Layout.of(this, !dependsOnCycle()).plan(resolution);
            plans.put(resolution, plan);
        }
        return plan;
    }
}
