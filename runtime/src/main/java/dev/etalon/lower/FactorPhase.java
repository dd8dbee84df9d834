package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import java.util.List;

/** A value times a {@link Factor} that changes as time goes on. */
final class FactorPhase extends Phase implements CurveLayout.Scaled {

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
        return factor.startsAtOne() ? from.get() : at(Rational.ZERO);
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
            DoubleDouble t = DoubleDouble.of(time);
            int scale = CurveLayout.scaleOf(
                    from.get().toDouble(), curve(0).afterStart(t).high());
            return new Value.Real(
                    factor.limited(curve(scale).afterStart(t).scaled(-scale).high()));
        }
        // What goes on behind its end can be asked for its value there.
        return valueOf(this::formula, time);
    }

    @Override
    void lay(long at, Layout layout) {
        if (!hasCurve() || dependsOnCycle()) {
            layout.add(at, at, this::formula);
        } else if (factor.isLimited()) {
            layout.add(at, at, resolution -> factor.limited(table(this, resolution)));
        } else {
            new CurveLayout(layout, at, this, effort).layUntilZero();
        }
    }

    private Plan table(CurveLayout.Scaled curve, int resolution) {
        Layout table = Layout.alone();
        new CurveLayout(table, 0, curve, effort).layUntilZero();
        return table.plan(resolution);
    }

    /** Without its limit. */
    @Override
    public Curve curve(int scale) {
        return factor.curve(from.get().precise(scale), length.laidOut());
    }

    private boolean hasCurve() {
        return length.isBounded() && factor.hasCurve() && !variesItself();
    }

    /** Whether the factor, and not only what it starts from, depends on the cycle. */
    private boolean variesItself() {
        return factor.free().values().stream().anyMatch(Value::dependsOnCycle);
    }

    private Plan formula(int resolution) {
        if (variesItself()) {
            return factor.arithmetic(from.get().plan(), resolution);
        }
        if (!from.get().dependsOnCycle()) {
            return factor.limited(free(this, from.get().precise(), resolution));
        }
        Plan alone = free(
                scale -> factor.curve(DoubleDouble.ONE.scaled(scale), length.laidOut()), DoubleDouble.ONE, resolution);
        return factor.limited(
                new Plan.Apply(Operator.MULTIPLY, List.of(from.get().plan(), alone)));
    }

    private Plan free(CurveLayout.Scaled curve, DoubleDouble start, int resolution) {
        return hasCurve() ? table(curve, resolution) : factor.free().plan(start, resolution);
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
        boolean known = from.get().isKnown() && !length.isUnknown();
        for (Value value : factor.values()) {
            known &= value.isKnown();
        }
        return known;
    }

    @Override
    boolean endsInJump() {
        return factor.isStaircase();
    }

    @Override
    long countOperations() {
        return 1
                + from.get().operations()
                + factor.values().stream().mapToLong(Value::operations).sum();
    }
}
