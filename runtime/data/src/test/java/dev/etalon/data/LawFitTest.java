package dev.etalon.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.AnnealingLaw;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LawFitTest {

    private static final LearningRate COSINE = step -> step < 200
            ? 3e-4 * step / 199
            : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (Math.min(step, 3000) - 200) / 2800.0));
    private static final LearningRate CONSTANT = step -> Math.min(3e-4, 3e-4 * step / 199);
    private static final LearningRate TWO_STAGE = step -> step < 1000 ? CONSTANT.at(step) : 9e-5;

    private static List<LossCurve> curves(LossLaw law, double noise, int spikes) {
        SplittableRandom random = new SplittableRandom(1);
        long[] steps = LongStream.range(10, 150).map(k -> 20 * k).toArray();
        return List.of(COSINE, CONSTANT, TWO_STAGE).stream()
                .map(rate -> {
                    double[] losses = law.losses(rate, steps);
                    for (int k = 0; k < losses.length; k++) {
                        losses[k] *= 1 + noise * random.nextGaussian();
                    }
                    for (int k = 0; k < spikes; k++) {
                        losses[random.nextInt(losses.length)] *= 1.2;
                    }
                    return new LossCurve(rate, steps, losses);
                })
                .toList();
    }

    @Test
    void theMultiPowerLawIsFoundAgain() {
        MultiPowerLaw law = new MultiPowerLaw(3, 0.5, 0.4, 500, 1, 0.5, 0.5);
        MultiPowerLaw found = LawFit.multiPower(curves(law, 0, 0)).law();

        assertThat(found.floor()).isCloseTo(3, within(1e-5));
        assertThat(found.exponent()).isCloseTo(0.4, within(1e-5));
        assertThat(found.gain()).isCloseTo(500, within(0.1));
        assertThat(found.speed()).isCloseTo(1, within(1e-3));
    }

    @Test
    void spikesDoNotBendTheLaw() {
        MultiPowerLaw law = new MultiPowerLaw(3, 0.5, 0.4, 500, 2, 0.6, 0.6);
        LawFit<MultiPowerLaw> fit = LawFit.multiPower(curves(law, 2e-4, 6));
        Accuracy accuracy = Accuracy.mean(fit.law(), curves(law, 0, 0));

        assertThat(accuracy.worstRelative()).isLessThan(5e-4);
    }

    @Test
    void theAnnealingLawIsFoundAgain() {
        AnnealingLaw law = new AnnealingLaw(2.5, 0.6, 0.45, 20, 0.995);
        AnnealingLaw found = LawFit.annealing(curves(law, 0, 0)).law();

        assertThat(found.floor()).isCloseTo(2.5, within(1e-4));
        assertThat(found.gain()).isCloseTo(20, within(0.01));
        assertThat(found.memory()).isCloseTo(0.995, within(1e-5));
    }
}
