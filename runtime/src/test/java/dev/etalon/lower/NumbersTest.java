package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.exact.Rational;
import dev.etalon.exact.ShortestDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as messages show them. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-7, -7",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775807, -9223372036854775807",
        "9223372036854775808, 9223372036854776000",
        "99999999999999990000, 99999999999999990000",
        "100000000000000000000, 1E+20",
        "5/2, 2.5",
        "1/3, 0.3333333333333333",
        "1/100000000000000000000, 0.00000000000000000001",
        "1/1000000000000000000000, 1E-21",
        "1/200000000000000000000, 5E-21"
    })
    void showsFractions(String fraction, String shown) {
        assertThat(Numbers.show(Rational.fraction(fraction))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-2.5, -2.5",
        "1e22, 1E+22",
        "5e-324, 5E-324",
        "2.2250738585072014E-308, 2.225073858507201E-308",
        "0.30000000000000004, 0.3",
        "NaN, not a number",
        "Infinity, infinity",
        "-Infinity, -infinity"
    })
    void showsDoubles(double value, String shown) {
        assertThat(Numbers.show(value)).isEqualTo(shown);
    }

    /** As {@code Double.toString} has it on newer JDKs. */
    @ParameterizedTest
    @CsvSource({"2e-323, 2e-323", "1.0e23, 1e23", "0.3, 0.3", "0.30000000000000004, 0.30000000000000004"})
    void isTheShortestDecimalThatRoundsToADouble(double value, String shortest) {
        assertThat(ShortestDecimal.of(value)).isEqualByComparingTo(shortest);
        assertThat(Numbers.shortestDecimal(new Value.Real(value))).isEqualTo(Rational.of(shortest));
    }

    @Test
    void whatIsNoNumberIsNoFraction() {
        assertThat(Numbers.exactly(new Value.Real(0.1))).isEqualTo(Rational.exactly(0.1));
        assertThat(Numbers.exactly(new Value.Real(Double.POSITIVE_INFINITY))).isNull();
        assertThat(Numbers.exactly(Value.Unknown.VALUE)).isNull();
        assertThat(Numbers.shortestDecimal(new Value.Real(Double.NaN))).isNull();
        assertThat(Numbers.shortestDecimal(Value.Unknown.VALUE)).isNull();
    }
}
