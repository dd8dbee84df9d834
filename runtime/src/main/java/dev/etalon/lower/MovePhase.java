package dev.etalon.lower;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Elementary;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.PieceTables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** From one value to another by a law: a law, {@code warmup}, {@code cooldown}, a piece of a table. */
final class MovePhase extends Phase {

    /**
     * What a move goes by.
     *
     * @param span what a refusal of the law points at
     * @param arguments of the law in each cycle, the last in all later ones; one list where they are the same in all
     * @param turn the number of the cycle
     * @param help what to write instead
     */
    record By(Span span, Law law, List<List<Value>> arguments, Plan turn, String help) {

        /** Whether its shape differs from cycle to cycle. */
        boolean dependsOnCycle() {
            return arguments.size() > 1;
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

    private final By by;
    private final Supplier<Value> from;
    private final Start start;
    private final Supplier<Value> to;
    private final Length length;
    private final Diagnostics diagnostics;

    MovePhase(
            Span span,
            By by,
            Supplier<Value> from,
            Start start,
            Supplier<Value> to,
            Length length,
            Diagnostics diagnostics) {
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

    private static double first(Supplier<Value> value) {
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
        new CurveLayout(layout, at, this::curve).lay();
    }

    /** {@code 2^scale} times the move. */
    private Curve curve(int scale) {
        DoubleDouble start = from.get().precise(scale);
        DoubleDouble end = to.get().precise(scale);
        return by.law() == Law.EXPONENTIAL
                ? new Curve.Exponential(start, end, log(to.get()).minus(log(from.get())), length.laidOut())
                : new Curve.Move(by.law(), precise(by.arguments().get(0)), start, end, length.laidOut());
    }

    /** The logarithm of a magnitude, also of one at the edge of the doubles. */
    private static DoubleDouble log(Value value) {
        int exponent = -value.precise().exponent();
        return Elementary.log(value.precise(exponent).abs()).minus(DoubleDouble.LN2.times(exponent));
    }

    private Plan blend(int resolution) {
        Plan start = from.get().plan();
        Plan end = to.get().plan();
        return switch (by.law()) {
            case EXPONENTIAL ->
                new Plan.BlendGeometric(start, end, Doubles.scalb((double) length.laidOut(), resolution));
            case HARMONIC -> harmonic(start, end, resolution);
            default -> shaped(start, end, resolution);
        };
    }

    /** By the shape of the cycle, of as many as there are. */
    private Plan shaped(Plan start, Plan end, int resolution) {
        List<Plan> moves = new ArrayList<>();
        moves.add(by.turn());
        for (List<Value> own : by.arguments()) {
            Plan.Curves shape = PieceTables.shape(by.law(), precise(own), length.laidOut(), resolution);
            moves.add(new Plan.Blend(start, end, shape));
        }
        return by.dependsOnCycle() ? new Plan.Apply(Operator.PICK, moves) : moves.get(1);
    }

    /** Both ends weighted: start by {@code end · v}, end by {@code start · t}; exact at both. */
    private Plan harmonic(Plan start, Plan end, int resolution) {
        Plan steps = new Plan.Constant(length.laidOut());
        Plan t = new Plan.LocalStep(Doubles.scalb(1.0, -resolution));
        Plan v = apply(Operator.SUBTRACT, steps, t);
        Plan ofStart = apply(Operator.MULTIPLY, end, apply(Operator.DIVIDE, v, steps));
        Plan ofEnd = apply(Operator.MULTIPLY, start, apply(Operator.DIVIDE, t, steps));
        Plan whole = apply(Operator.ADD, ofStart, ofEnd);
        return apply(
                Operator.ADD,
                apply(Operator.MULTIPLY, start, apply(Operator.DIVIDE, ofStart, whole)),
                apply(Operator.MULTIPLY, end, apply(Operator.DIVIDE, ofEnd, whole)));
    }

    private static Plan apply(Operator operator, Plan left, Plan right) {
        return new Plan.Apply(operator, List.of(left, right));
    }

    private static List<DoubleDouble> precise(List<Value> arguments) {
        return arguments.stream().map(Value::precise).toList();
    }

    @Override
    int reach() {
        int ends = Math.max(from.get().reach(), to.get().reach());
        return by.dependsOnCycle() ? Math.max(1, ends) : ends;
    }

    @Override
    boolean isKnown() {
        return from.get().isKnown()
                && to.get().isKnown()
                && length.isFinite()
                && by.arguments().stream().flatMap(List::stream).allMatch(Value::isKnown);
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
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
}
