package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.numeric.Curve;
import dev.etalon.numeric.DoubleDouble;

/** A curve that starts and ends by itself: a bounded {@code decay}, {@code inverse}, {@code inverseSqrt}, or {@code optimal}. */
final class CurvePhase extends Phase {

    private final Curve curve;
    private final boolean known;
    private final Length length;
    private final long lastStep;

    /** @param lastStep the step at which it has got where it ends: its length, or the step before for a list of rates */
    CurvePhase(Span span, Curve curve, boolean known, Length length, long lastStep) {
        super(span);
        this.curve = curve;
        this.known = known;
        this.length = length;
        this.lastStep = lastStep;
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
        return at(lastStep);
    }

    private Value at(long step) {
        return known ? new Value.Real(curve.afterStart(new DoubleDouble(step, 0)).high()) : Value.UNKNOWN;
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, curve);
    }

    @Override
    boolean dependsOnCycle() {
        return false;
    }

    @Override
    boolean isKnown() {
        return known;
    }
}
