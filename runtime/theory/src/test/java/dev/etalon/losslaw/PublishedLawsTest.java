package dev.etalon.losslaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PublishedLawsTest {

    private static final MultiPowerLaw LAW = new MultiPowerLaw(3.04, 0.525, 0.508, 363.8, 2.066, 0.583, 0.641);

    /** The law as it is printed. */
    private static double direct(MultiPowerLaw law, LearningRate rate, long step) {
        double drop = 0;
        double since = 0;
        for (long k = step; k >= 1; k--) {
            double eta = rate.at(k);
            since += eta;
            double steepness = law.speed() * Math.pow(eta, -law.rateExponent());
            double gained = eta == 0 ? 1 : 1 - Math.pow(1 + steepness * since, -law.saturation());
            drop += (rate.at(k - 1) - eta) * gained;
        }
        return law.floor() + law.amplitude() * Math.pow(since + rate.at(0), -law.exponent()) - law.gain() * drop;
    }

    @Test
    void theMultiPowerLawIsStreamedToTwelveDigits() {
        SplittableRandom random = new SplittableRandom(2);
        LearningRate warmupCosine =
                step -> step < 100 ? 3e-4 * step / 99 : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (step - 100) / 900.0));
        double[] jumps = random.doubles(1001, 1e-6, 1).toArray();
        LearningRate jumping = step -> jumps[(int) Math.min(step, 1000)];
        for (LearningRate rate : new LearningRate[] {warmupCosine, step -> 3e-4, jumping}) {
            long[] steps = LongStream.rangeClosed(1, 20).map(k -> 50 * k).toArray();
            double[] losses = LAW.losses(rate, steps);
            for (int k = 0; k < steps.length; k++) {
                double expected = direct(LAW, rate, steps[k]);
                assertThat(losses[k]).isCloseTo(expected, within(1e-11 * Math.abs(expected)));
                assertThat(LAW.finalLoss(rate, steps[k])).isCloseTo(expected, within(1e-13 * Math.abs(expected)));
            }
        }
    }

    /** Where a fit without a prior may run away to: few exponentials for small powers, and none where doubles end. */
    @Test
    void extremeParametersAreStreamedAsWell() {
        LearningRate cosine =
                step -> step < 100 ? 3e-4 * step / 99 : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (step - 100) / 900.0));
        long[] steps = LongStream.rangeClosed(1, 20).map(k -> 50 * k).toArray();
        for (MultiPowerLaw law : new MultiPowerLaw[] {
            new MultiPowerLaw(3.03, 0.5, 0.5, 2600, 7e-145, 7e-4, 62),
            new MultiPowerLaw(3.03, 0.5, 0.5, 2600, 7e-145, 7e-4, 90),
            new MultiPowerLaw(3.03, 0.5, 0.5, 400, 1e-3, 0.02, 0.5),
            new MultiPowerLaw(3.03, 0.5, 0.5, 400, 1e-116, 3.5, 0.01),
            new MultiPowerLaw(3.03, 0.5, 0.5, 400, 0.7, 9.7, 0.1),
            new MultiPowerLaw(3.03, 0.5, 0.5, 400, 0.02, 29, 0.4)
        }) {
            double[] losses = law.losses(cosine, steps);
            for (int k = 0; k < steps.length; k++) {
                assertThat(losses[k]).isCloseTo(law.finalLoss(cosine, steps[k]), within(1e-11));
            }
        }
    }

    /** What a saturation near 0 leaves of steepnesses beyond the doubles, and a gain that the error of a sum would show under. */
    @Test
    void nothingIsLostWhereParametersHaveRunAway() {
        LearningRate cosine = step -> step < 100
                ? 3e-4 * (step + 1e-3) / 99
                : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (step - 100) / 900.0));
        long[] steps = {1, 200, 1000};
        for (MultiPowerLaw law : new MultiPowerLaw[] {
            new MultiPowerLaw(2.347, 0.656, 0.4188, 3e4, 1e-97, 5e-5, 66),
            new MultiPowerLaw(2.594, 0.639, 0.437, 1.14e14, 4.5e-6, 2.4e-13, 3.347)
        }) {
            double[] losses = law.losses(cosine, steps);
            for (int k = 0; k < steps.length; k++) {
                double expected = inLogarithms(law, cosine, steps[k]);
                assertThat(losses[k]).isCloseTo(expected, within(1e-12));
                assertThat(law.finalLoss(cosine, steps[k])).isCloseTo(expected, within(1e-12));
            }
            double[] rates = cosine.values(0, 201).toArray();
            double[] gradient = law.finalGradient(rates);
            for (int k : new int[] {0, 1, 60, 150, 200}) {
                double[] above = rates.clone();
                double by = 1e-6 * rates[k];
                above[k] += by;
                double[] below = rates.clone();
                below[k] -= by;
                double slope = (law.finalLoss(above) - law.finalLoss(below)) / (above[k] - below[k]);
                assertThat(gradient[k]).isCloseTo(slope, within(1e-3 * Math.abs(slope)));
            }
        }
    }

    private static double inLogarithms(MultiPowerLaw law, LearningRate rate, long step) {
        double drop = 0;
        double since = 0;
        for (long k = step; k >= 1; k--) {
            double eta = rate.at(k);
            since += eta;
            double log = Math.log(law.speed()) - law.rateExponent() * Math.log(eta) + Math.log(since);
            double softplus = Math.max(0, log) + Math.log1p(Math.exp(-Math.abs(log)));
            drop += (rate.at(k - 1) - eta) * -Math.expm1(-law.saturation() * softplus);
        }
        return law.floor() + law.amplitude() * Math.pow(since + rate.at(0), -law.exponent()) - law.gain() * drop;
    }

    @Test
    void aRateOfZeroHasItsWholeEffectAtOnce() {
        LearningRate stopped = step -> step < 10 ? 1e-3 : 0;
        double[] losses = LAW.losses(stopped, new long[] {9, 10, 20});

        assertThat(losses[0] - losses[1]).isCloseTo(LAW.gain() * 1e-3, within(1e-12));
        assertThat(losses[2]).isEqualTo(losses[1]);
    }

    @Test
    void theAnnealingLawIsItsTwoSums() {
        AnnealingLaw law = new AnnealingLaw(2, 0.5, 0.4, 30, 0.99);
        LearningRate halved = step -> step < 50 ? 1e-2 : 5e-3;
        double[] losses = law.losses(halved, new long[] {49, 51});

        assertThat(losses[0]).isCloseTo(2 + 0.5 * Math.pow(0.5, -0.4), within(1e-14));
        assertThat(losses[1]).isCloseTo(2 + 0.5 * Math.pow(0.51, -0.4) - 30 * (5e-3 + 0.99 * 5e-3), within(1e-14));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnnealingLaw(2, 0.5, 0.4, 30, 1));
    }
}
