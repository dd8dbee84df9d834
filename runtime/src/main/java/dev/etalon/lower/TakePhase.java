package dev.etalon.lower;

import dev.etalon.diagnostic.Span;

/** {@code take}: the first steps of a schedule. */
final class TakePhase extends AroundPhase {

    private final Length length;

    TakePhase(Span span, Phase whole, Length length) {
        super(span, whole);
        this.length = length;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value end() {
        return length.isFinite() ? whole().reached(length.steps()) : Value.UNKNOWN;
    }

    @Override
    Value reached(long steps) {
        return whole().reached(Math.min(steps, length.steps()));
    }

    @Override
    void lay(long at, Layout layout) {
        layout.addWindow(Layout.of(whole(), false), at, 0, length.steps());
    }

    @Override
    boolean isKnown() {
        return whole().isKnown() && length.isFinite();
    }

    @Override
    long extent() {
        return Math.max(length.steps(), whole().extent());
    }
}
