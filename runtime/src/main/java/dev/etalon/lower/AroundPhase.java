package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
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

    @Override
    Value ownStart() {
        return whole.ownStart();
    }

    @Override
    Value start() {
        return whole.start();
    }

    @Override
    Value end() {
        return whole.end();
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
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        whole.check(stage -> {}, at, repeated);
    }

    @Override
    void checkLeftOut() {
        whole.checkLeftOut();
    }
}
