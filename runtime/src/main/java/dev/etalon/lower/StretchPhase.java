package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
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
    Value reached(Rational time) {
        if (!isKnown()) {
            return valueAt(time);
        }
        Rational scale = Rational.of(whole().length().steps()).dividedBy(Rational.of(length.steps()));
        return isOver(time) ? end() : whole().reached(time.times(scale));
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
        return new Around.Stretch(
                whole().length().laidOut() << fine, length.laidOut() << resolution, whole().plan(fine));
    }

    @Override
    Rational seen(Rational time) {
        Rational longer = Rational.of(length.laidOut())
                .dividedBy(Rational.of(Math.max(1, whole().length().laidOut())));
        return time.times(longer);
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
