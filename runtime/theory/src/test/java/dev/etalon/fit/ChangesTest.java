package dev.etalon.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.Runs;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final LearningRate COSINE = Runs.schedule("cosine_24000");

    /** Smooth schedules, one with a drop, one that rests at 0 and one that jumps at every step. */
    @Test
    void manyChangesDrawnTogetherHaveTheSumOfEach() {
        double[] jumps = new SplittableRandom(3).doubles(24_000, 1e-5, 3e-4).toArray();
        List<LearningRate> schedules = List.of(
                COSINE,
                Runs.schedule("wsdld_20000_24000"),
                step -> COSINE.at(step) * (step < 9000 ? 1 : 0.3),
                step -> step < 15_000 ? COSINE.at(step) : 0,
                step -> jumps[(int) step]);
        LawFamily family = LawFamily.multiPower();
        for (double[] parameters : new double[][] {
            {9, 0.5, 0.5, 10, 2, 0.58, 0.64}, {9, 0.5, 0.5, 10, 0.1, 2.6, 0.2}, {9, 0.5, 0.5, 10, 7e-145, 7e-4, 62}
        }) {
            LossLaw law = family.law(parameters);
            double[] logarithms = Arrays.stream(parameters).map(Math::log).toArray();
            for (LearningRate schedule : schedules) {
                LawRun run = LawRun.of(schedule, 100, 3000, 12_345, 20_001, 23_999);
                double[] predicted = new double[run.size()];
                family.model(List.of(run)).evaluate(logarithms, predicted, null);
                for (int m = 0; m < run.size(); m++) {
                    double each = law.finalLoss(schedule, run.steps()[m]);
                    assertThat(Math.exp(predicted[m])).isCloseTo(each, within(1e-11 * each));
                }
            }
        }
    }

    @Test
    void aSmoothScheduleHasFewTermsAndAJumpingOneAll() {
        assertThat(terms(COSINE)).isLessThan(1200);
        assertThat(terms(step -> step % 2 == 0 ? 1e-4 : 2e-4)).isEqualTo(23_999);
    }

    private static int terms(LearningRate rate) {
        LawRun run = LawRun.of(rate, 23_999);
        double[] logRates = Arrays.stream(run.rates()).map(Math::log).toArray();
        return Changes.of(run, logRates)[0].steps().length;
    }
}
