package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;

/** {@code t}: the local step. */
final class LocalStepPhase extends Phase {

    LocalStepPhase(Span span) {
        super(span);
    }

    @Override
    Length length() {
        return Length.NONE;
    }

    @Override
    Value ownStart() {
        return reached(0);
    }

    @Override
    Value end() {
        throw new IllegalStateException("t has no end");
    }

    @Override
    Value reached(long steps) {
        return new Value.Real(steps);
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, resolution -> new Plan.LocalStep(Math.scalb(1.0, -resolution)));
    }

    @Override
    boolean dependsOnCycle() {
        return false;
    }

    @Override
    boolean isKnown() {
        return true;
    }
}
