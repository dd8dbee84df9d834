package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.math.BigInteger;

/** A schedule again and again, each turn as long as the others. */
final class LoopPhase extends CyclePhase {

    private final Length length;

    LoopPhase(Span span, Phase body, Repetition turns) {
        super(span, body, turns);
        this.length = length(body.length(), turns);
    }

    private static Length length(Length body, Repetition turns) {
        if (turns.areForEver()) {
            return Length.UNBOUNDED;
        }
        if (!turns.isKnown() || !body.isFinite()) {
            return Length.UNKNOWN;
        }
        boolean fixed = turns.isFixed() && body.isFixed();
        boolean countless = turns.count() > Length.COUNTLESS / Math.max(1, body.steps());
        return Length.of(countless ? Length.COUNTLESS : turns.count() * body.steps(), fixed);
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    long index(long turn) {
        return turn;
    }

    @Override
    Value reachedInTurn(Rational time) {
        Rational period = Rational.of(body().length().steps());
        BigInteger turn = time.dividedBy(period).negate().floor().negate().subtract(BigInteger.ONE);
        return reachedInTurn(turn.longValueExact(), time.minus(period.times(new Rational(turn, BigInteger.ONE))));
    }

    @Override
    long turnsBefore(long step) {
        Length period = body().length();
        return period.isFinite() && step > 0 ? (step - 1) / period.steps() + 1 : 1;
    }

    @Override
    void lay(long at, Layout layout) {
        layout.loop(at, body(), turns().count(), stride());
    }

    @Override
    long extent() {
        return length.isBounded() ? length.laidOut() : body().extent();
    }
}
