package dev.etalon.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

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

    private static void assertSame(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }

    private static double any(Random random) {
        return random.nextInt(3) == 0
                ? SPECIAL[random.nextInt(SPECIAL.length)]
                : Double.longBitsToDouble(random.nextLong());
    }
}
