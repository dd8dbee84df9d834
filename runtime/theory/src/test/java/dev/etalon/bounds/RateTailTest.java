package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTailTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, true, true",
        "0.5, 0, true, false",
        "0, 0, false, false",
        "2, 0, false, false",
        "0.5, 0.5, true, false",
        "0.5, 1, true, true",
        "1, 1, true, true",
        "1, 2, false, false",
        "-1, 0, false, false"
    })
    void tellsWhetherTheBoundTendsToZero(double power, double logPower, boolean converges, boolean robbinsMonro) {
        RateTail tail = new RateTail(power, logPower);
        assertThat(tail.converges()).isEqualTo(converges);
        assertThat(tail.isRobbinsMonro()).isEqualTo(robbinsMonro);
    }

    /** 1/t is slower than 10^6 steps show; of the others the bound falls or stays with a hundred times the steps. */
    @Test
    void theBoundsOfLongRunsAgree() {
        assertThat(value(0.5, 1_000_000)).isLessThan(0.2 * value(0.5, 10_000));
        assertThat(value(0, 1_000_000)).isGreaterThan(0.4);
        assertThat(value(2, 1_000_000)).isGreaterThan(0.99 * value(2, 10_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateTail.ofPower(Double.NaN))
                .withMessageContaining("power");
    }

    private static double value(double power, int steps) {
        double[] rates = new double[steps];
        Arrays.setAll(rates, k -> Math.pow(k + 1, -power));
        return Bound.WEIGHTED_AVERAGE.evaluate(rates, Setting.UNIT).value();
    }

    /** {@code 1/sqrt(t ln t)} is of the order {@code sqrt(ln T/T) ln ln T}, and no better than {@code 1/sqrt(t)} so far. */
    @ParameterizedTest
    @CsvSource({"100, 1.673", "10000, 2.008", "1000000, 2.210"})
    void aLogarithmInTheRateDoesNotPayWithinAMillionSteps(int steps, double expected) {
        double[] rates = new double[steps];
        Arrays.setAll(rates, k -> 1 / Math.sqrt((k + 2) * Math.log(k + 2)));
        double bound = Bound.AVERAGE.evaluate(rates, Setting.UNIT).value();
        assertThat(bound * Math.sqrt(steps / Math.log(steps))).isCloseTo(expected, within(6e-4));
    }
}
