package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How the bounds relate, on 20,000 random schedules. */
class InvariantsTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void theBoundsRelateAsTheyMust() {
        SplittableRandom random = new SplittableRandom(41);
        for (int round = 0; round < 20_000; round++) {
            double[] rates = rates(random);
            Setting setting = Setting.of(random.nextDouble(0.1, 10), random.nextDouble(0.1, 10));
            double last = value(Bound.LAST_ITERATE, rates, setting);
            double sharp = value(Bound.WORST_CASE, rates, setting);
            double minimax = setting.minimax(rates.length);

            assertThat(sharp).isLessThanOrEqualTo(last * (1 + ROUNDING));
            assertThat(value(Bound.WEIGHTED_AVERAGE, rates, setting)).isLessThanOrEqualTo(last * (1 + ROUNDING));
            assertThat(OptimalSchedule.guarantee(rates.length, setting))
                    .isBetween(minimax * (1 - ROUNDING), last * (1 + ROUNDING));
            assertThat(sharp).isGreaterThanOrEqualTo(minimax * (1 - ROUNDING));
            assertSharpIgnoresTheLastRateAndZeros(rates, setting, sharp);
            assertOlderBoundIsNoSmaller(rates, setting);
            assertTuned(rates, setting);
        }
    }

    private static double[] rates(SplittableRandom random) {
        double spread = random.nextDouble(0, 6);
        double scale = Math.exp(random.nextDouble(-4, 3));
        return random.doubles(1 + random.nextInt(40))
                .map(x -> scale * Math.exp(-spread * x))
                .toArray();
    }

    private static void assertSharpIgnoresTheLastRateAndZeros(double[] rates, Setting setting, double sharp) {
        double[] longer = new double[rates.length + 2];
        System.arraycopy(rates, 0, longer, 1, rates.length - 1);
        longer[longer.length - 1] = 7;
        assertThat(value(Bound.WORST_CASE, longer, setting)).isCloseTo(sharp, within(ROUNDING * sharp));
    }

    private static void assertOlderBoundIsNoSmaller(double[] rates, Setting setting) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        double[] falling = new double[rates.length];
        for (int k = 0; k < rates.length; k++) {
            falling[k] = sorted[rates.length - 1 - k];
        }
        assertThat(value(Bound.LAST_ITERATE_NON_INCREASING, falling, setting))
                .isGreaterThanOrEqualTo(value(Bound.LAST_ITERATE, falling, setting) * (1 - ROUNDING));
    }

    /** B(αη; D, G) = DG·B(αη·G/D; 1, 1), and no factor beats the tuned one. */
    private static void assertTuned(double[] rates, Setting setting) {
        double unit = setting.distance() * setting.gradientNorm();
        for (Bound bound : new Bound[] {Bound.WEIGHTED_AVERAGE, Bound.LAST_ITERATE, Bound.WORST_CASE}) {
            Guarantee guarantee = bound.evaluate(rates, setting);
            double scaled =
                    value(bound, Shapes.scaled(rates, setting.gradientNorm() / setting.distance()), Setting.UNIT);
            assertThat(guarantee.value()).isCloseTo(unit * scaled, within(ROUNDING * guarantee.value()));
            if (rates.length == 1 && bound == Bound.WORST_CASE) {
                continue; // the only rate is the last
            }
            Tuning tuning = guarantee.tuning().orElseThrow();
            double tuned = value(bound, Shapes.scaled(rates, tuning.factor()), setting);
            assertThat(tuned).isCloseTo(tuning.value(), within(ROUNDING * tuned));
            assertThat(tuning.suboptimality()).isGreaterThanOrEqualTo(1 - ROUNDING);
            for (double times : new double[] {0.1, 0.5, 2, 10}) {
                double missed = value(bound, Shapes.scaled(rates, tuning.factor() * times), setting);
                assertThat(missed).isGreaterThanOrEqualTo(tuned * (1 - ROUNDING));
                assertThat(tuning.sensitivity(times)).isCloseTo(missed / tuned, within(1e-10 * missed / tuned));
            }
        }
    }

    private static double value(Bound bound, double[] rates, Setting setting) {
        return bound.evaluate(rates, setting).value();
    }
}
