package dev.etalon.lower;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Between;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.List;

/** From one value to another by a law: a law, {@code warmup}, {@code cooldown}, a piece of a table. */
final class MovePhase extends Phase implements CurveLayout.Scaled {

    /**
     * What a move goes by.
     *
     * @param span what a refusal of the law points at
     * @param arguments of the law, in the order of {@link Law#parameters()}
     * @param help what to write instead
     * @param effort counts what its table takes
     */
    record By(Span span, Law law, List<Value> arguments, String help, Effort effort) {

        /** How many cycles around its shape depends on. */
        int reach() {
            int reach = 0;
            for (Value argument : arguments) {
                reach = Math.max(reach, argument.reach());
            }
            return reach;
        }
    }

    /** Where a move starts. */
    enum Start {
        /** At the first argument of a law. */
        WRITTEN,
        /** Where a warmup or a piece of a table does. */
        OWN,
        /** Where the part before ended. */
        INHERITED
    }

    /** What a shape counts for that is worked out at each step. */
    private static final int SHAPE = 20;

    private final By by;
    private final PhaseEnd from;
    private final Start start;
    private final PhaseEnd to;
    private final Length length;
    private final Diagnostics diagnostics;

    MovePhase(Span span, By by, PhaseEnd from, Start start, PhaseEnd to, Length length, Diagnostics diagnostics) {
        super(span);
        this.by = by;
        this.from = from;
        this.start = start;
        this.to = to;
        this.length = length;
        this.diagnostics = diagnostics;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return start == Start.INHERITED ? null : from.get();
    }

    @Override
    Value start() {
        return from.get();
    }

    @Override
    void verify() {
        super.verify();
        to.get();
    }

    @Override
    Value end() {
        return to.get();
    }

    @Override
    boolean restarts(Phase before) {
        return before instanceof MovePhase move && start == Start.WRITTEN && restartsWritten(move);
    }

    private boolean restartsWritten(MovePhase before) {
        double jump = first(from) - first(before.to);
        return before.start == Start.WRITTEN
                && before.by.law() == by.law()
                && before.mayGoAgainst(jump)
                && mayGoAgainst(jump);
    }

    /** Whether it goes the other way; also where that is not known yet. */
    private boolean mayGoAgainst(double jump) {
        return !((first(to) - first(from)) * jump >= 0);
    }

    private static double first(PhaseEnd value) {
        return value.get().first().toDouble();
    }

    @Override
    Value reached(Rational time) {
        // The form of what depends on the cycle must not depend on numbers of steps, which parameters may set.
        return dependsOnCycle() ? valueAt(time) : super.reached(time);
    }

    @Override
    void lay(long at, Layout layout) {
        if (dependsOnCycle()) {
            layout.add(at, at, this::blend);
            return;
        }
        new CurveLayout(layout, at, this, by.effort()).lay();
    }

    @Override
    public Curve curve(int scale) {
        return MoveCurves.of(by.law(), by.arguments(), from.get(), to.get(), length.laidOut(), scale);
    }

    private Plan blend(int resolution) {
        Plan start = from.get().plan();
        Plan end = to.get().plan();
        double ticks = Doubles.scalb((double) length.laidOut(), resolution);
        return switch (by.law()) {
            case EXPONENTIAL -> new Between.BlendGeometric(start, end, ticks);
            case HARMONIC -> harmonic(start, end, resolution);
            default -> by.reach() == 0 ? shaped(start, end, resolution) : byArguments(start, end, ticks);
        };
    }

    private Plan shaped(Plan start, Plan end, int resolution) {
        List<DoubleDouble> own = Value.allPrecise(by.arguments());
        return new Between.Blend(
                start, end, PieceTables.shape(by.law(), own, length.laidOut(), resolution, by.effort()));
    }

