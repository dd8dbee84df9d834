package dev.etalon.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    private static final double ACCURACY = 0.53;
    private static final double LN2 = 0.6931471805599453;
    private static final int COUNT = 20_000;

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        1,
        -1,
        1.5,
        -1.5,
        2,
        -2,
        3,
        -3,
        4,
        0x1p52 + 1,
        -0x1p52 - 1,
        0x1p53,
        0x1p53 + 2,
        -0x1p53,
        0x1p62,
        1e19,
        -1e19,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1 + 0x1p-52,
        1 - 0x1p-53,
        -1 - 0x1p-52,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void exponentials() {
        DoubleStream edges = IntStream.range(-2000, 2000).mapToDouble(k -> (k + 0.5) * LN2 / 128);
        assertAccurate(Functions::exp, Reference::exp, with(edges, -745.2, 709.79, -1, 1, -0.01, 0.01));
    }

    @Test
    void exponentialsLessOne() {
        DoubleStream edges = IntStream.range(-2000, 2000).mapToDouble(k -> (k + 0.5) * LN2 / 128);
        assertAccurate(Functions::expm1, Reference::expm1, with(edges, -70, 709.7, -1, 1, -0.01, 0.01, -1e-9, 1e-9));
    }

    @Test
    void logarithms() {
        DoubleStream edges = IntStream.range(0, 1024).mapToDouble(k -> 0.5 + k / 512.0);
        assertAccurate(
                Functions::log, Reference::log, with(edges, 0, 1, 0.99, 1.01, 0.6, 1.5, 0, 1e9, 0, 1e300, 0, 1e-310));
    }

    @Test
    void logarithmsOfOneMore() {
        DoubleStream edges = IntStream.range(0, 1024).mapToDouble(k -> k / 512.0 - 0.5);
        assertAccurate(
                Functions::log1p, Reference::log1p, with(edges, -1, 1, -0.01, 0.01, -1e-9, 1e-9, 0, 1e9, 0, 1e300));
    }

    @Test
    void sines() {
        assertAccurate(Functions::sin, Reference::sin, with(angles(), -4, 4, -0.1, 0.1, -1e-7, 1e-7, -1.1e6, 1.1e6));
    }

    @Test
    void cosines() {
        assertAccurate(Functions::cos, Reference::cos, with(angles(), -4, 4, -0.1, 0.1, -1e-7, 1e-7, -1.1e6, 1.1e6));
    }

    /** Multiples of π/128, large numbers, and the doubles that lie nearest to a multiple of π/2 (Muller et al.). */
    private static DoubleStream angles() {
        Random random = new Random(4);
        return DoubleStream.concat(
                IntStream.range(-1500, 1500).mapToDouble(k -> k * Math.PI / 128),
                DoubleStream.concat(
                        DoubleStream.of(0x1.6ac5b262ca1ffp849, 6381956970095103.0 * 0x1p797, 1e22, 0x1p1023),
                        random.doubles(150, 20, 1023).map(e -> Math.pow(2, e))));
    }

    @Test
    void powers() {
        Random random = new Random(5);
        for (int k = 0; k < 4 * COUNT; k++) {
            double log = Math.pow(10, random.nextDouble() * 14 - 11) * (random.nextBoolean() ? 1 : -1);
            double x = Math.abs(log) > 1e-4 ? Math.exp(log / 2) : 1 + log;
            double y = (random.nextDouble() * 2 - 1) * 745 / Math.abs(Math.log(x));
            double power = Functions.pow(x, y);
            if (x != 1 && power - power == 0) {
                assertAccurate(power, Reference.pow(x, y), x, y);
            }
        }
    }

    @Test
    void powersThatAreDoublesAreExact() {
        Random random = new Random(6);
        for (int k = 0; k < 10_000; k++) {
            double root = random.nextInt(1 << 26);
            double small = random.nextInt(1 << 10);
            assertThat(Functions.pow(root, 2)).isEqualTo(root * root);
            assertThat(Functions.pow(root * root, 0.5)).isEqualTo(root);
            assertThat(Functions.pow(small, 5)).isEqualTo(small * small * small * small * small);
            assertThat(Functions.pow(small, -1)).isEqualTo(1 / small);
            double any = Double.longBitsToDouble((random.nextLong() >>> 1) % 0x7ff0000000000000L);
            assertThat(Functions.pow(any, 1)).isEqualTo(any);
        }
    }

    @Test
    void specialArguments() {
        for (double x : SPECIAL) {
            assertSpecial(Functions::exp, StrictMath::exp, x);
            assertSpecial(Functions::expm1, StrictMath::expm1, x);
            assertSpecial(Functions::log, StrictMath::log, x);
            assertSpecial(Functions::log1p, StrictMath::log1p, x);
            assertSpecial(Functions::sin, StrictMath::sin, x);
            assertSpecial(Functions::cos, StrictMath::cos, x);
            for (double y : SPECIAL) {
                assertClose((a, b) -> Functions.pow(a, b), StrictMath::pow, x, y);
            }
        }
    }

    @Test
    void exponentialsRiseAndEndWhereTheDoublesEnd() {
        assertThat(Functions.exp(0x1.62e42fefa39efp9)).isEqualTo(0x1.fffffffffff2ap1023);
        assertThat(Functions.exp(Math.nextUp(0x1.62e42fefa39efp9))).isInfinite();
        assertThat(Functions.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
        assertThat(Functions.exp(-745.1332191019412)).isZero();
        assertThat(Functions.pow(2, 1023)).isEqualTo(0x1p1023);
        assertThat(Functions.pow(2, -1074)).isEqualTo(Double.MIN_VALUE);
        assertThat(Functions.pow(2, 1024)).isInfinite();
    }

    /** The bits of many results, so that none changes unnoticed, on any processor and whatever compiles it. */
    @Test
    void theBitsAreTheSameEverywhere() {
        Map<String, DoubleUnaryOperator> functions = Map.of(
                "exp", Functions::exp,
                "expm1", Functions::expm1,
                "log", Functions::log,
                "log1p", Functions::log1p,
                "sin", Functions::sin,
                "cos", Functions::cos,
                "pow", x -> Functions.pow(Math.abs(x), 2.5 - x / 7));
        Map<String, Long> hashes = new TreeMap<>();
        functions.forEach((name, function) -> hashes.put(name, hash(function)));
        assertThat(hashes)
                .isEqualTo(Map.of(
                        "exp", 1983640965958723259L,
                        "expm1", 3031994917462878678L,
                        "log", -3565778991452944825L,
                        "log1p", -3321459010893578889L,
                        "sin", 1534790383039733025L,
                        "cos", 1307269686757741326L,
                        "pow", -6429751952866954076L));
    }

    private static long hash(DoubleUnaryOperator function) {
        long hash = 1;
        long state = 1;
        for (int k = 0; k < 100_000; k++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double x = (state >> 11) * 0x1p-47;
            hash = hash * 31 + Double.doubleToLongBits(function.applyAsDouble(k % 2 == 0 ? x : x * 0x1p-6));
        }
        return hash;
    }

    /** Near each edge, some doubles to either side; and as many random ones in each of the ranges. */
    private static DoubleStream with(DoubleStream edges, double... ranges) {
        Random random = new Random(7);
        DoubleStream near = edges.flatMap(edge -> IntStream.rangeClosed(-3, 3)
                .mapToDouble(k -> Double.longBitsToDouble(Double.doubleToRawLongBits(edge) + k)));
        DoubleStream inRanges = IntStream.range(0, ranges.length / 2)
                .boxed()
                .flatMapToDouble(k -> random.doubles(COUNT, ranges[2 * k], ranges[2 * k + 1]));
        return DoubleStream.concat(near, inRanges);
    }

    private static void assertAccurate(
            DoubleUnaryOperator function, DoubleFunction<Reference.Value> reference, DoubleStream arguments) {
        arguments.forEach(x -> {
            double result = function.applyAsDouble(x);
            if (x != 0 && result - result == 0) {
                assertAccurate(result, reference.apply(x), x, 0);
            }
        });
    }

    private static void assertAccurate(double result, Reference.Value value, double x, double y) {
        double error = value.errorOf(result);
        if (!(error <= (isSubnormal(result) ? 1 : ACCURACY))) {
            fail("%a is wrong by %s units at %a, %a", result, error, x, y);
        }
    }

    private static boolean isSubnormal(double x) {
        return Math.abs(x) < Double.MIN_NORMAL;
    }

    private static void assertSpecial(DoubleUnaryOperator own, DoubleUnaryOperator expected, double x) {
        assertClose((a, b) -> own.applyAsDouble(a), (a, b) -> expected.applyAsDouble(a), x, 0);
    }

    /** To the bit where either is a zero, infinite or no number, else to 1e-15: the kind of result, and its sign. */
    private static void assertClose(DoubleBinaryOperator own, DoubleBinaryOperator expected, double x, double y) {
        double actual = own.applyAsDouble(x, y);
        double wanted = expected.applyAsDouble(x, y);
        boolean plain = wanted - wanted == 0 && wanted != 0 && !isSubnormal(wanted);
        double allowed = plain ? Math.abs(wanted) * 1e-15 : 0;
        assertThat(Double.compare(actual, wanted) == 0 || Math.abs(actual - wanted) <= allowed)
                .as("%a of %s, %s is not %a", actual, x, y, wanted)
                .isTrue();
    }
}
