package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoundTest {

    private static final double[] RISING = {0.1, 0.2, 0.2, 0.3};

    @Test
    void aScheduleIsReadAsTheArrayOfItsRates() {
        LearningRate schedule = step -> 0.01 * (1 - step / 20_000.0);
        double[] rates = schedule.values(0, 10_001).toArray();
        for (Bound bound : Bound.values()) {
            assertThat(bound.evaluate(schedule, 10_001, Setting.UNIT).value())
                    .isEqualTo(bound.evaluate(rates, Setting.UNIT).value());
        }
    }

    @Test
    void aTheoremForNonIncreasingRatesNamesTheFirstStepThatRises() {
        for (Bound bound : Bound.values()) {
            Guarantee guarantee = bound.evaluate(RISING, Setting.UNIT);
            if (bound.assumptions().contains(Assumption.NON_INCREASING)) {
                assertThat(guarantee).isEqualTo(new Guarantee.Inapplicable(bound, Assumption.NON_INCREASING, 2));
                assertThatThrownBy(guarantee::value)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("step 2");
            } else {
                assertThat(guarantee).isInstanceOf(Guarantee.Finite.class);
            }
        }
    }

    @Test
    void aRateOfZeroAtTheEndMakesSomeBoundsInfiniteAndSaysSo() {
        double[] rates = {0.3, 0.2, 0.1, 0};
        assertThat(Bound.LAST_ITERATE.evaluate(rates, Setting.UNIT).value()).isInfinite();
        assertThat(Bound.LAST_ITERATE.evaluate(rates, Setting.UNIT).explanation())
                .contains("the last rate is 0");
        assertThat(Bound.LAST_ITERATE.enclose(Series.of(rates), Setting.UNIT)).isEqualTo(Enclosure.INFINITE);
        assertThat(Bound.WEIGHTED_AVERAGE.evaluate(rates, Setting.UNIT).value()).isFinite();
        assertThat(Bound.WORST_CASE.evaluate(rates, Setting.UNIT).value()).isFinite();
    }

    @Test
    void aRunThatNeverMovesEndsWhereItStarts() {
        assertThat(Bound.WORST_CASE.evaluate(new double[5], Setting.of(3, 2)).value())
                .isEqualTo(6);
        assertThat(Bound.WORST_CASE.evaluate(new double[] {1}, Setting.of(3, 2)).value())
                .isEqualTo(6);
        assertThat(Bound.WEIGHTED_AVERAGE.evaluate(new double[5], Setting.UNIT).explanation())
                .contains("all rates are 0");
    }

    @Test
    void aRateThatIsNoneIsRefusedWithItsStep() {
        for (double wrong : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] rates = new double[9000];
            rates[4999] = wrong;
            assertThatThrownBy(() ->
                            Bound.LAST_ITERATE.evaluate(rates, Setting.UNIT).value())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("step 5000");
        }
    }

    @Test
    void extremeRatesLoseNothing() {
        // Four suffix sums of these cannot be multiplied within the doubles.
        for (double scale : new double[] {1e-120, 1e-80, 1, 1e80, 1e120}) {
            double[] rates = Shapes.scaled(Shapes.of("linear", 1000), scale);
            Guarantee guarantee = Bound.LAST_ITERATE.evaluate(rates, Setting.of(scale, 1));
            assertThat(guarantee.value() / scale).isCloseTo(1.0069784923681822, within(1e-13));
        }
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAreDifferenceQuotients(Bound bound) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 60; round++) {
            double[] rates = random.doubles(1 + random.nextInt(12), 0.05, 1).toArray();
            boolean perStep = round % 2 == 0;
            Setting setting = perStep
                    ? Setting.of(
                            2, Series.of(random.doubles(rates.length, 0.5, 2).toArray()))
                    : Setting.of(2, 0.7);
            if (perStep && rates.length == 1 && bound == Bound.WORST_CASE) {
                continue;
            }
            double[] gradient = bound.gradient(rates, setting);
            for (int k = 0; k < rates.length; k++) {
                double h = 1e-5;
                double difference =
                        (value(bound, rates, k, h, setting) - value(bound, rates, k, -h, setting)) / (2 * h);
                assertThat(gradient[k]).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    /** The formula's value where one rate is moved, assumptions aside. */
    private static double value(Bound bound, double[] rates, int k, double by, Setting setting) {
        double[] moved = rates.clone();
        moved[k] += by;
        BackwardRun run = new BackwardRun(Series.of(moved), setting);
        return bound.theorem().evaluate(run).orElseThrow().at(1);
    }

    @Test
    void moreStepsThanCanBeReadAreRefusedByTheirNumber() {
        assertThatThrownBy(() -> Bound.WORST_CASE.evaluate(step -> 1e-3, Long.MAX_VALUE, Setting.UNIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steps")
                .hasMessageContaining("9223372036854775807");
    }
}
