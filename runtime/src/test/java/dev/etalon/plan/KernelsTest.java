package dev.etalon.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.tables.Oracle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {

    private static final long LARGEST = 1L << 53;

    private final Random random = new Random(3);

    private static DoubleDouble number(String text) {
        return DoubleDouble.of(Rational.of(text));
    }

    /** A whole number below 2^53 of any magnitude. */
    private long anyTick() {
        return random.nextLong(LARGEST) >> random.nextInt(53);
    }

    private static BigDecimal time(long tick, double fraction) {
        return new BigDecimal(fraction).add(BigDecimal.valueOf(tick));
    }

    private static Filled.Geometric geometric(double initial, String rate) {
        DoubleDouble log2 = number(rate).log2();
        return GeometricBlocks.of(initial, log2.high(), log2.low());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.9",
        "1, 0.99999",
        "3e-4, 1.0000001",
        "0.7, 0.5",
        "1e30, 1e-3",
        "1e300, 1e-100",
        "1e-300, 1e5",
        "5, 0.999999999999",
        "0.3, 0.9999999999999999",
        "2, 1"
    })
    void geometricIsAccurate(String from, String rate) {
        double start = Double.parseDouble(from);
        Filled.Geometric plan = geometric(start, rate);
        assertThat(GeometricBlocks.of(start, plan.log2High(), plan.log2Low()).powers())
                .isEqualTo(plan.powers());
        assertThat(plan.at(0, 0, 0)).isEqualTo(start);
        for (int k = 0; k < 100; k++) {
            long tick = anyTick();
            double fraction = k % 2 == 0 ? 0 : random.nextDouble();
            double value = plan.at(tick, fraction, 0);
            double exponent = number(rate).log2().high() * tick + Math.log(start) / Math.log(2);
            if (exponent < -1100) {
                assertThat(value).isZero();
            } else if (exponent > 1025) {
                assertThat(value).isInfinite();
            } else if (Math.abs(exponent) < 1000) {
                BigDecimal power = Oracle.pow(new BigDecimal(rate), time(tick, fraction));
                BigDecimal exact = new BigDecimal(start).multiply(power);
                assertThat(Oracle.ulps(value, exact, 0)).isLessThan(1.51);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.5", "1, 1e-6", "3e-4, 12", "0.1, 1e200"})
    void inverseIsAccurate(String from, String rate) {
        double start = Double.parseDouble(from);
        double per = Double.parseDouble(rate);
        assertThat(Kernels.inverse(start, per, 0, 0)).isEqualTo(start);
        for (int k = 0; k < 40; k++) {
            long tick = anyTick();
            double fraction = k % 2 == 0 ? 0 : random.nextDouble();
            BigDecimal base =
                    time(tick, fraction).multiply(new BigDecimal(rate)).add(BigDecimal.ONE);
            BigDecimal exact = new BigDecimal(from).divide(base, Oracle.DIGITS);
            assertThat(Oracle.ulps(Kernels.inverse(start, per, tick, fraction), exact, 0))
                    .isLessThan(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.5, 1.5", "1, 1e-6, 0.75", "3e-4, 12, 3.3", "7, 1e-3, 40", "0.1, 1e200, 0.5"})
    void inversePowerIsTheNearestDoubleOrNearlySo(String from, String rate, double power) {
        DoubleDouble start = number(from);
        DoubleDouble per = number(rate);
        assertThat(Kernels.inversePower(start.high(), start.low(), per.high(), per.low(), power, 0, 0))
                .isEqualTo(start.high());
        for (int k = 0; k < 40; k++) {
            long tick = anyTick();
            double fraction = k % 2 == 0 ? 0 : random.nextDouble();
            BigDecimal base =
                    time(tick, fraction).multiply(new BigDecimal(rate)).add(BigDecimal.ONE);
            BigDecimal exact = new BigDecimal(from).multiply(Oracle.pow(base, new BigDecimal(-power)));
            double value =
                    Kernels.inversePower(start.high(), start.low(), per.high(), per.low(), power, tick, fraction);
            assertThat(Oracle.ulps(value, exact, 0)).isLessThan(0.51);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "3e-4, 4000", "1e-200, 9007199254740992"})
    void inverseSqrtIsAccurate(String from, long timescale) {
        double start = Double.parseDouble(from);
        assertThat(Kernels.inverseSqrt(start, timescale, 0, 0)).isEqualTo(start);
        for (int k = 0; k < 40; k++) {
            long tick = anyTick();
            double fraction = k % 2 == 0 ? 0 : random.nextDouble();
            BigDecimal sum = time(tick, fraction).add(BigDecimal.valueOf(timescale));
            BigDecimal exact = new BigDecimal(from)
                    .multiply(BigDecimal.valueOf(timescale)
                            .divide(sum, Oracle.DIGITS)
                            .sqrt(Oracle.DIGITS));
            assertThat(Oracle.ulps(Kernels.inverseSqrt(start, timescale, tick, fraction), exact, 0))
                    .isLessThan(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3", "0.3, 0", "0, 0", "-0.3, 0", "0, -4.9e-324"})
    void geometricMoveOfAnEndThatIsZeroIsZeroInside(double from, double to) {
        assertThat(Kernels.geometric(from, to, 0, 0, 5)).isEqualTo(from);
        assertThat(Kernels.geometric(from, to, 5, 0, 5)).isEqualTo(to);
        for (int tick = 0; tick < 5; tick++) {
            assertThat(Kernels.geometric(from, to, tick, 0.5, 5)).isZero();
        }
        assertThat(Kernels.geometric(-0.3, 0.3, 2, 0, 5)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.01, 1000",
        "1e-7, 3, 12345",
        "-2, -1e-300, 1000000007",
        "0.3, 0.29999, 3",
        "4.9e-320, 1e-310, 100"
    })
    void geometricMoveIsTheNearestDoubleOrNearlySo(double from, double to, long ticks) {
        assertThat(Kernels.geometric(from, to, 0, 0, ticks)).isEqualTo(from);
        assertThat(Kernels.geometric(from, to, ticks, 0, ticks)).isEqualTo(to);
        BigDecimal ratio = new BigDecimal(to).divide(new BigDecimal(from), Oracle.DIGITS);
        for (int k = 0; k < 40; k++) {
            long tick = random.nextLong(ticks);
            double fraction = k % 2 == 0 ? 0 : random.nextDouble();
            BigDecimal part = time(tick, fraction).divide(BigDecimal.valueOf(ticks), Oracle.DIGITS);
            BigDecimal exact = new BigDecimal(from).multiply(Oracle.pow(ratio, part));
            assertThat(Oracle.ulps(Kernels.geometric(from, to, tick, fraction, ticks), exact, 0))
                    .isLessThan(0.51);
        }
    }

    @Test
    void unboundedCurvesNeverTurnBack() {
        Plan slow = geometric(1, "0.9999999999999999");
        Plan fast = geometric(1, "0.9999999999");
        for (int k = 0; k < 20_000; k++) {
            long tick = anyTick();
            neverRises(fast::at, tick);
            neverRises(fast::at, tick | 255);
            neverRises(slow::at, tick);
            neverRises((t, f, i) -> Kernels.inverse(1, 0.01, t, f), tick);
            neverRises((t, f, i) -> Kernels.inversePower(1, 0, 0.01, 0, 0.5, t, f), tick);
            neverRises((t, f, i) -> Kernels.inverseSqrt(1, 100, t, f), tick);
        }
    }

    @FunctionalInterface
    private interface Curve {
        double at(long tick, double fraction, long index);
    }

    private static void neverRises(Curve curve, long tick) {
        assertThat(curve.at(tick + 1, 0, 0)).isLessThanOrEqualTo(curve.at(tick, 0, 0));
    }

    @Test
    void scaledTimeIsExact() {
        for (int k = 0; k < 20_000; k++) {
            long lasts = anyTick() + 1;
            long length = anyTick() + 1;
            long tick = random.nextLong(lasts);
            BigInteger product = BigInteger.valueOf(tick).multiply(BigInteger.valueOf(length));
            BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(lasts));
            long whole = Kernels.scaledWhole(tick, 0, length, lasts);
            assertThat(whole).isEqualTo(parts[0].longValueExact());
            assertThat(Kernels.scaledFraction(tick, 0, length, lasts, whole))
                    .isEqualTo((double) parts[1].longValueExact() / (double) lasts);
        }
    }

    @Test
    void scaledTimeTakesItsFractionAlong() {
        for (int k = 0; k < 20_000; k++) {
            long lasts = random.nextLong(1L << 40) + 1;
            long length = random.nextLong(1L << 40) + 1;
            long tick = random.nextLong(lasts);
            double fraction = random.nextDouble();
            long whole = Kernels.scaledWhole(tick, fraction, length, lasts);
            double rest = Kernels.scaledFraction(tick, fraction, length, lasts, whole);
            assertThat(rest).isBetween(0.0, Math.nextDown(1.0));
            BigDecimal exact = time(tick, fraction)
                    .multiply(BigDecimal.valueOf(length))
                    .divide(BigDecimal.valueOf(lasts), Oracle.DIGITS);
            double error = time(whole, rest).subtract(exact).abs().doubleValue();
            assertThat(error).isLessThan(0x1p-50 * (1 + (double) length / lasts));
        }
    }

    @Test
    void cycleFindsTheLastStartThatHasCome() {
        for (int bits = 1; bits <= 17; bits++) {
            long[] starts = new long[1 << bits];
            int used = starts.length - random.nextInt(starts.length / 2);
            for (int k = 1; k < starts.length; k++) {
                starts[k] = k < used ? starts[k - 1] + random.nextInt(3) : Long.MAX_VALUE;
            }
            for (int k = 0; k < 200; k++) {
                long tick = random.nextLong(starts[used - 1] + 5);
                int found = Kernels.cycle(starts, tick);
                assertThat(starts[found]).isLessThanOrEqualTo(tick);
                assertThat(found + 1 == used || starts[found + 1] > tick).isTrue();
            }
        }
    }

    @Test
    void blendIsExactAtBothEnds() {
        assertThat(Kernels.blend(0.3, 0.7, 0, 0)).isEqualTo(0.3);
        assertThat(Kernels.blend(0.3, 0.7, -1, 0)).isEqualTo(0.7);
        assertThat(Kernels.blend(2, 6, 0, 0.25)).isEqualTo(3);
        assertThat(Kernels.blend(2, 6, -1, 0.25)).isEqualTo(5);
    }
}
