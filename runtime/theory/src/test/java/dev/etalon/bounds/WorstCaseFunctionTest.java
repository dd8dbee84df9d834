package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Subgradient descent on the worst function ends at the worst case: the evaluator is exact, not just an upper bound.
 */
class WorstCaseFunctionTest {

    @Test
    void descentEndsAtTheWorstCaseOnRandomSchedules() {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 12_000; round++) {
            double spread = random.nextDouble(0, 2.5);
            double scale = Math.exp(random.nextDouble(-3, 2));
            double[] rates = random.doubles(1 + random.nextInt(24))
                    .map(x -> scale * Math.exp(spread * (x - 0.5)))
                    .map(x -> random.nextInt(12) == 0 ? 0 : x)
                    .toArray();
            Setting setting = Setting.of(random.nextDouble(0.2, 5), random.nextDouble(0.2, 5));
            assertAttained(rates, setting);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "constant, 40, 0.20932236649384928", "constant, 200, 0.1042691400491069", "linear, 8, 0.3576375086819127",
        "linear, 40, 0.1587217333954291", "linear, 200, 0.07077072537031556", "cosine, 8, 0.3543106248871827",
        "cosine, 40, 0.16133909439115707", "wsd20, 40, 0.1755085728889942", "wsd20, 200, 0.07680735207167076",
        "invsqrt, 40, 0.18436000625391322",
    })
    void descentEndsAtThePublishedValues(String shape, int steps, double expected) {
        double[] unit = Shapes.of(shape, steps);
        Tuning tuning = Bound.WORST_CASE.evaluate(unit, Setting.UNIT).tuning().orElseThrow();
        double[] rates = Shapes.scaled(unit, tuning.factor());
        assertThat(descend(WorstCaseFunction.of(rates, Setting.UNIT), rates))
                .isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void theFunctionHasItsMinimumAtTheOrigin() {
        SplittableRandom random = new SplittableRandom(5);
        double[] rates = {0.5, 0.4, 0.3, 0.2, 0.1};
        WorstCaseFunction function = WorstCaseFunction.of(rates, Setting.UNIT);
        assertThat(function.value(new double[function.dimension()])).isZero();
        for (int round = 0; round < 1000; round++) {
            double[] x = random.doubles(function.dimension(), -1, 1).toArray();
            assertThat(function.value(x)).isNotNegative();
        }
        double[] away = function.start();
        for (int j = 0; j < away.length; j++) {
            away[j] = -away[j];
        }
        assertThat(function.subgradientAt(away)).containsOnly(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.subgradient(0))
                .withMessageContaining("step");
        assertThatIllegalArgumentException().isThrownBy(() -> function.subgradient(6));
        assertThatIllegalArgumentException().isThrownBy(() -> function.value(new double[1]));
    }

    private static void assertAttained(double[] rates, Setting setting) {
        WorstCaseFunction function = WorstCaseFunction.of(rates, setting);
        double worst = Bound.WORST_CASE.evaluate(rates, setting).value();
        double unit = setting.distance() * setting.gradientNorm();
        assertThat(norm(function.start())).isCloseTo(setting.distance(), within(1e-8 * setting.distance()));
        assertThat(descend(function, rates)).isCloseTo(worst, within(1e-10 * unit));
    }

    /** The loss at θ_T; every subgradient on the way is checked to be one, and of length G. */
    private static double descend(WorstCaseFunction function, double[] rates) {
        double[] x = function.start();
        double scale = norm(x) * function.gradientNorm();
        for (int step = 1; step < rates.length; step++) {
            double[] gradient = function.subgradient(step);
            assertThat(norm(gradient)).isCloseTo(function.gradientNorm(), within(1e-9 * function.gradientNorm()));
            double along = 0;
            for (int j = 0; j < x.length; j++) {
                along += gradient[j] * x[j];
            }
            // The function is homogeneous: g is a subgradient where ⟨g, x⟩ = f(x).
            assertThat(along).isCloseTo(function.value(x), within(1e-9 * scale));
            for (int j = 0; j < x.length; j++) {
                x[j] -= rates[step - 1] * gradient[j];
            }
        }
        return function.value(x);
    }

    private static double norm(double[] x) {
        double squares = 0;
        for (double each : x) {
            squares += each * each;
        }
        return Math.sqrt(squares);
    }
}
