package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.PolynomialDecayTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.Schedule;
import smile.math.TimeFunction;

/** A decay by the square root of what is left. */
@Schedule("polynomial(1, 0.01, 10000, power=0.5)")
final class RootOfRest {

    private RootOfRest() {}

    static Ways ways() {
        return new Ways(new RootOfRestSchedule())
                .with(Contestant.CHAIN, () -> RootOfRest::chain)
                .with(Contestant.DJL, () -> Peers.djl(falling()))
                .with(Contestant.SMILE, () -> Peers.smile(TimeFunction.polynomial(0.5, 1, 10_000, 0.01)));
    }

    private static Tracker falling() {
        return PolynomialDecayTracker.builder()
                .setBaseValue(1)
                .setEndLearningRate(0.01f)
                .setDecaySteps(10_000)
                .optPower(0.5f)
                .build();
    }

    private static double chain(long t) {
        double left = Laws.linear(1, 0, Math.min(t, 10_000), 10_000);
        return 0.01 + 0.99 * Math.sqrt(left);
    }
}
