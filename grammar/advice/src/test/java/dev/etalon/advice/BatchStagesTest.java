package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.equivalence.BatchRamp;
import dev.etalon.equivalence.BatchStages;
import dev.etalon.equivalence.Equivalent;
import dev.etalon.language.Schedules;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A growing batch in place of a decay, as two lines of the language. */
class BatchStagesTest {

    private static final long SAMPLES = 1_000_000;
    private static final DoubleUnaryOperator QUARTER_COSINE = x -> Math.cos(Math.PI * x / 2);

    @Test
    void forAdamTheRateByTheRootOfTheBatchFallsLikeTheDecayAtEqualSamples() {
        Equivalent.Heuristic<BatchStages> answer = BatchStages.forAdam(QUARTER_COSINE, 3e-4, 100, SAMPLES, 2, 1600);
        BatchStages stages = answer.value();
        LearningRate rate = Schedules.parse(stages.rate());
        LearningRate batch = Schedules.parse(stages.batch());
        double samples = 0;
        double level = 1;
        for (long step = 0; step < stages.steps(); step++) {
            double seen = QUARTER_COSINE.applyAsDouble(samples / SAMPLES);
            double effective = rate.at(step) / Math.sqrt(batch.at(step) / 100) / 3e-4;
            // The ends of stages are whole steps: 0.0016 of the run at the largest batch.
            assertThat(effective).isBetween(seen - 0.01, 2 * seen + 0.01);
            assertThat(effective).isLessThanOrEqualTo(level);
            level = effective * (1 + 1e-5);
            samples += batch.at(step);
        }
        assertThat(samples).isCloseTo(SAMPLES, within(5000.0));
        assertThat(batch.at(stages.steps() - 1)).isEqualTo(1600);
        assertThat(stages.steps()).isLessThan(stages.plainSteps());
        assertThat(answer.limits()).contains("critical batch");
    }

    @Test
    void forSgdTheRateIsKeptUntilTheBatchIsTheLargest() {
        BatchStages stages =
                BatchStages.forSgd(x -> 1 - x, 0.1, 64, 64_000, 2, 128).value();
        assertThat(stages.batch()).isEqualTo("{0: 64, 500: 128} by steps");
        LearningRate rate = Schedules.parse(stages.rate());
        assertThat(rate.at(500)).isEqualTo(0.1);
        assertThat(rate.at(625)).isEqualTo(0.05);
    }

    @Test
    void fineStagesSaveAsManyStepsAsTheIntegralSays() {
        BatchStages stages = BatchStages.forAdam(QUARTER_COSINE, 3e-4, 256, 100_000_000, 1.05, 1L << 40)
                .value();
        double left = stages.steps() / (double) stages.plainSteps();
        assertThat(left).isBetween(BatchRamp.serialFraction(QUARTER_COSINE), 0.66);
        assertThat(Schedules.parse(stages.batch()).at(0)).isEqualTo(256);
    }

    @Test
    void argumentsOutOfTheirRangeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchStages.forSgd(x -> 1 - x, 0.1, 64, 63, 2, 128))
                .withMessageContaining("samples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchStages.forAdam(x -> 2, 0.1, 64, 640, 2, 128))
                .withMessageContaining("the factor at 0 ");
    }
}
