package dev.etalon.language.check;

import dev.etalon.diagnostic.Span;

/**
 * Where an expression stands.
 *
 * @param environment what is known where it is written
 * @param kind what is wanted
 * @param argument the first token of the argument or part that it belongs to
 * @param cycles the number of cycles around it
 * @param factor whether it is a factor of a product, or inside of one
 * @param passed whether it is in a schedule that is the argument of a definition
 */
record Place(Environment environment, Kind kind, Span argument, int cycles, boolean factor, boolean passed) {

    static Place of(Environment environment, Kind kind, Span argument) {
        return new Place(environment, kind, argument, 0, false, false);
    }

    Place with(Environment other) {
        return new Place(other, kind, argument, cycles, factor, passed);
    }

    Place with(Kind other) {
        return new Place(environment, other, argument, cycles, factor, passed);
    }

    Place with(Span otherArgument) {
        return new Place(environment, kind, otherArgument, cycles, factor, passed);
    }

    /** In the bodies of {@code more} cycles that are written here. */
    Place inCycles(int more) {
        return more == 0
                ? this
                : new Place(environment.inCycle(cycles + more), kind, argument, cycles + more, factor, passed);
    }

    Place asFactor() {
        return new Place(environment, kind, argument, cycles, true, passed);
    }

    Place asPassed() {
        return new Place(environment, kind, argument, cycles, factor, true);
    }
}
