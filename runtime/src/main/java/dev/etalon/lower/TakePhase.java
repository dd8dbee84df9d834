package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import java.util.function.Consumer;

/** {@code take}: the first steps of a schedule. */
final class TakePhase extends Phase {

    private final Phase whole;
    private final Length length;

    TakePhase(Span span, Phase whole, Length length) {
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
        return length.isFinite() ? whole.reached(length.steps()) : Value.UNKNOWN;
    }

    @Override
    Value reached(long steps) {
        return whole.reached(Math.min(steps, length.steps()));
    }

    @Override
    void lay(long at, Layout layout) {
        Layout inner = new Layout(false);
        whole.lay(0, inner);
        if (whole.length().isBounded()) {
            inner.hold(whole.length().steps(), whole.end());
        }
        layout.addWindow(inner, at, 0, length.steps());
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
    boolean endsInJump() {
        return whole.endsInJump();
    }

    @Override
    long extent() {
        return Math.max(length.steps(), whole.extent());
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        whole.check(stage -> {}, at, repeated);
    }
}
