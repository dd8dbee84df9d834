package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Rational;
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
        return reached(Rational.ZERO);
    }

    @Override
    Value end() {
        throw new IllegalStateException("t has no end");
    }

    @Override
    Value reached(Rational time) {
        return new Value.Real(time.toDouble());
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, resolution -> new Plan.LocalStep(Doubles.scalb(1.0, -resolution)));
    }

    @Override
    int reach() {
        return 0;
    }

    @Override
    boolean isKnown() {
        return true;
    }

    @Override
    long countOperations() {
        return 1;
    }
}
