package dev.etalon.samples.training.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.etalon.LearningRate;
import dev.etalon.djl.ScheduleTracker;
import dev.etalon.djl.ScheduledSgd;
import dev.etalon.language.Schedules;
import dev.etalon.samples.training.Outcome;
import dev.etalon.samples.training.RateTable;
import org.junit.jupiter.api.Test;

class DjlTrainingTest {

    @Test
    void everyRateIsTheSchedulesAsAFloatAndAResumedRunEndsWithTheSameWeights() throws Exception {
        Outcome outcome = DjlTraining.train();

        assertThat(outcome.rates().rows()).hasSize(DjlTraining.STEPS).allMatch(RateTable.Row::equal);
        assertThat(outcome.rates().rows().get(15).used()).isEqualTo(0.1f);
        assertThat(outcome.sameWeights()).isTrue();
        assertThat(outcome.accuracy()).isGreaterThan(0.9);
    }

    /** With constant numbers its updates are those of DJL's own SGD in every bit; else the momentum of each step is the schedule's. */
    @Test
    void scheduledSgdIsThatOfDjlAndItsMomentumFollowsASchedule() {
        ScheduleTracker rate = ScheduleTracker.of(Schedules.parse("warmup(5) -> cosine(0.1, 0, 35)"));
        LearningRate momentum = Schedules.parse("linear(0.95, 0, 20) -> linear(0.9, 20)");
        Optimizer own = Optimizer.sgd()
                .setLearningRateTracker(rate)
                .optMomentum(0.9f)
                .optWeightDecays(0.01f)
                .build();
        Optimizer same = ScheduledSgd.builder(rate)
                .optMomentum(Tracker.fixed(0.9f))
                .optWeightDecay(Tracker.fixed(0.01f))
                .build();
        Optimizer ours = ScheduledSgd.builder(rate)
                .optMomentum(ScheduleTracker.of(momentum))
                .build();
        try (NDManager memory = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray one = memory.ones(new Shape(2));
            NDArray two = memory.ones(new Shape(2));
            NDArray three = memory.ones(new Shape(2));
            float velocity = 0;
            float expected = 1;
            for (int step = 0; step < 40; step++) {
                float slope = (float) Math.cos(step);
                own.update("weight", one, memory.full(new Shape(2), slope));
                same.update("weight", two, memory.full(new Shape(2), slope));
                ours.update("weight", three, memory.full(new Shape(2), slope));
                velocity = (float) momentum.at(step) * velocity + rate.getNewValue(step + 1) * slope;
                expected -= velocity;
                assertThat(two.toFloatArray()).containsExactly(one.toFloatArray());
                assertThat(three.toFloatArray()[1]).isCloseTo(expected, within(1e-6f));
            }
        }
    }
}
