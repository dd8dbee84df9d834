package dev.etalon.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** On a JVM all of them do what {@link Math} does. */
class DoublesTest {

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        1.5,
        2.5,
        -2.5,
        0.49999999999999994,
        -0.49999999999999994,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        0x1p-970,
        0x1p-971,
        0x1p52,
        0x1p52 - 0.5,
        0x1p52 + 1,
        0x1p53,
        0x1p63,
        -0x1p63,
        0x1p64,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void oneNumber() {
        assertSame(Doubles::ulp, Math::ulp);
        assertSame(Doubles::rint, Math::rint);
        assertSame(Doubles::nextUp, Math::nextUp);
        assertSame(Doubles::nextDown, Math::nextDown);
        assertSame(Doubles::signum, Math::signum);
        assertSame(Doubles::round, Math::round);
        assertSame(Doubles::exponent, Math::getExponent);
    }

    @Test
    void scaling() {
        numbers().forEach(x -> {
            for (int exponent :
                    new int[] {0, 1, -1, 52, -60, 1023, 1024, -1022, -1023, -1074, -1075, 2097, -2099, 9999}) {
                assertBits(Doubles.scalb(x, exponent), Math.scalb(x, exponent));
            }
            assertBits(Doubles.scalb(x, Integer.MIN_VALUE), Math.scalb(x, Integer.MIN_VALUE));
        });
        for (int exponent = -1022; exponent <= 1023; exponent++) {
            assertBits(Doubles.powerOfTwo(exponent), Math.scalb(1.0, exponent));
        }
    }

    @Test
    void signs() {
        numbers().filter(x -> x == x).forEach(x -> {
            assertBits(Doubles.copySign(x, -3), Math.copySign(x, -3));
            assertBits(Doubles.copySign(2, x), Math.copySign(2, x));
        });
    }

    @Test
    void productsOfLongs() {
        Random random = new Random(2);
        for (int k = 0; k < 100_000; k++) {
            long a = random.nextLong() >> random.nextInt(64);
            long b = random.nextLong() >> random.nextInt(64);
            assertThat(Doubles.multiplyHigh(a, b)).isEqualTo(Math.multiplyHigh(a, b));
        }
        assertThat(Doubles.multiplyHigh(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(1L << 62);
        assertThat(Doubles.multiplyHigh(Long.MIN_VALUE, -1)).isZero();
    }

    @Test
    void errorsOfProducts() {
        Random random = new Random(3);
        for (int k = 0; k < 10_000; k++) {
            double a = random.nextGaussian() * 1e100;
            double b = random.nextGaussian() * 1e-80;
            assertThat(Doubles.productError(a, b, a * b)).isEqualTo(Math.fma(a, b, -(a * b)));
        }
    }

    private static void assertSame(DoubleUnaryOperator own, DoubleUnaryOperator expected) {
        numbers().forEach(x -> assertBits(own.applyAsDouble(x), expected.applyAsDouble(x)));
    }

    private static void assertBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }

    /** Special ones, doubles of any bits, and some with a fraction. */
    private static DoubleStream numbers() {
        Random random = new Random(1);
        return DoubleStream.concat(
                DoubleStream.of(SPECIAL),
                DoubleStream.concat(
                        random.longs(20_000).mapToDouble(Double::longBitsToDouble),
                        random.doubles(20_000, -1000, 1000).map(x -> random.nextBoolean() ? x : Math.rint(x) + 0.5)));
    }
}
