package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import dev.etalon.simulation.Method;
import dev.etalon.simulation.Momentum;
import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.Simulation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityLimitTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "0.5, 3", "0.9, 3.8", "0.99, 3.98"})
    void heavyBallIsStableUpTo(double beta, double limit) {
        Momentum momentum = beta == 0 ? Momentum.NONE : Momentum.heavyBall(beta);
        assertThat(StabilityLimit.largestRate(1, momentum)).isCloseTo(limit, offset(1e-15));
        assertThat(StabilityLimit.radius(limit * (1 - 1e-9), 1, momentum)).isLessThan(1);
        assertThat(StabilityLimit.radius(limit * (1 + 1e-9), 1, momentum)).isGreaterThan(1);
    }

    @Test
    void theRadiusIsWhatSimulationsShow() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 200; k++) {
            double beta = random.nextDouble();
            Momentum momentum = k % 2 == 0 ? Momentum.heavyBall(beta) : Momentum.average(beta);
            double limit = StabilityLimit.largestRate(1, momentum);
            assertThat(converges(momentum, 0.98 * limit)).isTrue();
            assertThat(converges(momentum, 1.02 * limit)).isFalse();
        }
        assertThat(StabilityLimit.radius(1, 1, Momentum.heavyBall(0.9))).isEqualTo(0.9486832980505138);
    }

    @Test
    void theEffectiveRateIsWhatCarriesOver() {
        Momentum slow = Momentum.heavyBall(0.99);
        Momentum fast = Momentum.heavyBall(0.9);
        assertThat(StabilityLimit.transferredRate(0.1, fast, slow)).isCloseTo(0.01, offset(1e-16));
        assertThat(StabilityLimit.transferredRate(0.1, Momentum.NONE, Momentum.average(0.9)))
                .isEqualTo(0.1);
        assertThat(StabilityLimit.velocity(10, fast)).isCloseTo(6.513215599, offset(1e-14));
        assertThat(StabilityLimit.velocity(1_000_000, slow)).isCloseTo(100, offset(1e-12));
        assertThat(StabilityLimit.velocity(7, Momentum.NONE)).isEqualTo(1);
    }

    @Test
    void withoutCurvatureThereIsNoLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> StabilityLimit.largestRate(0, Momentum.NONE));
    }

    private static boolean converges(Momentum momentum, double rate) {
        double[] end = Simulation.of(new Quadratic(new double[] {1}, new double[] {0}), step -> rate, 40_000)
                .from(new double[] {1})
                .with(Method.gradientDescent().with(momentum))
                .run()
                .point();
        return Math.abs(end[0]) < 1;
    }
}
