package dev.etalon.language.reference;

/** Where the next part of a chain begins: exactly, before boundaries are rounded. */
final class Tally {

    private Q position;
    private boolean known;

    /** @param known whether it is a single position, and not one in what is repeated, stretched or cut */
    Tally(Q position, boolean known) {
        this.position = position;
        this.known = known;
    }

    Q position() {
        return position;
    }

    /** The whole step. */
    Q step() {
        return Q.of(position.rounded());
    }

    boolean isKnown() {
        return known;
    }

    /** Whether it is a single position from here on. */
    void known(boolean is) {
        known = is;
    }

    void advance(Q steps) {
        position = position.plus(steps);
    }

    /** For what is rounded apart, and counts from the whole step. */
    Tally apart(boolean single) {
        return new Tally(step(), known && single);
    }
}