    /** By a shape that differs from cycle to cycle. */
    private Plan byArguments(Plan start, Plan end, double ticks) {
        Plan first = by.arguments().get(0).plan();
        return switch (by.law()) {
            case COSINE -> new Between.BlendCosine(start, end, first, second(), ticks);
            case POLYNOMIAL -> new Between.BlendPolynomial(start, end, first, second(), ticks);
            case POWER -> new Between.BlendPolynomial(start, end, new Plan.Constant(1), first, ticks);
            case SIGMOID -> new Between.BlendSigmoid(start, end, first, second(), ticks);
            case LINEAR, SQRT, SQUARE, EXPONENTIAL, HARMONIC, HALVING, REX, LOG, HYPERBOLIC ->
                throw new IllegalStateException(by.law().id() + " has no argument that is a value");
        };
    }

    private Plan second() {
        return by.arguments().get(1).plan();
    }

    /**
     * Inside, {@code start · n / (v + t · start/end)} where the steps v that are left weigh more, or else {@code end · n / (t + v ·
     * end/start)}; outside, the end that is reached.
     */
    private Plan harmonic(Plan start, Plan end, int resolution) {
        Plan steps = new Plan.Constant(length.laidOut());
        Plan t = new Plan.LocalStep(Doubles.scalb(1.0, -resolution));
        Plan v = left(resolution);
        Plan up = apply(Operator.DIVIDE, start, end);
        Plan down = apply(Operator.DIVIDE, end, start);
        Plan fromStart = apply(
                Operator.DIVIDE,
                start,
                apply(Operator.DIVIDE, apply(Operator.ADD, v, apply(Operator.MULTIPLY, up, t)), steps));
        Plan fromEnd = apply(
                Operator.DIVIDE,
                end,
                apply(Operator.DIVIDE, apply(Operator.ADD, t, apply(Operator.MULTIPLY, down, v)), steps));
        Plan weight = apply(Operator.MULTIPLY, up, apply(Operator.DIVIDE, t, v));
        Plan weighed = apply(Operator.PICK, weight, fromStart, fromEnd);
        // From 0 it is 0, also where both ends are.
        Plan inside = apply(Operator.PICK, isPositive(apply(Operator.ABS, start)), start, weighed);
        Plan place = apply(Operator.SUBTRACT, apply(Operator.ADD, isPositive(t), new Plan.Constant(1)), isPositive(v));
        return apply(Operator.PICK, place, start, inside, end);
    }

    /** The steps until the end, to their own last bit. */
    private Plan left(int resolution) {
        DoubleDouble steps = DoubleDouble.of(length.laidOut());
        Curve down = new Curve.Move(Law.LINEAR, List.of(), steps, DoubleDouble.ZERO, length.laidOut());
        return PieceTables.plan(List.of(new Piece(0, 0, down)), resolution);
    }

    /** 1 for a number of steps that is not 0. */
    private static Plan isPositive(Plan steps) {
        return apply(Operator.CEIL, apply(Operator.MIN, steps, new Plan.Constant(1)));
    }

    private static Plan apply(Operator operator, Plan... operands) {
        return new Plan.Apply(operator, List.of(operands));
    }

    @Override
    int reach() {
        int ends = Math.max(from.get().reach(), to.get().reach());
        return Math.max(by.reach(), ends);
    }

    @Override
    boolean isKnown() {
        boolean known = from.get().isKnown() && to.get().isKnown() && length.isFinite();
        for (Value argument : by.arguments()) {
            known &= argument.isKnown();
        }
        return known;
    }

    @Override
    void check(List<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        double atStart = first(from);
        double atEnd = first(to);
        if (by.law().isOfOneSign()
                && (atStart == 0 || atEnd == 0 || atStart < 0 != atEnd < 0)
                && !Double.isNaN(atStart + atEnd)) {
            diagnostics.add(
                    Code.EXPONENTIAL_ZERO,
                    by.span(),
                    "'" + by.law().id() + "' needs two values of one sign that are not 0, not " + Numbers.show(atStart)
                            + " and " + Numbers.show(atEnd),
                    by.help());
        }
    }

    @Override
    long countOperations() {
        long operations = 1 + from.get().operations() + to.get().operations();
        if (by.reach() > 0) {
            operations += SHAPE;
            for (Value argument : by.arguments()) {
                operations += argument.operations();
            }
        }
        return operations;
    }
}
