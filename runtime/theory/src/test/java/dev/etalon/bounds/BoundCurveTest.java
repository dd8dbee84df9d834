package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoundCurveTest {

    @Test
    void isTheBoundOfEveryPrefix() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 40; round++) {
            double spread = random.nextDouble(0, 12);
            double[] rates = random.doubles(1 + random.nextInt(150))
                    .map(x -> random.nextInt(20) == 0 ? 0 : Math.exp(-spread * x))
                    .toArray();
            double[] norms = random.doubles(rates.length, 0.5, 2).toArray();
            assertCurve(rates, round % 2 == 0 ? Setting.of(2, 3) : Setting.of(2, Series.of(norms)), norms);
        }
    }

    @Test
    void isTheBoundOfThePrefixesOfALongRun() {
        double[] rates = Shapes.scaled(Shapes.of("cosine", 100_000), 3e-3);
        double[] curve = BoundCurve.of(rates, Setting.UNIT);
        for (int horizon : new int[] {1, 2, 1000, 50_000, 99_000, 99_999, 100_000}) {
            double bound = Bound.LAST_ITERATE
                    .evaluate(Arrays.copyOf(rates, horizon), Setting.UNIT)
                    .value();
            assertThat(curve[horizon - 1]).isCloseTo(bound, within(2e-12 * bound));
        }
    }

    @Test
    void keepsTheAccuracyThatIsAskedFor() {
        double[] rates = Shapes.of("linear", 500);
        double[] exact = BoundCurve.of(rates, Setting.UNIT);
        for (double accuracy : new double[] {1e-3, 1e-6, 1e-9}) {
            BoundCurve.read(Series.of(rates), Setting.UNIT, accuracy, (horizon, bound) -> {
                double expected = exact[(int) horizon - 1];
                assertThat(bound).isCloseTo(expected, within(accuracy * expected));
            });
        }
    }

    @Test
    void fallsInTheCooldownAsPublished() {
        double[] unit = Shapes.of("wsd20", 400);
        double factor = Bound.LAST_ITERATE
                .evaluate(unit, Setting.UNIT)
                .tuning()
                .orElseThrow()
                .factor();
        double[] curve = BoundCurve.of(Shapes.scaled(unit, factor), Setting.UNIT);
        assertThat(curve[320]).isCloseTo(0.154599, within(5e-7));
        assertThat(curve[359]).isCloseTo(0.131946, within(5e-7));
        assertThat(curve[399]).isCloseTo(0.109323, within(5e-7));
    }

    private static void assertCurve(double[] rates, Setting setting, double[] norms) {
        double[] curve = BoundCurve.of(rates, setting);
        for (int horizon = 1; horizon <= rates.length; horizon++) {
            Setting prefix = setting.norms() == null
                    ? setting
                    : Setting.of(setting.distance(), Series.of(Arrays.copyOf(norms, horizon)));
            double bound = Bound.LAST_ITERATE
                    .evaluate(Arrays.copyOf(rates, horizon), prefix)
                    .value();
            if (bound == Double.POSITIVE_INFINITY) {
                assertThat(curve[horizon - 1]).isInfinite();
            } else {
                assertThat(curve[horizon - 1]).isCloseTo(bound, within(1e-12 * bound));
            }
        }
    }
}
