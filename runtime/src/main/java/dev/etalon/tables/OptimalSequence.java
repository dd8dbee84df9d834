package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Elementary;
import dev.etalon.exact.Functions;
import dev.etalon.exact.Rational;
import java.math.BigInteger;

/**
 * The rates that minimise the last-iterate bound, counted from the last: 1, and then a(m) for the one m steps before
 * it.
 *
 * <p>With S the sum of the rates after a step and z the ratio of its rate to S, stationarity of the bound gives
 * z(0) = 1/2 and z(m + 1) = f(z(m)), f(z) = √(1 + 2z) - 1, and a(m) = z(m) (1 + z(1)) … (1 + z(m - 1)). The inverse of
 * f is P(z) = z + z²/2, and P' = 1 + z: the product is the derivative of z(0) by z(m). So both are elementary in terms
 * of Abel's function α of f, for which α(f(z)) = α(z) + 1: z(m) = α⁻¹(α(z(0)) + m), for any real m, and the product is
 * α'(z(m - 1)) / α'(z(0)). Of 1/α' = -z²/2 + z³/4 - … the coefficients follow from f; the series diverges in the end,
 * as all of its kind, but where z is small its terms fall below 1e-35 first.
 */
public final class OptimalSequence {

    /** Terms of the series: at z = 2/64 the next is below 1e-35. */
    private static final int TERMS = 22;

    /** From how many steps before the last on the series is used; nearer to it P is applied to what it gives. */
    private static final int FAR = 64;

    /** α'(z) = -2/z² · (q[0] + q[1] z + …). */
    private static final DoubleDouble[] DERIVATIVE = derivative();

    /** α(z) = 2/z - 2 q[1] log z - 2 (a[2] z + a[3] z² + …). */
    private static final DoubleDouble[] ABEL = new DoubleDouble[TERMS];

    private static final DoubleDouble FAR_ABEL;
    private static final DoubleDouble FIRST_DERIVATIVE;

    static {
        for (int k = 2; k < TERMS; k++) {
            ABEL[k] = DERIVATIVE[k].dividedBy(DoubleDouble.of(k - 1L));
        }
        DoubleDouble z = DoubleDouble.HALF;
        DoubleDouble product = DoubleDouble.ONE;
        for (int m = 0; m < FAR; m++) {
            DoubleDouble x = z.scaled(1);
            z = x.dividedBy(DoubleDouble.ONE.plus(DoubleDouble.ONE.plus(x).sqrt()));
            product = product.times(DoubleDouble.ONE.plus(z));
        }
        FAR_ABEL = abel(z);
        FIRST_DERIVATIVE = derivative(z).dividedBy(product);
    }

    private OptimalSequence() {}

    /** a(m) for any real m from 1 on. */
    static DoubleDouble rate(DoubleDouble m) {
        int nearer = (int) Math.max(0, Math.ceil(FAR - m.high()));
        DoubleDouble z = inverse(FAR_ABEL.plus(m.plus(DoubleDouble.of((long) nearer - FAR))));
        DoubleDouble derivative = derivative(z);
        DoubleDouble product = FIRST_DERIVATIVE;
        for (int k = 0; k < nearer; k++) {
            product = product.times(DoubleDouble.ONE.plus(z));
            z = z.plus(z.times(z).scaled(-1));
        }
        return z.times(derivative).dividedBy(DoubleDouble.ONE.plus(z).times(product));
    }

    /**
     * z(m), in a time that does not depend on m.
     *
     * @throws IllegalArgumentException if m is not from {@value #FAR} to 2^53
     */
    public static double ratio(long m) {
        if (m < FAR || m > 1L << 53) {
            throw new IllegalArgumentException("m must be from " + FAR + " to 2^53, but is " + m);
        }
        return inverse(FAR_ABEL.plus(DoubleDouble.of(m - FAR))).high();
    }

    /** The z of which α is {@code value}: Newton's method, first in doubles. */
    private static DoubleDouble inverse(DoubleDouble value) {
        double z = 2 / value.high();
        double log = DERIVATIVE[1].high();
        double linear = ABEL[2].high();
        for (int k = 0; k < 6; k++) {
            z += (1 / z - log * Functions.log(z) - linear * z - value.high() / 2) * z * z;
        }
        DoubleDouble exact = DoubleDouble.of(z);
        for (int k = 0; k < 3; k++) {
            exact = exact.minus(abel(exact).minus(value).dividedBy(derivative(exact)));
        }
        return exact;
    }

    private static DoubleDouble abel(DoubleDouble z) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int k = TERMS - 1; k >= 2; k--) {
            sum = sum.plus(ABEL[k]).times(z);
        }
        DoubleDouble logarithm = DERIVATIVE[1].times(Elementary.log(z));
        return DoubleDouble.ONE.dividedBy(z).minus(logarithm).minus(sum).scaled(1);
    }

    /** α'. */
    private static DoubleDouble derivative(DoubleDouble z) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int k = TERMS - 1; k >= 0; k--) {
            sum = sum.times(z).plus(DERIVATIVE[k]);
        }
        return sum.dividedBy(z.times(z)).scaled(1).negate();
    }

    /** The coefficients of 1/α' from J(z + z²/2) = (1 + z) J(z), power by power, and then of its inverse. */
    private static DoubleDouble[] derivative() {
        Rational[] field = new Rational[TERMS];
        Rational[] inverse = new Rational[TERMS];
        DoubleDouble[] rounded = new DoubleDouble[TERMS];
        for (int n = 0; n < TERMS; n++) {
            // field[n] is that of -z^(n + 2)/2.
            Rational sum = Rational.ZERO;
            for (int k = 0; k < n; k++) {
                sum = sum.plus(field[k].times(binomialPart(k + 2, n + 1 - k)));
            }
            field[n] = n == 0 ? Rational.ONE : sum.times(Rational.of(-2)).dividedBy(Rational.of(n));
            Rational rest = n == 0 ? Rational.ONE : Rational.ZERO;
            for (int k = 0; k < n; k++) {
                rest = rest.minus(inverse[k].times(field[n - k]));
            }
            inverse[n] = rest;
            rounded[n] = DoubleDouble.of(rest);
        }
        return rounded;
    }

    /** The coefficient of z^(k + j) in (z + z²/2)^k. */
    private static Rational binomialPart(int k, int j) {
        BigInteger binomial = BigInteger.ONE;
        for (int i = 0; i < j; i++) {
            binomial = binomial.multiply(BigInteger.valueOf(k - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return new Rational(binomial, BigInteger.ONE.shiftLeft(j));
    }
}
