package dev.etalon.losslaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.CappedSchedule;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.Setting;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last-iterate bound is a law of the family, and what is best for one is best for the other. */
class LastIterateLawTest {

    private static final double DISTANCE = 1.5;
    private static final double NORM = 0.7;
    private static final FunctionalScalingLaw LAW = FunctionalScalingLaw.ofLastIterate(DISTANCE, NORM);
    private static final Setting SETTING = Setting.of(DISTANCE, NORM);
    private static final double FREE = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 1000})
    void theLawIsTheBound(int steps) {
        double[] rates = new SplittableRandom(steps).doubles(steps, 0.01, 2).toArray();
        LearningRate rate = step -> rates[(int) Math.min(step, steps - 1)];
        double bound = Bound.LAST_ITERATE.evaluate(rates, SETTING).value();

        assertThat(LAW.finalLoss(rate, steps)).isCloseTo(bound, within(1e-13 * bound));
        assertThat(LAW.losses(rate, new long[] {steps})).containsExactly(LAW.finalLoss(rate, steps));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 1000})
    void theBestRatesAreThoseOfTheBound(int steps) {
        OptimalRates best = OptimalRates.of(LAW, steps, FREE);
        double guarantee = OptimalSchedule.guarantee(steps, SETTING);

        assertThat(best.rates()).containsExactly(OptimalSchedule.of(steps, SETTING), within(1e-12));
        assertThat(best.loss()).isCloseTo(guarantee, within(1e-13 * guarantee));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.02, 0.06, 0.1, 0.2, 1})
    void withACapToo(double cap) {
        double[] expected = CappedSchedule.of(400, cap, SETTING);

        assertThat(OptimalRates.of(LAW, 400, cap).rates()).containsExactly(expected, within(1e-11));
    }

    @Test
    void inTheLimitItIsALinearDecay() {
        double steps = 1e4;
        OptimalDecay decay = OptimalDecay.of(LAW, steps, FREE);
        double best = 2 * DISTANCE * NORM / Math.sqrt(steps);
        double peak = DISTANCE / (NORM * Math.sqrt(steps));

        assertThat(decay.loss()).isCloseTo(best, within(1e-13 * best));
        assertThat(decay.peak()).isCloseTo(peak, within(1e-13 * peak));
        assertThat(decay.power()).isEqualTo(1);
        assertThat(decay.schedule().at(2499)).isCloseTo(peak * 0.75005, within(1e-12 * peak));
        assertThat(FixedShape.of(LAW, 1, steps).loss()).isCloseTo(best, within(1e-7 * best));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theCappedLimitHoldsWhereTheKernelIsOneOverTime(int shift) {
        FunctionalScalingLaw law = new FunctionalScalingLaw(1, 1, 1.2, 0.3, 0, 1, shift);
        OptimalDecay limit = OptimalDecay.of(law, 20_000, 0.004);
        OptimalRates exact = OptimalRates.of(law, 20_000, 0.004);
        long stable =
                Arrays.stream(exact.rates()).takeWhile(rate -> rate == 0.004).count();

        assertThat(limit.stable()).isCloseTo(stable, within(0.002 * 20_000)).isGreaterThan(1000);
        assertThat(limit.loss()).isCloseTo(exact.loss(), within(1e-3 * exact.loss()));
        assertThat(law.finalLoss(limit.schedule(), 20_000)).isBetween(exact.loss(), exact.loss() * (1 + 1e-3));
    }

    @Test
    void whatHasNoFiniteValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FixedShape.of(LAW, 0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new FunctionalScalingLaw(1, 2, 1, 1, 0.5, 1, 0));
    }
}
