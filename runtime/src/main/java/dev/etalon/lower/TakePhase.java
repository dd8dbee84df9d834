package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;

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
        return reached(Rational.of(length.laidOut()));
    }

    @Override
    Value reached(Rational time) {
        return whereKnown(whole().reached(untilEnd(time)));
    }

    @Override
    void lay(long at, Layout layout) {
        layout.addWindow(Layout.of(whole(), false), at, 0, length.laidOut());
    }

    @Override
    boolean isKnown() {
        return whole().isKnown() && length.isFinite();
    }

    @Override
    long extent() {
        return Math.max(length.laidOut(), whole().extent());
    }
}
