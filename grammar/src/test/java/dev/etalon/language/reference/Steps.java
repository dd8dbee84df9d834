package dev.etalon.language.reference;

/** A duration: what it comes to where it is used. */
interface Steps {

    Amount at(Tally tally);

    static Steps of(Q steps) {
        return tally -> Amount.of(steps);
    }
}
