package dev.etalon.samples.benchmarks.shapes;

import ai.djl.training.tracker.PolynomialDecayTracker;
import ai.djl.training.tracker.Tracker;
import dev.etalon.Schedule;
import smile.math.TimeFunction;

/** A decay by the square of what is left. */
@Schedule("polynomial(1, 0.01, 10000, power=2)")
final class Parabola {

    private Parabola() {}

    static Ways ways() {
        return new Ways(new ParabolaSchedule())
                .with(Contestant.CHAIN, () -> Parabola::chain)
                .with(Contestant.DJL, () -> Peers.djl(falling()))
                .with(Contestant.SMILE, () -> Peers.smile(TimeFunction.polynomial(2, 1, 10_000, 0.01)));
    }

    private static Tracker falling() {
        return PolynomialDecayTracker.builder()
                .setBaseValue(1)
                .setEndLearningRate(0.01f)
                .setDecaySteps(10_000)
                .optPower(2)
                .build();
    }

    private static double chain(long t) {
        double left = Laws.linear(1, 0, Math.min(t, 10_000), 10_000);
        return 0.01 + 0.99 * (left * left);
    }
}
