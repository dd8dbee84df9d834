package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;
import java.util.function.IntFunction;

/** A schedule without a table: {@code t}, and {@code decay}, {@code step} and the inverse laws as formulas. */
final class FormulaPhase extends Phase {

    /** Whether the value changes from step to step, or by stairs, whose last one is where it has got to. */
    enum Form {
        SMOOTH,
        STAIRS
    }

    private final IntFunction<Plan> plan;
    private final Length length;
    private final Form form;
    private final boolean known;
    private final boolean dependsOnCycle;

    FormulaPhase(Span span, IntFunction<Plan> plan, Length length, Form form, boolean known, boolean dependsOnCycle) {
        super(span);
        this.plan = plan;
        this.length = length;
        this.form = form;
        this.known = known;
        this.dependsOnCycle = dependsOnCycle;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return at(0);
    }

    @Override
    Value end() {
        return reached(length.steps());
    }

    @Override
    Value reached(long steps) {
        long reached = length.isBounded() ? Math.min(steps, length.steps()) : steps;
        return at(form == Form.STAIRS ? Math.max(0, reached - 1) : reached);
    }

    private Value at(long step) {
        if (!known) {
            return dependsOnCycle ? new Value.Indexed(plan.apply(0), false) : Value.UNKNOWN;
        }
        return dependsOnCycle
                ? new Value.Indexed(new Plan.Skip(step, plan.apply(0)), true)
                : new Value.Real(plan.apply(0).at(step, 0, 0));
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, plan);
    }

    @Override
    boolean dependsOnCycle() {
        return dependsOnCycle;
    }

    @Override
    boolean isKnown() {
        return known;
    }

    @Override
    boolean endsInJump() {
        return form == Form.STAIRS;
    }
}
