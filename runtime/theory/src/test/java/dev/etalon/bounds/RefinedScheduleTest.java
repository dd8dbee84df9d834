package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinedScheduleTest {

    @Test
    void smallNormsAreRaisedToAFractionOfTheMedian() {
        double[] norms = {1, 1, 0.01, 1};
        assertThat(RefinedSchedule.shape(norms, RefinedSchedule.Weighting.SGD, 0, 0.5))
                .containsExactly(new double[] {1, 5 / 6.0, 4 / 6.0, 0}, within(1e-15));
        assertThat(RefinedSchedule.shape(norms, RefinedSchedule.Weighting.ADAM, 0, 0.5))
                .containsExactly(new double[] {1, 3 / 4.0, 2 / 4.0, 0}, within(1e-15));
        assertThat(RefinedSchedule.shape(norms, RefinedSchedule.Weighting.ADAM, 1, 0))
                .containsExactly(new double[] {1, 2 / 3.0, 1 / 3.0, 0}, within(1e-15));
        assertThat(RefinedSchedule.shape(new double[] {2}, RefinedSchedule.Weighting.SGD, 0, 0))
                .containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aNormIsPositiveAndFinite(double norm) {
        double[] norms = {1, norm};
        String message = "that of step 2 is " + norm;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefinedSchedule.guarantee(norms, 1))
                .withMessageContaining(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefinedSchedule.of(norms, 1))
                .withMessageContaining(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefinedSchedule.shape(norms, RefinedSchedule.Weighting.SGD, 0, 0))
                .withMessageContaining(message);
    }

    @Test
    void theGuaranteeIsThatOfTheHarmonicMeanOfSquares() {
        assertThat(RefinedSchedule.guarantee(new double[] {2, 2, 2, 2}, 3)).isCloseTo(3, within(1e-15));
        assertThat(RefinedSchedule.guarantee(new double[] {1, 2}, 1)).isCloseTo(1 / Math.sqrt(1.25), within(1e-15));
    }
}
