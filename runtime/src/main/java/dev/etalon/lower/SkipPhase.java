package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import java.util.function.Consumer;

/** {@code skip}: a schedule without its first steps. */
final class SkipPhase extends Phase {

    private final Phase whole;
    private final Length skipped;
    private final Length length;

    SkipPhase(Span span, Phase whole, Length skipped) {
        super(span);
        this.whole = whole;
        this.skipped = skipped;
        this.length = length(whole.length(), skipped);
    }

    private static Length length(Length whole, Length skipped) {
        if (!whole.isBounded()) {
            return whole;
        }
        return whole.isFinite() && skipped.isFinite()
                ? Length.of(Math.max(0, whole.steps() - skipped.steps()), whole.fixed() && skipped.fixed())
                : Length.UNKNOWN;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return isKnown() ? whole.valueAt(skipped.steps()) : Value.UNKNOWN;
    }

    @Override
    Value end() {
        return whole.end();
    }

    @Override
    Value reached(long steps) {
        return isKnown() ? whole.reached(Math.min(Length.MAX, steps + skipped.steps())) : Value.UNKNOWN;
    }

    @Override
    void lay(long at, Layout layout) {
        Layout inner = new Layout(false);
        whole.lay(0, inner);
        if (whole.length().isBounded()) {
            inner.hold(whole.length().steps(), whole.end());
        }
        layout.addWindow(inner, at, skipped.steps(), Long.MAX_VALUE);
    }

    @Override
    boolean dependsOnCycle() {
        return whole.dependsOnCycle();
    }

    @Override
    boolean isKnown() {
        return whole.isKnown() && skipped.isFinite();
    }

    @Override
    boolean endsInJump() {
        return whole.endsInJump();
    }

    @Override
    long extent() {
        return Math.min(Length.MAX, whole.extent() + skipped.steps());
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        whole.check(stage -> {}, at, repeated);
    }
}
