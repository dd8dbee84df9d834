package dev.etalon.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void comparisonsAreThoseOfStrictMath() {
        Random random = new Random(1);
        for (int k = 0; k < 100_000; k++) {
            double a = any(random);
            double b = any(random);
            assertSame(Operators.min(a, b), StrictMath.min(a, b));
            assertSame(Operators.max(a, b), StrictMath.max(a, b));
            assertSame(Operators.abs(a), StrictMath.abs(a));
        }
    }

    @Test
    void roundsToWholeNumbersWithoutRoundingInBetween() {
        Random random = new Random(2);
        BigDecimal half = new BigDecimal("0.5");
        for (int k = 0; k < 100_000; k++) {
            double a = k % 2 == 0 ? any(random) : random.nextInt(200) / 4.0 - 25 + (k % 3 - 1) * 0x1p-52;
            assertSame(Operators.ceil(a), StrictMath.ceil(a));
            double rounded = Double.isFinite(a)
                    ? new BigDecimal(a)
                            .add(half)
                            .setScale(0, RoundingMode.FLOOR)
                            .doubleValue()
                    : a;
            assertSame(Operators.round(a), rounded);
        }
        assertThat(Operators.round(-2.5)).isEqualTo(-2);
        assertThat(Operators.round(0.49999999999999994)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5",
        "0.99, 5",
        "-7, 5",
        "-Infinity, 5",
        "1, 6",
        "1.99, 6",
        "2, 7",
        "1e300, 7",
        "Infinity, 7",
        "NaN, NaN"
    })
    void picksByTheNumberRoundedDownAndKeptWithinTheList(double number, double picked) {
        assertSame(Operators.apply(Operator.PICK, number, 5, 6, 7), picked);
        assertSame(Operators.apply(Operator.PICK, number, 3), Double.isNaN(number) ? number : 3);
    }

    @Test
    void whatIsNotPickedMayBeAnything() {
        assertThat(Operators.apply(Operator.PICK, 1, Double.NaN, 6, 1 / 0.0)).isEqualTo(6);
    }

    private static void assertSame(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }

    private static double any(Random random) {
        return random.nextInt(3) == 0
                ? SPECIAL[random.nextInt(SPECIAL.length)]
                : Double.longBitsToDouble(random.nextLong());
    }
}
