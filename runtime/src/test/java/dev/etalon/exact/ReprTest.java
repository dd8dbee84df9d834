package dev.etalon.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReprTest {

    @Test
    void isWrittenAsInPython() {
        assertThat(Repr.of(0.01)).isEqualTo("0.01");
        assertThat(Repr.of(1)).isEqualTo("1.0");
        assertThat(Repr.of(-2.5)).isEqualTo("-2.5");
        assertThat(Repr.of(0.0001)).isEqualTo("0.0001");
        assertThat(Repr.of(1e-5)).isEqualTo("1e-05");
        assertThat(Repr.of(1.5e-5)).isEqualTo("1.5e-05");
        assertThat(Repr.of(1e15)).isEqualTo("1000000000000000.0");
        assertThat(Repr.of(1.2345e15)).isEqualTo("1234500000000000.0");
        assertThat(Repr.of(9007199254740993.0)).isEqualTo("9007199254740992.0");
        assertThat(Repr.of(1e16)).isEqualTo("1e+16");
        assertThat(Repr.of(123456789012345680.0)).isEqualTo("1.2345678901234568e+17");
        assertThat(Repr.of(0)).isEqualTo("0.0");
        assertThat(Repr.of(-0.0)).isEqualTo("-0.0");
        assertThat(Repr.of(Double.NaN)).isEqualTo("nan");
        assertThat(Repr.of(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    }

    @Test
    void isShorterThanDoubleToStringOfOldJvms() {
        assertThat(Repr.of(2.0e-3)).isEqualTo("0.002");
        assertThat(Repr.of(2e23)).isEqualTo("2e+23");
        assertThat(Repr.of(9.5e-3 / 9.5)).isEqualTo("0.001");
        assertThat(Repr.of(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(Repr.of(2 * Double.MIN_VALUE)).isEqualTo("1e-323");
        assertThat(Repr.of(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
        assertThat(Repr.of(Double.MIN_NORMAL)).isEqualTo("2.2250738585072014e-308");
    }

    @Test
    void isTheNearestOfTheShortest() {
        SplittableRandom random = new SplittableRandom(11);
        for (int k = 0; k < 20_000; k++) {
            requireShortest(Math.abs(Double.longBitsToDouble(random.nextLong())));
            requireShortest(random.nextDouble());
            requireShortest(random.nextInt(1_000_000) / 1e6);
        }
        for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);
            requireShortest(power);
            requireShortest(Math.nextDown(power));
            requireShortest(Math.nextUp(power));
        }
    }

    private static void requireShortest(double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            return;
        }
        BigDecimal shown = new BigDecimal(Repr.of(value)).stripTrailingZeros();
        assertThat(shown.doubleValue()).isEqualTo(value);
        BigDecimal exact = new BigDecimal(value);
        int digits = shown.precision();
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            if (digits > 1) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
                assertThat(shorter.doubleValue())
                        .as("%s for %s", shorter, value)
                        .isNotEqualTo(value);
            }
            BigDecimal rival = exact.round(new MathContext(digits, mode));
            boolean isNearer =
                    rival.subtract(exact).abs().compareTo(shown.subtract(exact).abs()) < 0;
            assertThat(isNearer && rival.doubleValue() == value)
                    .as("%s for %s", rival, value)
                    .isFalse();
        }
    }

    @Test
    void writesWholeNumbers() {
        byte[] out = new byte[Repr.LONGEST];
        assertThat(new String(out, 0, new Repr().write(0L, out, 0))).isEqualTo("0");
        assertThat(new String(out, 0, new Repr().write(-120L, out, 0))).isEqualTo("-120");
        assertThat(new String(out, 0, new Repr().write(Long.MIN_VALUE, out, 0))).isEqualTo("-9223372036854775808");
    }
}
