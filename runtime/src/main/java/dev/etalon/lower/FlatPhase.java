package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;

/** One value throughout: {@code constant}, {@code hold}, a number. */
final class FlatPhase extends Phase {

    private final PhaseEnd value;
    private final boolean hasOwnStart;
    private final Length length;

    FlatPhase(Span span, PhaseEnd value, boolean hasOwnStart, Length length) {
        super(span);
        this.value = value;
        this.hasOwnStart = hasOwnStart;
        this.length = length;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return hasOwnStart ? value.get() : null;
    }

    @Override
    Value start() {
        return value.get();
    }

    @Override
    Value end() {
        return value.get();
    }

    @Override
    Value reached(Rational time) {
        return value.get();
    }

    @Override
    void lay(long at, Layout layout) {
        layout.hold(at, value.get());
    }

    @Override
    int reach() {
        return value.get().reach();
    }

    @Override
    boolean isKnown() {
        return value.get().isKnown() && !length.isUnknown();
    }

    @Override
    boolean isConstant() {
        return hasOwnStart;
    }

    @Override
    long countOperations() {
        return value.get().operations();
    }
}
