package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;

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
                ? Length.of(Math.max(0, whole.steps() - skipped.steps()), whole.isFixed() && skipped.isFixed())
                : Length.UNKNOWN;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    String wayOutOfNoSteps() {
        return whole().length().isEmpty()
                ? whole().wayOutOfNoSteps()
                : "'skip' leaves nothing of " + whole().length().steps() + " steps: skip fewer";
    }

    @Override
    Value ownStart() {
        return whereKnown(whole().valueAt(Rational.of(skipped.laidOut())));
    }

    @Override
    Value start() {
        return ownStart();
    }

    @Override
    Value reached(Rational time) {
        return whereKnown(whole().reached(time.plus(Rational.of(skipped.laidOut()))));
    }

    @Override
    void lay(long at, Layout layout) {
        layout.addWindow(Layout.of(whole(), false), at, skipped.laidOut(), Long.MAX_VALUE);
    }

    @Override
    Rational seen(Rational time) {
        return time.minus(Rational.of(skipped.laidOut()));
    }

    @Override
    boolean isKnown() {
        return whole().isKnown() && skipped.isFinite();
    }

    @Override
    long extent() {
        return Math.min(Length.MAX, whole().extent() + skipped.laidOut());
    }
}
