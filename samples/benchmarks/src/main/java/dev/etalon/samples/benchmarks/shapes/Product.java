package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** A ramp times a step decay. */
@Schedule("min(1, (t + 1) / 500) * step(1, 0.5, 2500)")
final class Product {

    private Product() {}

    static Ways ways() {
        return new Ways(new ProductSchedule())
                .with(Contestant.CHAIN, () -> Product::chain)
                .with(Contestant.CLOSURES, Product::closures)
                .with(Contestant.DL4J, () -> Peers.dl4j(ramp()));
    }

    private static LearningRate closures() {
        LearningRate ramp = t -> Math.min(1, (t + 1) / 500.0);
        LearningRate decay = t -> Math.pow(0.5, t / 2500);
        return t -> ramp.at(t) * decay.at(t);
    }

    private static RampSchedule ramp() {
        return new RampSchedule(new StepSchedule(ScheduleType.ITERATION, 1, 0.5, 2500), 500);
    }

    private static double chain(long t) {
        double decayed = Math.pow(0.5, t / 2500);
        return t < 500 ? (t + 1) / 500.0 * decayed : decayed;
    }
}
