package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import java.util.List;
import java.util.function.IntFunction;

/** A value times a {@link Factor} that changes as time goes on. */
final class FactorPhase extends Phase implements IntFunction<Plan> {

    private final PhaseEnd from;
    private final boolean hasOwnStart;
    private final Factor factor;
    private final Length length;
    private final Effort effort;

    FactorPhase(Span span, PhaseEnd from, boolean hasOwnStart, Factor factor, Length length, Effort effort) {
        super(span);
        this.from = from;
        this.hasOwnStart = hasOwnStart;
        this.factor = factor;
        this.length = length;
        this.effort = effort;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return hasOwnStart ? start() : null;
    }

    @Override
    Value start() {
        return factor.startsAtOne() ? heldStart() : at(Rational.ZERO);
    }

    /** What has no table holds no more than a double of what it starts from: a written subnormal is more. */
    private Value heldStart() {
        Value start = from.get();
        boolean isSubnormal = Math.abs(start.toDouble()) < Double.MIN_NORMAL;
        return isSubnormal && (!length.isBounded() || factor.isStaircase()) ? new Value.Real(start.toDouble()) : start;
    }

    @Override
    Value end() {
        return reached(Rational.of(length.laidOut()));
    }

    @Override
    Value reached(Rational time) {
        return at(factor.lastBefore(untilEnd(time)));
    }

    private Value at(Rational time) {
        if (hasCurve() && isKnown() && !dependsOnCycle()) {
            return new Value.Real(factor.limited(curveAt(DoubleDouble.of(time))));
        }
        // What goes on behind its end can be asked for its value there.
        return valueOf(this, time);
    }

    private IntFunction<DoubleDouble> startsFrom() {
        return new Scaled(from.get());
    }

    /** What a power of two times a value is. */
    private record Scaled(Value value) implements IntFunction<DoubleDouble> {
        @Override
        public DoubleDouble apply(int exponent) {
            return value.precise(exponent);
        }
    }

    private double curveAt(DoubleDouble t) {
        long steps = length.laidOut();
        double magnitude = curve(startsFrom(), steps, 0).afterStart(t).high();
        int scale = CurveLayout.scaleOf(magnitude, magnitude);
        return curve(startsFrom(), steps, scale).afterStart(t).scaled(-scale).high();
    }

    @Override
    void lay(long at, Layout layout) {
        if (!hasCurve() || dependsOnCycle()) {
            layout.add(at, at, this);
        } else if (factor.isLimited()) {
            layout.add(at, at, resolution -> factor.limited(table(startsFrom(), resolution)));
        } else {
            lay(at, startsFrom(), layout);
        }
    }

    private Plan table(IntFunction<DoubleDouble> start, int resolution) {
        Layout table = Layout.alone();
        lay(0, start, table);
        return table.plan(resolution);
    }

    /**
     * The curve without its limit, as far as it is within the doubles, and held there.
     *
     * @param start what it starts from, times a power of two
     */
    private void lay(long at, IntFunction<DoubleDouble> start, Layout layout) {
        long steps = length.laidOut();
        DoubleDouble first = start.apply(0);
        if (factor.free().isTooLongForTable(steps) && Math.abs(first.high()) >= Double.MIN_NORMAL) {
            layout.add(at, at, resolution -> factor.free().longPlan(first, resolution));
            return;
        }
        long finite = CurveLayout.stepsWithin(scale -> curve(start, steps, scale));
        new CurveLayout(layout, at, scale -> curve(start, finite, scale), effort).layUntilZero();
        if (finite < steps) {
            double sign = first.signum();
            layout.hold(at + finite, new Value.Real(sign * Double.POSITIVE_INFINITY));
        }
    }

    /** {@code 2^scale} times the curve, without its limit: what it starts from may be beyond the doubles then. */
    private Curve curve(IntFunction<DoubleDouble> start, long steps, int scale) {
        int spare = CurveLayout.spare(start.apply(0), scale);
        return factor.curve(start.apply(scale - spare), steps, spare);
    }

    private boolean hasCurve() {
        return length.isBounded() && factor.hasCurve() && !variesItself();
    }

    /** Whether the factor, and not only what it starts from, depends on the cycle. */
    private boolean variesItself() {
        for (Value value : factor.free().values()) {
            if (value.dependsOnCycle()) {
                return true;
            }
        }
        return false;
    }

    /** Its formula. */
    @Override
    public Plan apply(int resolution) {
        if (variesItself()) {
            return factor.arithmetic(from.get().plan(), resolution);
        }
        if (!from.get().dependsOnCycle()) {
            return factor.limited(free(startsFrom(), resolution));
        }
        Plan alone = free(DoubleDouble.ONE::scaled, resolution);
        return factor.limited(
                new Plan.Apply(Operator.MULTIPLY, List.of(from.get().plan(), alone)));
    }

    private Plan free(IntFunction<DoubleDouble> start, int resolution) {
        return hasCurve() ? table(start, resolution) : factor.free().plan(start.apply(0), resolution);
    }

    @Override
    int reach() {
        int reach = from.get().reach();
        for (Value value : factor.values()) {
            reach = Math.max(reach, value.reach());
        }
        return reach;
    }

    @Override
    boolean isKnown() {
        return from.get().isKnown() && !length.isUnknown() && factor.isKnown();
    }

    @Override
    boolean endsInJump() {
        return factor.isStaircase();
    }

    @Override
    long countOperations() {
        long operations = 1 + from.get().operations();
        for (Value value : factor.values()) {
            operations += value.operations();
        }
        return operations;
    }
}
