package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Plan;
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
        return factor.startsAtOne() ? from.get() : at(0);
    }

    @Override
    Value end() {
        return reached(length.steps());
    }

    @Override
    Value reached(long steps) {
        long reached = length.isBounded() ? Math.min(steps, length.steps()) : steps;
        return at(factor.isStaircase() ? Math.max(0, reached - 1) : reached);
    }

    private Value at(long step) {
        if (dependsOnCycle()) {
            return new Value.Indexed(new Plan.Skip(step, formula(0)), isKnown());
        }
        if (!isKnown()) {
            return Value.UNKNOWN;
        }
        return hasCurve()
                ? new Value.Real(factor.curve(from.get().precise(), length.steps())
                        .afterStart(new DoubleDouble(step, 0))
                        .high())
                : new Value.Real(formula(0).at(step, 0, 0));
    }

    @Override
    void lay(long at, Layout layout) {
        if (hasCurve()) {
            layout.add(at, at, factor.curve(from.get().precise(), length.steps()));
        } else {
            layout.add(at, at, this::formula);
        }
    }

    private boolean hasCurve() {
        return length.isBounded() && !dependsOnCycle() && factor.curve(new DoubleDouble(1, 0), length.steps()) != null;
    }

    private Plan formula(int resolution) {
        if (factor.values().stream().anyMatch(Value::dependsOnCycle)
                || from.get().dependsOnCycle()) {
            return factor.arithmetic(from.get().plan(), resolution);
        }
        return factor.plan(from.get().precise(), resolution);
    }

    @Override
    boolean dependsOnCycle() {
        return from.get().dependsOnCycle() || factor.values().stream().anyMatch(Value::dependsOnCycle);
    }

    @Override
    boolean isKnown() {
        return from.get().isKnown()
                && length.kind() != Length.Kind.UNKNOWN
                && factor.values().stream().allMatch(Value::isKnown);
    }

    @Override
    boolean endsInJump() {
        return factor.isStaircase();
    }
}
