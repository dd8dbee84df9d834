package dev.etalon.language.reference;

/** {@code constant}, {@code hold}, a number. */
final class Flat extends Part {

    /** Null for where the part before ended. */
    private final Term value;

    Flat(Term value, boolean measured, Q length) {
        super(measured, length);
        this.value = value;
    }

    @Override
    Value at(Q t, Scene scene) {
        return value == null ? scene.before() : value.in(scene.turns());
    }

    @Override
    boolean hasStart() {
        return value != null;
    }

    @Override
    void verify(boolean from, boolean target, boolean empty) {
        if (value == null && !from) {
            // In hold-steps(5) a hyphen is taken for a part of the name.
            throw new Refusal("no-from|unknown-name", "hold");
        }
    }
}
