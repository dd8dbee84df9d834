package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.Method;
import dev.etalon.simulation.NoisyGradient;
import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchAndClippingTest {

    @Test
    void batchRulesKeepWhatTheySay() {
        double floor = BatchScaling.stepVariance(0.1, BatchScaling.gradientVariance(4, 8));
        double rate = BatchScaling.squareRoot(0.1, 8, 32);
        assertThat(BatchScaling.stepVariance(rate, BatchScaling.gradientVariance(4, 32)))
                .isCloseTo(floor, offset(1e-17));
        assertThat(BatchScaling.linear(0.1, 8, 32)).isEqualTo(0.4);
        assertThat(BatchScaling.gradientVariance(4, 8, 8)).isZero();
        assertThat(BatchScaling.gradientVariance(4, 1, 8)).isEqualTo(4);
        assertThat(BatchScaling.linearRuleError(0.01, 2)).isCloseTo(-1e-4, offset(1e-16));
        assertThat(BatchScaling.linearRuleError(1e-8, 10)).isCloseTo(-4.499999880000002288e-15, offset(1e-30));
        assertThat(BatchScaling.linearRuleError(-0.01, 7)).isCloseTo(-0.00213535210701000009, offset(1e-17));
        assertThat(BatchScaling.linearRuleError(0.01, 50)).isCloseTo(-0.10500606713753635, offset(1e-15));
    }

    @Test
    void theNoiseFloorIsWhereSgdSettles() throws InterruptedException {
        assertThat(BatchScaling.noiseFloor(0.5, 1, 1, 4)).isEqualTo(0.08333333333333333);
        assertThat(BatchScaling.noiseFloor(2, 1, 1, 4)).isInfinite();

        NoisyGradient noisy = new NoisyGradient(new Quadratic(new double[] {1}, new double[] {0}), 1);
        Simulation simulation = Simulation.of(noisy, step -> 0.5, 60).with(Method.SGD.withBatch(4));
        Summary.Statistics losses = Ensemble.of(simulation, 4_000).run().finalLosses();
        assertThat(2 * losses.mean()).isCloseTo(1 / 12.0, offset(3 * 2 * losses.standardError()));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.1, 1.6", "3, 0.05, 1.4", "2.5, 0.1, 1.1390625", "2.1, 0.01, NaN", "5, 0.3, 3.8"})
    void clippedDescentEndsInACycleOfWidthRateTimesClip(double rate, double start, double high) {
        ClippingCycle cycle = ClippingCycle.of(rate, 1, 1, start);
        assertThat(cycle.peakToPeak()).isCloseTo(rate, offset(1e-14));
        if (!Double.isNaN(high)) {
            assertThat(cycle.high()).isCloseTo(high, offset(1e-12));
        }
        assertThat(cycle.low()).isLessThanOrEqualTo(-1);
        assertThat(cycle.high()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void whereNothingCyclesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ClippingCycle.of(1.9, 1, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> ClippingCycle.of(3, 1, 1, 0));
        assertThatIllegalStateException()
                .as("a step does not move it")
                .isThrownBy(() -> ClippingCycle.of(3, 1, 1, 1e300));
    }
}
