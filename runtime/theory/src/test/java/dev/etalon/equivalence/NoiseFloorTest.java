package dev.etalon.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseFloorTest {

    /** The sum and, where it would take too many terms, the series agree with the first two terms of the series. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1.0001e-8, 0.9999e-8, 1e-12, Double.MIN_VALUE})
    void signDescentAtATinyRateIsItsSeries(double rate) {
        double small = NoiseFloor.signSmallRate(rate, 0.5, 0.5);
        double series = small * (1 + Math.sqrt(Math.PI / 2) / 4 * rate);
        assertThat(NoiseFloor.sign(rate, 0.5, 0.5)).isCloseTo(series, within(1e-12 * series));
    }
}
