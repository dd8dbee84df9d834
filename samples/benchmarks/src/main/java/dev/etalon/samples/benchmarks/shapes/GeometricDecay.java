package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import smile.math.TimeFunction;

/** A geometric decay. The factor of DJL's FactorTracker is a float, so that it ends too far off to take part. */
@Schedule("decay(1, 0.01, every=10000)")
final class GeometricDecay {

    private static final double LOGARITHM = Math.log(0.01) / 10_000;

    private GeometricDecay() {}

    static Ways ways() {
        return new Ways(new GeometricDecaySchedule())
                .with(Contestant.CHAIN, () -> t -> Math.exp(LOGARITHM * t))
                .with(Contestant.DL4J, () -> Peers.dl4j(exponential()))
                .with(Contestant.SMILE, () -> Peers.smile(TimeFunction.exp(1, 10_000, 0.01, false)));
    }

    private static ExponentialSchedule exponential() {
        return new ExponentialSchedule(ScheduleType.ITERATION, 1, Math.exp(LOGARITHM));
    }
}
