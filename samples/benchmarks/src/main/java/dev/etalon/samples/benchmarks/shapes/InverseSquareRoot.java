package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** The decay of the Transformer. */
@Schedule("inverseSqrt(1, 1000)")
final class InverseSquareRoot {

    private InverseSquareRoot() {}

    static Ways ways() {
        return new Ways(new InverseSquareRootSchedule())
                .with(Contestant.CHAIN, () -> t -> Math.sqrt(1000.0 / (1000 + t)))
                .with(Contestant.DL4J, () -> Peers.dl4j(inverse()));
    }

    private static InverseSchedule inverse() {
        return new InverseSchedule(ScheduleType.ITERATION, 1, 0.001, 0.5);
    }
}
