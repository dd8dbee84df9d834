package dev.etalon.numeric;

import dev.etalon.core.Rational;

/** Elementary functions of {@link DoubleDouble}s, within about 1e-30 relative. */
public final class Elementary {

    private static final DoubleDouble PI =
            DoubleDouble.of(Rational.of("3.1415926535897932384626433832795028841971693993751058"));

    /** 1/k!. */
    private static final DoubleDouble[] INVERSE_FACTORIALS = inverseFactorials(28);

    /** The terms of e^y - 1 for |y| up to ln 2 / 128. */
    private static final int EXP_TERMS = 12;

    /** The last of them that is not below the last bit of a double, so that for those behind doubles will do. */
    private static final int PRECISE_EXP_TERMS = 6;

    /** The last power of y in the series of sine and cosine for y up to π/4, and the last that needs more than doubles. */
    private static final int SINE_TERMS = 26;

    private static final int PRECISE_SINE_TERMS = 14;

    private static final int EXP_HALVINGS = 6;

    private Elementary() {}

    /** {@code e^x}. */
    public static DoubleDouble exp(DoubleDouble x) {
        if (!(Math.abs(x.high()) < 800)) {
            return DoubleDouble.of(StrictMath.exp(x.high()));
        }
        double k = halves(x);
        return reducedExpm1(x, k).plus(DoubleDouble.ONE).scaled((int) k);
    }

    /** {@code e^x - 1}. */
    public static DoubleDouble expm1(DoubleDouble x) {
        if (!(Math.abs(x.high()) < 800)) {
            return DoubleDouble.of(StrictMath.expm1(x.high()));
        }
        double k = halves(x);
        DoubleDouble reduced = reducedExpm1(x, k);
        return k == 0 ? reduced : reduced.plus(DoubleDouble.ONE).scaled((int) k).minus(DoubleDouble.ONE);
    }

    /** The whole number k for which x - k ln 2 is smallest. */
    private static double halves(DoubleDouble x) {
        return Math.rint(x.high() / DoubleDouble.LN2.high());
    }

    private static DoubleDouble reducedExpm1(DoubleDouble x, double k) {
        DoubleDouble y = x.minus(DoubleDouble.LN2.times(k)).scaled(-EXP_HALVINGS);
        double tail = 0;
        for (int term = EXP_TERMS; term > PRECISE_EXP_TERMS; term--) {
            tail = (tail + INVERSE_FACTORIALS[term].high()) * y.high();
        }
        DoubleDouble sum = INVERSE_FACTORIALS[PRECISE_EXP_TERMS].plus(DoubleDouble.of(tail));
        for (int term = PRECISE_EXP_TERMS - 1; term > 0; term--) {
            sum = sum.times(y).plus(INVERSE_FACTORIALS[term]);
        }
        sum = sum.times(y);
        for (int doubling = 0; doubling < EXP_HALVINGS; doubling++) {
            sum = sum.scaled(1).plus(sum.times(sum));
        }
        return sum;
    }

    /** The natural logarithm. */
    public static DoubleDouble log(DoubleDouble x) {
        if (!(x.high() > 0) || Double.isInfinite(x.high())) {
            return DoubleDouble.of(StrictMath.log(x.high()));
        }
        int exponent = x.exponent();
        DoubleDouble mantissa = x.scaled(-exponent);
        if (mantissa.high() > 1.4142) {
            mantissa = mantissa.scaled(-1);
            exponent++;
        }
        return DoubleDouble.LN2.times(exponent).plus(smallLog1p(mantissa.minus(DoubleDouble.ONE)));
    }

    /** {@code log(1 + x)}. */
    public static DoubleDouble log1p(DoubleDouble x) {
        return Math.abs(x.high()) < 0.4 ? smallLog1p(x) : log(DoubleDouble.ONE.plus(x));
    }

    /** A logarithm in doubles, and one step of Newton's method, written so that nothing cancels where x is small. */
    private static DoubleDouble smallLog1p(DoubleDouble x) {
        DoubleDouble guess = DoubleDouble.of(StrictMath.log1p(x.high()));
        DoubleDouble rest = x.plus(DoubleDouble.ONE.plus(x).times(expm1(guess.negate())));
        return guess.plus(rest.minus(rest.times(rest).scaled(-1)));
    }

    /** {@code x^power} of a positive number, or of 0. */
    public static DoubleDouble pow(DoubleDouble x, DoubleDouble power) {
        return x.high() == 0 ? DoubleDouble.of(StrictMath.pow(0, power.high())) : exp(power.times(log(x)));
    }

    /** {@code sin(π x)} for x from 0 to 1/2. */
    public static DoubleDouble sinPi(DoubleDouble x) {
        return x.high() <= 0.25
                ? sineSeries(PI.times(x), 1).times(PI.times(x))
                : sineSeries(PI.times(DoubleDouble.HALF.minus(x)), 0);
    }

    /** {@code sin(y) / y} if {@code parity} is 1, {@code cos(y)} if it is 0, for y up to π/4. */
    private static DoubleDouble sineSeries(DoubleDouble y, int parity) {
        DoubleDouble minusSquare = y.times(y).negate();
        double tail = 0;
        for (int term = SINE_TERMS; term > PRECISE_SINE_TERMS; term -= 2) {
            tail = (tail + INVERSE_FACTORIALS[term + parity].high()) * minusSquare.high();
        }
        DoubleDouble sum = INVERSE_FACTORIALS[PRECISE_SINE_TERMS + parity].plus(DoubleDouble.of(tail));
        for (int term = PRECISE_SINE_TERMS - 2; term >= 0; term -= 2) {
            sum = sum.times(minusSquare).plus(INVERSE_FACTORIALS[term + parity]);
        }
        return sum;
    }

    private static DoubleDouble[] inverseFactorials(int count) {
        DoubleDouble[] inverses = new DoubleDouble[count];
        Rational inverse = Rational.ONE;
        for (int k = 0; k < count; k++) {
            inverses[k] = DoubleDouble.of(inverse);
            inverse = inverse.dividedBy(Rational.of(k + 1));
        }
        return inverses;
    }
}
