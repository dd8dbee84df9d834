package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;
import smile.math.TimeFunction;

/** A geometric move, which ends. */
@Schedule("exponential(1, 0.01, 10000)")
final class Exponential {

    private static final double LOGARITHM = Math.log(0.01) / 10_000;

    private Exponential() {}

    static Ways ways() {
        return new Ways(new ExponentialSchedule())
                .with(Contestant.CHAIN, () -> Exponential::chain)
                .with(Contestant.SMILE, () -> Peers.smile(TimeFunction.exp(1, 10_000, 0.01)));
    }

    private static double chain(long t) {
        return t < 10_000 ? Math.exp(LOGARITHM * t) : 0.01;
    }
}
