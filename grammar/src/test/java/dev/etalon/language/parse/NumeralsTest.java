package dev.etalon.language.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.etalon.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "007, 7",
        "0.1, 0.1",
        "3e-4, 0.0003",
        "3E+4, 30000",
        "10_000, 10000",
        "1_0.2_5e1_0, 102500000000",
        "10k, 10000",
        "1.5M, 1500000",
        "2G, 2000000000",
        "1e-3k, 1",
        "0e999999999999, 0",
        "0.000e-999999999999G, 0",
        "1e-0000000000000001, 0.1",
        "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827"
    })
    void numbersAreExact(String text, String value) {
        assertThat(Numerals.value(text)).isEqualTo(Rational.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7976931348623157e308", "1.7976931348623158e308", "4.9e-324", "2.5e-324", "1e299G"})
    void theDoublesAreTheLimits(String text) {
        assertThatNoException().isThrownBy(() -> Numerals.value(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1.7976931348623159e308, larger than any double",
        "1e309, larger than any double",
        "1e300G, larger than any double",
        "1e2147483647, larger than any double",
        "1e99999999999999999999, larger than any double",
        "2.4e-324, nearer to 0 than any double",
        "1e-330, nearer to 0 than any double",
        "1e-2147483648, nearer to 0 than any double",
        "1e-99999999999999999999k, nearer to 0 than any double"
    })
    void whatNoDoubleIsNearIsRefused(String text, String reason) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Numerals.value(text))
                .withMessage(reason);
    }

    @Test
    void aThousandDigitsAreTheMost() {
        assertThat(Numerals.value("0.00" + "1".repeat(1000)).isWhole()).isFalse();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Numerals.value("0.00" + "1".repeat(1001)))
                .withMessage("longer than 1000 digits");
    }
}
