package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A phase that another is seen through: in part, in another time, by samples. */
abstract class AroundPhase extends Phase {

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

    /** Likewise, of what is seen of the whole, as far as a step next to it is. */
    @Override
    final void ends(Rational at, Consumer<Rational> times) {
        super.ends(at, times);
        Rational first = Rational.of(-1);
        Rational last = length().isFinite() ? Rational.of(length().steps() + 1) : null;
        whole.ends(Rational.ZERO, time -> {
            Rational seen = seen(time);
            if (seen.compareTo(first) > 0 && (last == null || seen.compareTo(last) < 0)) {
                times.accept(at.plus(seen.signum() < 0 ? Rational.ZERO : seen));
            }
        });
    }

    /** When a time of the whole is seen. */
    Rational seen(Rational time) {
        return time;
    }

    @Override
    long countOperations() {
        return 1 + whole.operations();
    }

    @Override
    Phase dearest() {
        return whole.dearest();
    }
}
