package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;

/** The "1-sqrt" cooldown. */
@Schedule("sqrt(1, 0, 10000)")
final class SquareRoot {

    private SquareRoot() {}

    static Ways ways() {
        return new Ways(new SquareRootSchedule()).with(Contestant.CHAIN, () -> SquareRoot::chain);
    }

    private static double chain(long t) {
        return t < 10_000 ? 1 - Math.sqrt(1e-4 * t) : 0;
    }
}
