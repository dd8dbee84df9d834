package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;
import java.util.function.Consumer;

/** {@code stretch}: a schedule in another number of steps; its parts keep their proportions. */
final class StretchPhase extends Phase {

    private final Phase whole;
    private final Length length;

    StretchPhase(Span span, Phase whole, Length length) {
        super(span);
        this.whole = whole;
        this.length = length;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return whole.ownStart();
    }

    @Override
    Value start() {
        return whole.start();
    }

    @Override
    Value end() {
        return whole.end();
    }

    @Override
    Value reached(long steps) {
        if (!isKnown() || steps >= length.steps()) {
            return end();
        }
        // Where a step falls on a whole step of the schedule it may be a boundary, which belongs to the part before.
        long numerator = Math.multiplyHigh(steps, whole.length().steps()) == 0 ? steps * whole.length().steps() : -1;
        return numerator >= 0 && numerator % length.steps() == 0
                ? whole.reached(numerator / length.steps())
                : valueAt(steps);
    }

    @Override
    void lay(long at, Layout layout) {
        if (whole.length().isAlwaysEmpty()) {
            layout.hold(at, whole.end());
            return;
        }
        layout.add(at, at, resolution -> {
            int fine = FineTicks.resolution(whole);
            return new Plan.Stretch(whole.length().steps() << fine, length.steps() << resolution, whole.plan(fine));
        });
    }

    @Override
    boolean dependsOnCycle() {
        return whole.dependsOnCycle();
    }

    @Override
    boolean isKnown() {
        return whole.isKnown() && length.isFinite();
    }

    @Override
    boolean holdsItself() {
        return true;
    }

    @Override
    boolean endsInJump() {
        return whole.endsInJump();
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        whole.check(stage -> {}, at, repeated);
    }
}
