package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.util.function.IntFunction;

/** A schedule again and again, each turn longer or shorter than the one before by the same factor. */
final class GrowingPhase extends CyclePhase implements IntFunction<Plan> {

    private final GrowthStarts starts;
    private final Length length;

    GrowingPhase(Span span, Phase body, Repetition turns, GrowthStarts starts) {
        super(span, body, turns);
        this.starts = starts;
        this.length = length();
    }

    @Override
    Length length() {
        if (length != null) {
            return length;
        }
        if (turns().areForEver()) {
            return Length.UNBOUNDED;
        }
        boolean known = turns().isKnown() && starts.isKnown();
        return known ? Length.of(starts.start(turns().count()), turns().isFixed() && starts.isFixed()) : Length.UNKNOWN;
    }

    @Override
    boolean isKnown() {
        return super.isKnown() && starts.isKnown();
    }

    @Override
    long index(long turn) {
        return starts.isKnown() ? starts.index(turn) : turn;
    }

    @Override
    Value reachedInTurn(Rational time) {
        long turn = starts.turnBefore(time);
        Rational since = time.minus(Rational.of(starts.start(turn)));
        Rational scale = Rational.of(body().length().steps()).dividedBy(Rational.of(starts.lasts(turn)));
        return reachedInTurn(turn, since.times(scale));
    }

    @Override
    long turnsBefore(long step) {
        return starts.isKnown() && step > 0 ? starts.turnBefore(Rational.of(step)) + 1 : 1;
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, this);
    }

    /** All of its turns. */
    @Override
    public Plan apply(int resolution) {
        int fine = FineTicks.resolution(body());
        Plan plan = body().plan(fine);
        return starts.plan(
                resolution, turns().count(), stride(), body().length().laidOut() << fine, plan);
    }

    @Override
    boolean holdsItself() {
        return true;
    }

    @Override
    long extent() {
        return Math.max(length.laidOut(), starts.extent());
    }
}
