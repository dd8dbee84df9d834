package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;
import smile.math.TimeFunction;

/** Times 0.9 every so often. */
@Schedule("step(1, 0.9, 1000)")
final class StepDecay {

    private StepDecay() {}

    static Ways ways() {
        return new Ways(new StepDecaySchedule())
                .with(Contestant.CHAIN, () -> t -> Math.pow(0.9, t / 1000))
                .with(Contestant.DL4J, () -> Peers.dl4j(new StepSchedule(ScheduleType.ITERATION, 1, 0.9, 1000)))
                .with(Contestant.SMILE, () -> Peers.smile(TimeFunction.exp(1, 1000, 0.9, true)));
    }
}
