package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;

/** {@code stretch}: a schedule in another number of steps; its parts keep their proportions. */
final class StretchPhase extends AroundPhase {

    private final Length length;

    StretchPhase(Span span, Phase whole, Length length) {
        super(span, whole);
        this.length = length;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value reached(long steps) {
        if (dependsOnCycle()) {
            return valueAt(steps);
        }
        if (!isKnown() || steps >= length.steps()) {
            return end();
        }
        // Where a step falls on a whole step of the schedule it may be a boundary, which belongs to the part before.
        long product = steps * whole().length().steps();
        boolean fits = Math.multiplyHigh(steps, whole().length().steps()) == 0 && product >= 0;
        return fits && product % length.steps() == 0 ? whole().reached(product / length.steps()) : valueAt(steps);
    }

    @Override
    void lay(long at, Layout layout) {
        if (whole().length().isAlwaysEmpty()) {
            layout.hold(at, whole().end());
        } else {
            layout.add(at, at, this::stretched);
        }
    }

    private Plan stretched(int resolution) {
        int fine = FineTicks.resolution(whole());
        return new Plan.Stretch(whole().length().steps() << fine, length.steps() << resolution, whole().plan(fine));
    }

    @Override
    boolean isKnown() {
        return whole().isKnown() && length.isFinite();
    }

    @Override
    boolean holdsItself() {
        return true;
    }
}
