package dev.etalon.exact;

/** Elementary functions of {@link DoubleDouble}s, within about 1e-30 relative. */
public final class Elementary {

    private static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53);

    /** 1/k!: the double nearest to it, and that nearest to the rest. */
    private static final DoubleDouble[] INVERSE_FACTORIALS = numbers(
            0x1.0p0, 0x0.0p0,
            0x1.0p0, 0x0.0p0,
            0x1.0p-1, 0x0.0p0,
            0x1.5555555555555p-3, 0x1.5555555555555p-57,
            0x1.5555555555555p-5, 0x1.5555555555555p-59,
            0x1.1111111111111p-7, 0x1.1111111111111p-63,
            0x1.6c16c16c16c17p-10, -0x1.f49f49f49f49fp-65,
            0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-73,
            0x1.a01a01a01a01ap-16, 0x1.a01a01a01a01ap-76,
            0x1.71de3a556c734p-19, -0x1.c154f8ddc6cp-73,
            0x1.27e4fb7789f5cp-22, 0x1.cbbc05b4fa99ap-76,
            0x1.ae64567f544e4p-26, -0x1.c062e06d1f209p-80,
            0x1.1eed8eff8d898p-29, -0x1.2aec959e14c06p-83,
            0x1.6124613a86d09p-33, 0x1.f28e0cc748ebep-87,
            0x1.93974a8c07c9dp-37, 0x1.05d6f8a2efd1fp-92,
            0x1.ae7f3e733b81fp-41, 0x1.1d8656b0ee8cbp-97,
            0x1.ae7f3e733b81fp-45, 0x1.1d8656b0ee8cbp-101,
            0x1.952c77030ad4ap-49, 0x1.ac981465ddc6cp-103,
            0x1.6827863b97d97p-53, 0x1.eec01221a8b0bp-107,
            0x1.2f49b46814157p-57, 0x1.2650f61dbdcb4p-112,
            0x1.e542ba4020225p-62, 0x1.ea72b4afe3c2fp-120,
            0x1.71b8ef6dcf572p-66, -0x1.d043ae40c4647p-120,
            0x1.0ce396db7f853p-70, -0x1.aebcdbd20331cp-124,
            0x1.761b41316381ap-75, -0x1.3423c7d91404fp-130,
            0x1.f2cf01972f578p-80, -0x1.9ada5fcc1ab14p-135,
            0x1.3f3ccdd165fa9p-84, -0x1.58ddadf344487p-139,
            0x1.88e85fc6a4e5ap-89, -0x1.71c37ebd1654p-143,
            0x1.d1ab1c2dccea3p-94, 0x1.054d0c78aea14p-149);

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
        return timesExp(factor, x, 0);
    }

    /** {@code factor · e^x · 2^scale}, also where only all three together are within the doubles. */
    public static DoubleDouble timesExp(DoubleDouble factor, DoubleDouble x, int scale) {
        if (factor.signum() == 0) {
            return factor;
        }
        if (!(Math.abs(x.high()) < 5000)) {
            return factor.times(exp(x));
        }
        int k = parts(x);
        DoubleDouble root = ROOTS_OF_TWO[k & EXP_PARTS - 1];
        int own = factor.exponent();
        DoubleDouble mantissa = factor.scaled(-own).times(root.plus(root.times(smallExpm1(x, k))));
        int exponent = Math.floorDiv(k, EXP_PARTS) + scale + own;
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

    private static DoubleDouble[] numbers(double... highAndLow) {
        DoubleDouble[] numbers = new DoubleDouble[highAndLow.length / 2];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = new DoubleDouble(highAndLow[2 * k], highAndLow[2 * k + 1]);
        }
        return numbers;
    }
}
