package dev.etalon.lower;

import dev.etalon.diagnostic.Span;

/** {@code skip}: a schedule without its first steps. */
final class SkipPhase extends AroundPhase {

    private final Length skipped;
    private final Length length;

    SkipPhase(Span span, Phase whole, Length skipped) {
        super(span, whole);
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
        return isKnown() ? whole().valueAt(skipped.steps()) : Value.UNKNOWN;
    }

    @Override
    Value start() {
        return ownStart();
    }

    @Override
    Value reached(long steps) {
        return isKnown() ? whole().reached(Math.min(Length.MAX, steps + skipped.steps())) : Value.UNKNOWN;
    }

    @Override
    void lay(long at, Layout layout) {
        layout.addWindow(Layout.of(whole(), false), at, skipped.steps(), Long.MAX_VALUE);
    }

    @Override
    boolean isKnown() {
        return whole().isKnown() && skipped.isFinite();
    }

    @Override
    long extent() {
        return Math.min(Length.MAX, whole().extent() + skipped.steps());
    }
}
