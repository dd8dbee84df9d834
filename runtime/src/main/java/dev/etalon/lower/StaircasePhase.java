package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;

/** {@code staircase}: a schedule sampled every so many steps and held. */
final class StaircasePhase extends AroundPhase {

    private final Length every;
    private final Length length;

    StaircasePhase(Span span, Phase whole, Length every) {
        super(span, whole);
        this.every = every;
        this.length = length(whole.length(), every);
    }

    /** Whole stairs. */
    private static Length length(Length whole, Length every) {
        if (!whole.isBounded()) {
            return whole;
        }
        if (!whole.isFinite() || !every.isFinite()) {
            return Length.UNKNOWN;
        }
        long stairs = (whole.steps() + every.steps() - 1) / every.steps();
        return Length.of(stairs * every.steps(), whole.fixed() && every.fixed());
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value end() {
        return reached(length.steps());
    }

    @Override
    Value reached(long steps) {
        long last = Math.max(0, (length.isBounded() ? Math.min(steps, length.steps()) : steps) - 1);
        return whole().valueAt(last / every.steps() * every.steps());
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, resolution -> {
            long width = every.steps() << resolution;
            return new Plan.Stairs(width, width, whole().plan(resolution));
        });
    }

    @Override
    boolean isKnown() {
        return whole().isKnown() && every.isFinite();
    }

    @Override
    boolean endsInJump() {
        return true;
    }

    @Override
    long extent() {
        return Math.max(length.steps(), Math.max(whole().extent(), every.steps()));
    }
}
