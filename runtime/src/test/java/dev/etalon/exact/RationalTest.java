package dev.etalon.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

    @Test
    void everyDoubleComesBack() {
        Random random = new Random(1);
        for (int k = 0; k < 20_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Rational.exactly(value).toDouble()).isEqualTo(value);
            }
        }
    }

    @Test
    void decimalsRoundAsTheyAreRead() {
        Random random = new Random(2);
        for (int k = 0; k < 20_000; k++) {
            String decimal = random.nextInt(1_000_000_000) + "" + random.nextInt(1_000_000_000) + "e"
                    + (random.nextInt(680) - 345);
            assertThat(Rational.of(decimal).toDouble()).as(decimal).isEqualTo(Double.parseDouble(decimal));
        }
    }

    @Test
    void shortFractionsAreRoundedAsLongOnes() {
        Random random = new Random(4);
        for (int k = 0; k < 20_000; k++) {
            BigInteger numerator = BigInteger.valueOf(random.nextLong() >> 11 + random.nextInt(50));
            BigInteger denominator = BigInteger.valueOf(1 + (random.nextLong() >>> 11 + random.nextInt(50)));
            Rational fraction = new Rational(numerator, denominator);
            DoubleDouble rounded = DoubleDouble.of(fraction);
            BigDecimal exact = new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(80));
            assertThat(rounded.high()).isEqualTo(fraction.toDouble()).isEqualTo(exact.doubleValue());
            Rational rest = fraction.minus(Rational.exactly(rounded.high()));
            assertThat(rounded.low()).isEqualTo(rest.toDouble());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, 1", "-0.5, -1, 0", "2.4999, 2, 2", "-2.5, -3, -2", "7, 7, 7", "-7, -7, -7"})
    void roundsHalfUp(String number, long floor, long rounded) {
        assertThat(Rational.of(number).floor()).isEqualTo(BigInteger.valueOf(floor));
        assertThat(Rational.of(number).roundHalfUp()).isEqualTo(BigInteger.valueOf(rounded));
    }

    @Test
    void isInLowestTerms() {
        assertThat(new Rational(BigInteger.valueOf(-6), BigInteger.valueOf(-4)))
                .isEqualTo(Rational.of("1.5"))
                .hasToString("3/2");
        assertThat(Rational.of("0.1").plus(Rational.of("0.2"))).isEqualTo(Rational.of("0.3"));
        assertThat(Rational.of(2).pow(-3)).isEqualTo(Rational.of("0.125"));
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void powersBeyondReasonAreNotExact() {
        assertThat(Rational.of(9).canPow(Rational.of(1_000))).isTrue();
        assertThat(Rational.of(9).canPow(Rational.of(387_420_489))).isFalse();
        assertThat(Rational.of(9).canPow(Rational.of("0.5"))).isFalse();
        assertThat(Rational.ZERO.canPow(Rational.of(-1))).isFalse();
    }
}
