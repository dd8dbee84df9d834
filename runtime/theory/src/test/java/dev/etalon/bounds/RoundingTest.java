package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each operation rounds to the side that it says, and no further than two units in the last place. */
class RoundingTest {

    private static final int ROUNDS = 2_000;

    private final SplittableRandom random = new SplittableRandom(25);

    @Test
    void sums() {
        for (int round = 0; round < ROUNDS; round++) {
            double a = number();
            double b = number();
            BigDecimal exact = new BigDecimal(a).add(new BigDecimal(b));
            assertBetween(Rounding.addDown(a, b), exact, Rounding.addUp(a, b));
        }
        assertThat(Rounding.addDown(0.5, 0.25)).isEqualTo(0.75);
        assertThat(Rounding.addUp(0.5, 0.25)).isEqualTo(0.75);
    }

    @Test
    void products() {
        for (int round = 0; round < ROUNDS; round++) {
            double a = number();
            double b = number();
            BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b));
            assertBetween(Rounding.multiplyDown(a, b), exact, Rounding.multiplyUp(a, b));
        }
        assertThat(Rounding.multiplyDown(0, 3)).isZero();
    }

    @Test
    void quotients() {
        for (int round = 0; round < ROUNDS; round++) {
            double a = number();
            double b = number();
            double low = Rounding.divideDown(a, b);
            double high = Rounding.divideUp(a, b);
            BigDecimal divisor = new BigDecimal(b);
            assertThat(new BigDecimal(low).multiply(divisor)).isLessThanOrEqualTo(new BigDecimal(a));
            assertThat(new BigDecimal(high).multiply(divisor)).isGreaterThanOrEqualTo(new BigDecimal(a));
            assertThat(high - low).isLessThanOrEqualTo(2 * Math.ulp(high));
        }
        assertThat(Rounding.divideDown(0, 3)).isZero();
    }

    private double number() {
        return random.nextDouble(1e-3, 1) * Math.pow(2, random.nextInt(-20, 20));
    }

    private static void assertBetween(double low, BigDecimal exact, double high) {
        assertThat(new BigDecimal(low)).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(high)).isGreaterThanOrEqualTo(exact);
        assertThat(high - low).isLessThanOrEqualTo(2 * Math.ulp(high));
    }
}
