package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A phase that another is seen through: in part, in another time, by samples. */
abstract class AroundPhase extends Phase {

    /** So early that no part of it comes too late: beyond what is seen lengths are not worked out. */
    private static final long NOWHERE = Long.MIN_VALUE / 2;

    private final Phase whole;

    AroundPhase(Span span, Phase whole) {
        super(span);
        this.whole = whole;
    }

    /** What is seen. */
    final Phase whole() {
        return whole;
    }

    /** Of what has no steps only the end is ever seen. */
    @Override
    Value ownStart() {
        return whole.length().isEmpty() ? whole.end() : whole.ownStart();
    }

    @Override
    Value start() {
        return whole.length().isEmpty() ? whole.end() : whole.start();
    }

    @Override
    Value end() {
        return whole.end();
    }

    @Override
    void verify() {
        verifyInside();
    }

    @Override
    void verifyInside() {
        whole.verify();
    }

    @Override
    int reach() {
        return whole.reach();
    }

    @Override
    boolean endsInJump() {
        return whole.endsInJump();
    }

    @Override
    void check(List<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        whole.check(new ArrayList<>(), NOWHERE, repeated);
    }

    /** Likewise, of what is seen of the whole: at the step before a time that falls between two, and at the one after. */
    @Override
    final void ends(long at, LongConsumer steps) {
        super.ends(at, steps);
        whole.ends(0, step -> {
            Rational time = seen(step);
            long before = time.floor().longValueExact();
            long after = time.isWhole() ? before : before + 1;
            long last = length().isFinite() ? length().steps() : Long.MAX_VALUE;
            if (after >= 0 && before <= last) {
                steps.accept(at + Math.max(0, before));
                steps.accept(at + after);
            }
        });
    }

    /** When a step of the whole is seen. */
    Rational seen(long step) {
        return Rational.of(step);
    }
}
