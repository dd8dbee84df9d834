package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import java.util.function.Supplier;

/** A value times a {@link Factor} that changes as time goes on. */
final class FactorPhase extends Phase {

    private final Supplier<Value> from;
    private final boolean hasOwnStart;
    private final Factor factor;
    private final Length length;

    FactorPhase(Span span, Supplier<Value> from, boolean hasOwnStart, Factor factor, Length length) {
        super(span);
        this.from = from;
        this.hasOwnStart = hasOwnStart;
        this.factor = factor;
        this.length = length;
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
        if (hasCurve() && isKnown()) {
            return new Value.Real(
                    factor.limited(curve(0).afterStart(DoubleDouble.of(time)).high()));
        }
        // What goes on behind its end can be asked for its value there.
        return valueOf(this::formula, time);
    }

    @Override
    void lay(long at, Layout layout) {
        if (!hasCurve()) {
            layout.add(at, at, this::formula);
        } else if (factor.isLimited()) {
            layout.add(at, at, this::limitedTable);
        } else {
            new CurveLayout(layout, at, this::curve).layUntilZero();
        }
    }

    private Plan limitedTable(int resolution) {
        Layout table = Layout.alone();
        new CurveLayout(table, 0, this::curve).layUntilZero();
        return factor.limited(table.plan(resolution));
    }

    /** {@code 2^scale} times the curve without its limit. */
    private Curve curve(int scale) {
        return factor.curve(from.get().precise(scale), length.laidOut());
    }

    private boolean hasCurve() {
        return length.isBounded() && !dependsOnCycle() && factor.hasCurve();
    }

    private Plan formula(int resolution) {
        if (factor.values().stream().anyMatch(Value::dependsOnCycle)
                || from.get().dependsOnCycle()) {
            return factor.arithmetic(from.get().plan(), resolution);
        }
        return factor.plan(from.get().precise(), resolution);
    }

    @Override
    int reach() {
        int own = factor.values().stream().mapToInt(Value::reach).max().orElse(0);
        return Math.max(from.get().reach(), own);
    }

    @Override
    boolean isKnown() {
        return from.get().isKnown()
                && !length.isUnknown()
                && factor.values().stream().allMatch(Value::isKnown);
    }

    @Override
    boolean endsInJump() {
        return factor.isStaircase();
    }
}
