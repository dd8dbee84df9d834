package dev.etalon.language.reference;

/** A number, which may depend on the cycle. */
interface Term {

    Value in(Turns turns);

    static Term of(Value value) {
        return turns -> value;
    }

    static Term of(long whole) {
        return of(Value.written(whole));
    }
}
