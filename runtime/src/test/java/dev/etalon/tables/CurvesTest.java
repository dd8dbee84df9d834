package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Between;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Kernels;
import dev.etalon.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Curves other than moves, several pieces, fractional times, shapes, and arguments beyond reason. */
class CurvesTest {

    private final Random random = new Random(5);

    private static DoubleDouble number(String text) {
        return DoubleDouble.of(Rational.of(text));
    }

    private static Plan plan(Curve curve, int resolution) {
        Curve held = new Curve.Flat(curve.beforeEnd(DoubleDouble.ZERO));
        return PieceTables.plan(
                List.of(new Piece(0, 0, curve), new Piece(curve.steps(), curve.steps(), held)), resolution);
    }

    @Test
    void boundedDecayIsAccurate() {
        Plan plan = plan(new Curve.Decay(number("0.1"), number("0.97"), 30, 5000, 0), 0);
        for (int k = 0; k < 100; k++) {
            long t = random.nextLong(5001);
            BigDecimal part = BigDecimal.valueOf(t).divide(BigDecimal.valueOf(30), Oracle.DIGITS);
            BigDecimal exact = new BigDecimal("0.1").multiply(Oracle.pow(new BigDecimal("0.97"), part));
            assertThat(Oracle.ulps(plan.at(t, 0, 0), exact, 0)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void boundedInversesAreAccurate() {
        Plan inverse = plan(new Curve.Inverse(number("0.1"), number("0.001"), number("0.75"), 1_000_000, 0), 0);
        Plan root = plan(new Curve.InverseSqrt(number("0.1"), 4000, 1_000_000), 0);
        for (int k = 0; k < 100; k++) {
            long t = random.nextLong(1_000_001) >> random.nextInt(20);
            BigDecimal base = BigDecimal.ONE.add(new BigDecimal("0.001").multiply(BigDecimal.valueOf(t)));
            BigDecimal exact = new BigDecimal("0.1").multiply(Oracle.pow(base, new BigDecimal("-0.75")));
            assertThat(Oracle.ulps(inverse.at(t, 0, 0), exact, 0)).isLessThanOrEqualTo(2);
            base = BigDecimal.valueOf(4000).divide(BigDecimal.valueOf(4000 + t), Oracle.DIGITS);
            exact = new BigDecimal("0.1").multiply(base.sqrt(Oracle.DIGITS));
            assertThat(Oracle.ulps(root.at(t, 0, 0), exact, 0)).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "8", "9", "100", "2357", "100000"})
    void optimalFollowsItsRecursion(int steps) {
        List<DoubleDouble> rates = new ArrayList<>(List.of(DoubleDouble.ONE));
        DoubleDouble sum = DoubleDouble.ONE;
        DoubleDouble excess = DoubleDouble.HALF;
        for (int m = 1; m < steps; m++) {
            DoubleDouble x = excess.times(2);
            excess = x.dividedBy(DoubleDouble.ONE.plus(DoubleDouble.ONE.plus(x).sqrt()));
            rates.add(sum.times(excess));
            sum = sum.plus(rates.get(m));
        }
        DoubleDouble last = rates.get(steps - 1);
        DoubleDouble scale = number("0.1").dividedBy(last.compareTo(DoubleDouble.ONE) > 0 ? last : DoubleDouble.ONE);
        Plan plan = plan(new Curve.Optimal(number("0.1"), steps), 0);
        for (int t = 0; t < steps; t += 1 + steps / 500) {
            DoubleDouble exact = rates.get(steps - 1 - t).times(scale);
            double error =
                    Math.abs(exact.minus(DoubleDouble.of(plan.at(t, 0, 0))).high());
            assertThat(error).as("at %d", t).isLessThanOrEqualTo(2 * Math.ulp(exact.high()));
        }
        assertThat(plan.at(steps, 0, 0)).isEqualTo(plan.at(steps - 1, 0, 0));
    }

    @Test
    void aPieceMayBeginAndEndInTheMiddleOfItsCurve() {
        Curve cosine = new Curve.Move(
                Law.COSINE, List.of(DoubleDouble.ONE, DoubleDouble.ONE), number("0.3"), DoubleDouble.ZERO, 1000);
        Plan whole = plan(cosine, 0);
        Plan part = PieceTables.plan(
                List.of(
                        new Piece(0, -200, cosine),
                        new Piece(100, 100, new Curve.Flat(number("7"))),
                        new Piece(100, 100 - 450, cosine),
                        new Piece(500, 500, new Curve.Flat(number("9")))),
                0);
        for (int t = 0; t < 100; t++) {
            assertThat(part.at(t, 0, 0)).isCloseTo(whole.at(t + 200, 0, 0), ulps(2));
        }
        for (int t = 100; t < 500; t++) {
            assertThat(part.at(t, 0, 0)).isCloseTo(whole.at(t + 350, 0, 0), ulps(2));
        }
        assertThat(part.at(500, 0, 0)).isEqualTo(9);
    }

    private static Offset<Double> ulps(int count) {
        return Offset.offset(count * Math.ulp(0.3));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPONENTIAL"})
    void timesBetweenTicksAreAccurate(Law law) {
        List<DoubleDouble> arguments = arguments(law);
        Curve curve = new Curve.Move(law, arguments, number("0.1"), number("0.7"), 3000);
        Plan plan = plan(curve, 6);
        for (int k = 0; k < 200; k++) {
            long tick = 64 + random.nextLong(2998 * 64);
            double fraction = random.nextDouble();
            DoubleDouble exact = curve.afterStart(
                    DoubleDouble.of(tick).plus(DoubleDouble.of(fraction)).scaled(-6));
            double error = Math.abs(
                    exact.minus(DoubleDouble.of(plan.at(tick, fraction, 0))).high());
            assertThat(error).as("at %d + %s", tick, fraction).isLessThanOrEqualTo(2 * Math.ulp(exact.high()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPONENTIAL", "HARMONIC"})
    void aBlendOfItsShapeIsAMove(Law law) {
        List<DoubleDouble> arguments = arguments(law);
        long steps = 2357;
        Filled.Curves shape = PieceTables.shape(law, arguments, steps, 0, Effort.FREE);
        assertThat(shape.starts()).hasSize(2);
        Plan blend = new Between.Blend(new Plan.Constant(0.25), new Plan.Constant(0), shape);
        Curve exact = new Curve.Move(law, arguments, DoubleDouble.of(0.25), DoubleDouble.ZERO, steps);
        assertThat(blend.at(0, 0, 0)).isEqualTo(0.25);
        for (long t = 0; t < steps; t += 7) {
            DoubleDouble value = exact.afterStart(DoubleDouble.of(t));
            double error =
                    Math.abs(value.minus(DoubleDouble.of(blend.at(t, 0, 0))).high());
            assertThat(error).as("at %d", t).isLessThanOrEqualTo(4 * Math.ulp(value.high()));
        }
        assertThat(Kernels.blend(0.25, 0, -1, 0)).isZero();
    }

    private static List<DoubleDouble> arguments(Law law) {
        return switch (law) {
            case COSINE -> List.of(DoubleDouble.of(1.5), DoubleDouble.ONE);
            case POLYNOMIAL -> List.of(DoubleDouble.of(3.0), DoubleDouble.ONE);
            case POWER -> List.of(DoubleDouble.of(0.75));
            case SIGMOID -> List.of(DoubleDouble.of(10.0), DoubleDouble.HALF);
            case HYPERBOLIC -> List.of(DoubleDouble.of(5000.0));
            case LINEAR, SQRT, SQUARE, EXPONENTIAL, HARMONIC, HALVING, REX, LOG -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "EXPONENTIAL, , , 1, 1e-300, 100000",
        "EXPONENTIAL, , , 1e-300, 1e300, 1000",
        "HARMONIC, , , 1, 1e-300, 100000",
        "HARMONIC, , , 1e-300, 1e300, 1000",
        "HARMONIC, , , 1.7e308, 1e308, 1000",
        "SIGMOID, 1e6, 0.3, 0, 1, 9007199254740992",
        "SIGMOID, 0, 0.3, 0, 1, 100",
        "POWER, 1e-3, , 0, 1, 9007199254740992",
        "POWER, 1e3, , 0, 1, 1000000",
        "POLYNOMIAL, 1e-3, 1, 1, 0, 9007199254740992",
        "COSINE, 1e3, 1e-3, 1, 0, 100000",
        "LOG, , , 0, 1e-310, 1000000",
        "COSINE, 1, 1, 1e308, 0, 9007199254740992",
        "COSINE, 1, 1, 1, 0, 0",
    })
    void extremesGiveATableAllTheSame(Law law, String first, String second, String from, String to, long steps) {
        List<DoubleDouble> arguments = new ArrayList<>();
        if (first != null) {
            arguments.add(number(first));
        }
        if (second != null) {
            arguments.add(number(second));
        }
        Plan plan = plan(new Curve.Move(law, arguments, number(from), number(to), steps), 0);
        double low = Math.min(number(from).high(), number(to).high());
        double high = Math.max(number(from).high(), number(to).high());
        for (int k = 0; k < 200; k++) {
            assertThat(plan.at(random.nextLong(steps + 1), 0, 0)).isBetween(low - high / 100, high * 1.01);
        }
        assertThat(plan.at(steps, 0, 0)).isEqualTo(number(to).high());
    }
}
