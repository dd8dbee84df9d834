package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
import java.math.BigInteger;

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
        return Length.of(stairs * every.steps(), whole.isFixed() && every.isFixed());
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
        return whereKnown(whole().valueAt(lastBefore(untilEnd(time), every.laidOut())));
    }

    /** Where the last stair begins that is stood on before a time; the first at the beginning. */
    static Rational lastBefore(Rational time, long width) {
        BigInteger stairs = time.dividedBy(Rational.of(width)).negate().floor().negate();
        Rational last = new Rational(stairs.subtract(BigInteger.ONE).max(BigInteger.ZERO), BigInteger.ONE);
        return last.times(Rational.of(width));
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, resolution -> {
            long width = every.laidOut() << resolution;
            return new Around.Stairs(width, width, whole().plan(resolution));
        });
    }

    /** On the stair that it begins or that comes next. */
    @Override
    Rational seen(Rational time) {
        Rational width = Rational.of(every.laidOut());
        return Rational.of(time.dividedBy(width).negate().floor().negate()).times(width);
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
        return Math.max(length.laidOut(), Math.max(whole().extent(), every.laidOut()));
    }
}
