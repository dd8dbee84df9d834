package dev.etalon.exact;

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

    /** Into so many parts e^x is cut between a power of 2 and the next; a power of two. */
    private static final int EXP_PARTS = 64;

    private static final DoubleDouble LN2_PART = DoubleDouble.LN2.dividedBy((double) EXP_PARTS);

    /** 2^(k / 64). */
    private static final DoubleDouble[] ROOTS_OF_TWO = rootsOfTwo();

    private Elementary() {}

    /** {@code e^x}. */
    public static DoubleDouble exp(DoubleDouble x) {
        if (!(Math.abs(x.high()) < 800)) {
            return DoubleDouble.of(Functions.exp(x.high()));
        }
        int k = parts(x);
        DoubleDouble root = ROOTS_OF_TWO[k & EXP_PARTS - 1];
        return root.plus(root.times(smallExpm1(x, k))).scaled(Math.floorDiv(k, EXP_PARTS));
    }

    /** {@code factor · e^x}, also where {@code e^x} alone is beyond the doubles. */
    public static DoubleDouble timesExp(DoubleDouble factor, DoubleDouble x) {
        if (!(Math.abs(x.high()) < 5000)) {
            return factor.times(exp(x));
        }
        int k = parts(x);
        DoubleDouble root = ROOTS_OF_TWO[k & EXP_PARTS - 1];
        DoubleDouble mantissa = factor.times(root.plus(root.times(smallExpm1(x, k))));
        int exponent = Math.floorDiv(k, EXP_PARTS);
        // In two steps, of which the first is exact.
        int first = Math.max(-900 - mantissa.exponent(), Math.min(900 - mantissa.exponent(), exponent));
        return mantissa.scaled(first).scaled(exponent - first);
    }

    /** {@code e^x - 1}. */
    public static DoubleDouble expm1(DoubleDouble x) {
        if (!(Math.abs(x.high()) < 800)) {
            return DoubleDouble.of(Functions.expm1(x.high()));
        }
        return parts(x) == 0 ? smallExpm1(x, 0) : exp(x).minus(DoubleDouble.ONE);
    }

    /** The whole number k for which x - k ln 2 / 64 is smallest. */
    private static int parts(DoubleDouble x) {
        return (int) Doubles.rint(x.high() / LN2_PART.high());
    }

    /** {@code e^(x - k ln 2 / 64) - 1}. */
    private static DoubleDouble smallExpm1(DoubleDouble x, int k) {
        DoubleDouble y = k == 0 ? x : x.minus(LN2_PART.times(k));
        double tail = 0;
        for (int term = EXP_TERMS; term > PRECISE_EXP_TERMS; term--) {
            tail = (tail + INVERSE_FACTORIALS[term].high()) * y.high();
        }
        DoubleDouble sum = INVERSE_FACTORIALS[PRECISE_EXP_TERMS].plus(DoubleDouble.of(tail));
        for (int term = PRECISE_EXP_TERMS - 1; term > 0; term--) {
            sum = sum.times(y).plus(INVERSE_FACTORIALS[term]);
        }
        return sum.times(y);
    }

    /** Each the product of two before it, so that few roundings add up. */
    private static DoubleDouble[] rootsOfTwo() {
        DoubleDouble[] roots = new DoubleDouble[EXP_PARTS];
        roots[0] = DoubleDouble.ONE;
        roots[1] = smallExpm1(LN2_PART, 0).plus(DoubleDouble.ONE);
        for (int k = 2; k < EXP_PARTS; k++) {
            roots[k] = roots[k / 2].times(roots[k - k / 2]);
        }
        return roots;
    }

    /** The natural logarithm. */
    public static DoubleDouble log(DoubleDouble x) {
        if (!(x.high() > 0) || Double.isInfinite(x.high())) {
            return DoubleDouble.of(Functions.log(x.high()));
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
        DoubleDouble guess = DoubleDouble.of(Functions.log1p(x.high()));
        DoubleDouble rest = x.plus(DoubleDouble.ONE.plus(x).times(expm1(guess.negate())));
        return guess.plus(rest.minus(rest.times(rest).scaled(-1)));
    }

    /** {@code x^power} of a positive number, or of 0. */
    public static DoubleDouble pow(DoubleDouble x, DoubleDouble power) {
        return x.high() == 0 ? DoubleDouble.of(Functions.pow(0, power.high())) : exp(power.times(log(x)));
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
