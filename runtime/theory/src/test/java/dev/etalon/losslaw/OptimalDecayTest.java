package dev.etalon.losslaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimalDecayTest {

    private static final double FREE = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({
        "1, 1.5, 1000, NaN, 0.05498458172308245, 0.07302900657959786",
        "1, 2, 1000, 2.4413418806309775, 0.0838905036043034, 0.061389929049708046",
        "1.5, 3, 1000, 1.6835125305385628, NaN, 0.02602443293805059",
        "1, 2, 1000000, 7.248211511290121, 0.009517180107690352, NaN"
    })
    void theClosedFormIsReproduced(double s, double beta, double steps, double x, double peak, double loss) {
        OptimalDecay decay = OptimalDecay.of(FunctionalScalingLaw.of(s, beta), steps, FREE);
        if (!Double.isNaN(x)) {
            assertThat(decay.shift()).isCloseTo(x, within(1e-12 * x));
        }
        if (!Double.isNaN(peak)) {
            assertThat(decay.peak()).isCloseTo(peak, within(1e-12 * peak));
        }
        if (!Double.isNaN(loss)) {
            assertThat(decay.loss()).isCloseTo(loss, within(1e-12 * loss));
        }
        assertThat(decay.stable()).isZero();
    }

    @Test
    void theDiscreteOptimumIsNearTheContinuousOne() {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(1, 1.5);
        OptimalDecay limit = OptimalDecay.of(law, 2048, FREE);
        OptimalRates exact = OptimalRates.of(law, 2048, FREE);

        assertThat(limit.loss()).isCloseTo(0.0507287, offset(5e-8));
        assertThat(exact.loss()).isCloseTo(0.0507603, offset(5e-8));
        assertThat(law.finalLoss(limit.schedule(), 2048)).isBetween(exact.loss(), exact.loss() * (1 + 1e-6));
        assertThat(OptimalRates.of(FunctionalScalingLaw.of(1, 2), 200, FREE).rates()[199])
                .isCloseTo(0.01860229344073699, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, Infinity", "0.2, 2, 0.2", "0.3, 3, 0.1", "1, 1.5, 0.03"})
    void noNearbyScheduleIsBetter(double s, double beta, double cap) {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(s, beta);
        OptimalRates best = OptimalRates.of(law, 100, cap);
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 500; trial++) {
            double size = Math.pow(10, -1 - random.nextInt(5));
            double[] rates = best.rates().clone();
            for (int k = 0; k < rates.length; k++) {
                rates[k] = Math.min(cap, rates[k] * (1 + size * random.nextDouble(-1, 1)));
            }
            assertThat(law.finalLoss(step -> rates[(int) Math.min(step, 99)], 100))
                    .isGreaterThanOrEqualTo(best.loss() * (1 - 1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2, 2, 0.2", "0.3, 3, 0.1", "1, 1.5, 0.02"})
    void theCappedLimitIsStableThenDecay(double s, double beta, double cap) {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(s, beta);
        OptimalDecay limit = OptimalDecay.of(law, 20_000, cap);
        OptimalRates exact = OptimalRates.of(law, 20_000, cap);
        long stable =
                Arrays.stream(exact.rates()).takeWhile(rate -> rate == cap).count();

        assertThat(limit.stable()).isCloseTo(stable, within(0.002 * 20_000));
        assertThat(law.finalLoss(limit.schedule(), 20_000)).isBetween(exact.loss(), exact.loss() * (1 + 1e-4));
    }

    @Test
    void theDecayFractionVanishesSlowlyInTheHardRegime() {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(0.2, 2);
        assertThat(OptimalDecay.of(law, 1e4, 0.2).decayFraction()).isCloseTo(0.52, offset(0.005));
        assertThat(OptimalDecay.of(law, 1e6, 0.2).decayFraction()).isCloseTo(0.27, offset(0.005));
        assertThat(OptimalDecay.of(law, 1e12, 0.2).decayFraction()).isCloseTo(0.02, offset(0.005));
    }

    @Test
    void slopesReachTheoryAtLargeSteps() {
        ScalingExponents easy = new ScalingExponents(1, 2);
        ScalingExponents hard = new ScalingExponents(0.2, 2);
        double n = 1e26;

        assertThat(slope(easy, FREE, n, 0)).isCloseTo(-easy.loss(), offset(1e-4));
        assertThat(slope(easy, FREE, n, 1)).isCloseTo(-easy.peak(), offset(1e-4));
        assertThat(slope(hard, 0.2, n, 0)).isCloseTo(-hard.loss(), offset(1e-4));
        assertThat(slope(hard, 0.2, n, 2)).isCloseTo(-hard.decayFraction(), offset(1e-4));
    }

    /** The local exponent in the number of steps of the loss (0), the peak (1) or the decay fraction (2). */
    private static double slope(ScalingExponents exponents, double cap, double n, int which) {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(exponents.source(), exponents.capacity());
        double[] values = new double[2];
        for (int k = 0; k < 2; k++) {
            OptimalDecay decay = OptimalDecay.of(law, k == 0 ? n : 1.01 * n, cap);
            values[k] = new double[] {decay.loss(), decay.peak(), decay.decayFraction()}[which];
        }
        return Math.log(values[1] / values[0]) / Math.log(1.01);
    }

    @ParameterizedTest
    @CsvSource({"0, -0.5000", "1, -0.6665", "2, -0.7453", "3, -0.7789", "7, -0.7981"})
    void fixedShapesSaturate(double gamma, double slope) {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(1, 4);
        double at = FixedShape.of(law, gamma, 1e18).loss();
        double beyond = FixedShape.of(law, gamma, 1.1e18).loss();

        assertThat(Math.log(beyond / at) / Math.log(1.1)).isCloseTo(slope, offset(1e-4));
        assertThat(-slope).isCloseTo(law.exponents().lossOfShape(gamma), offset(gamma == 3 ? 0.03 : 0.005));
    }

    @Test
    void theFixedShapeIsTheDiscreteLawsLimit() {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(1, 2);
        FixedShape linear = FixedShape.of(law, 1, 4000);
        assertThat(law.finalLoss(step -> linear.peak() * (1 - (step + 0.5) / 4000), 4000))
                .isCloseTo(linear.loss(), within(1e-3 * linear.loss()));
    }
}
