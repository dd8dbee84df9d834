package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.List;
import java.util.function.Consumer;

/** A schedule again and again; what its turns have in common, whether they last alike or not. */
abstract class CyclePhase extends Phase {

    private final Phase body;
    private final Repetition turns;

    CyclePhase(Span span, Phase body, Repetition turns) {
        super(span);
        this.body = body;
        this.turns = turns;
    }

    final Phase body() {
        return body;
    }

    final Repetition turns() {
        return turns;
    }

    /** What the number of a cycle around counts for in the number that the body gets: nothing where it has no use. */
    final long stride() {
        return body.reach() > 1 ? turns.numbers() : 0;
    }

    @Override
    Value ownStart() {
        return inTurn(body.ownStart(), 0);
    }

    @Override
    Value start() {
        return inTurn(body.start(), 0);
    }

    @Override
    Value end() {
        Value end = inTurn(body.end(), index(turns.count() - 1));
        return turns.isKnown() ? end : end.unknown();
    }

    /** The number {@code i} of a turn. */
    abstract long index(long turn);

    private Value inTurn(Value value, long turn) {
        return value == null ? null : value.inTurn(turn, turns.numbers());
    }

    @Override
    final Value reached(Rational time) {
        if (time.signum() == 0) {
            return start();
        }
        if (!isKnown()) {
            return valueAt(time);
        }
        return isOver(time) ? end() : reachedInTurn(time);
    }

    /** Where it has got to at a time after its start and before its end, all being known. */
    abstract Value reachedInTurn(Rational time);

    /** Where it has got to in a turn, at a time of the body. A boundary belongs to the turn before it. */
    final Value reachedInTurn(long turn, Rational time) {
        return inTurn(body.reached(time), index(turn));
    }

    @Override
    int reach() {
        return Math.max(0, body.reach() - 1);
    }

    @Override
    boolean isKnown() {
        return body.isKnown() && turns.isKnown();
    }

    @Override
    Span ofLength() {
        return turns.areForEver() ? span() : turns.place();
    }

    @Override
    boolean endsInJump() {
        return true;
    }

    @Override
    void check(List<Stage> stages, long at, boolean repeated) {
        body.check(stages, at, true);
    }

    @Override
    void ends(Rational at, Consumer<Rational> times) {
        body.ends(at, times);
    }

    @Override
    long countOperations() {
        return 1 + body.operations();
    }

    @Override
    Phase dearest() {
        return body.dearest();
    }
}
