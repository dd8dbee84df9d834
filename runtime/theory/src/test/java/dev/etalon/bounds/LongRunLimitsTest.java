package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunLimitsTest {

    @ParameterizedTest
    @CsvSource({"0.5, 2.1213203435596424", "1, 2", "2, 2.1213203435596424", "3, 2.3094010767585034"})
    void ofPolynomials(double power, double expected) {
        assertThat(LongRunLimits.ofPolynomial(power)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void ofTheCosine() {
        assertThat(LongRunLimits.ofCosine()).isCloseTo(2.0601666697294854, within(6e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 2.4101413185781424, 0.854367576213276",
        "0.3, 2.0961031225721207, 0.5775610354511946",
        "0.5, 2.0454, 0.42163614499896895",
        "1, 2, 0"
    })
    void ofCooldowns(double fraction, double limit, double logRatio) {
        assertThat(LongRunLimits.ofCooldown(fraction)).isCloseTo(limit, within(fraction == 0.5 ? 6e-2 : 1e-14));
        assertThat(Math.log(LongRunLimits.peakRatio(fraction, 1))).isCloseTo(logRatio, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2", "1.5, 0.4474423806961213", "2, 0.6345118040542348", "3.5, 0.9611227439994259"})
    void ofLongerRuns(double longer, double expected) {
        assertThat(LongRunLimits.extendedCooldown(0.2, longer)).isCloseTo(expected, within(1e-13));
        assertThat(LongRunLimits.longestExtension(0.2)).isCloseTo(3.7775, within(1e-4));
        assertThat(LongRunLimits.extendedCooldown(1, 1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LongRunLimits.extendedCooldown(0.2, 4))
                .withMessageStartingWith("longer must be from 1 to 3.77");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0.05, 0.26086956521739135",
        "400, 0.02, 0.2758620689655173",
        "400, 0.04, 0.7804878048780487",
        "1, 2, 1"
    })
    void ofAPeakThatIsGiven(long steps, double peak, double expected) {
        assertThat(LongRunLimits.bestCooldown(peak, steps, Setting.UNIT)).isCloseTo(expected, within(1e-15));
        assertThat(LongRunLimits.bestCooldown(3 * peak, steps, Setting.of(6, 2)))
                .isCloseTo(expected, within(1e-15));
    }

    @Test
    void theBestCooldownOfARunIsNearIt() {
        double[] values = IntStream.rangeClosed(1, 400)
                .mapToDouble(length -> Bound.LAST_ITERATE
                        .evaluate(step -> 0.02 * Math.min(1, (400 - step) / (double) length), 400, Setting.UNIT)
                        .value())
                .toArray();
        int best = IntStream.range(0, 400)
                .reduce((a, b) -> values[b] < values[a] ? b : a)
                .orElseThrow();
        assertThat((best + 1) / 400.0).isCloseTo(LongRunLimits.bestCooldown(0.02, 400, Setting.UNIT), within(0.02));
        assertThat(values[best]).isCloseTo(0.11156841103411655, within(1e-13));
    }

    @Test
    void partsAreInZeroToOne() {
        for (double bad : new double[] {0, -1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LongRunLimits.ofCooldown(bad))
                    .withMessage("fraction must be in (0, 1], but is " + bad);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> LongRunLimits.ofPolynomial(0));
    }
}
