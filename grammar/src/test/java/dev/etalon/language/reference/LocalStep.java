package dev.etalon.language.reference;

/** {@code t}: the schedule whose value is its own step. */
final class LocalStep extends Part {

    LocalStep() {
        super(false, null);
    }

    @Override
    Value at(Q t, Scene scene) {
        return Value.of(t.nearest());
    }

    @Override
    boolean isPlain() {
        return false;
    }
}
