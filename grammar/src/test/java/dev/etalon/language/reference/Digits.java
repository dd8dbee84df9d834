package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Functions to 60 digits and more, by plain series. */
final class Digits {

    /** Some more than 60, for those that are lost on the way. */
    static final MathContext ALL = new MathContext(72, RoundingMode.HALF_EVEN);

    static final BigDecimal ONE = BigDecimal.ONE;
    static final BigDecimal TWO = BigDecimal.valueOf(2);

    static final BigDecimal PI = new BigDecimal(
            "3.14159265358979323846264338327950288419716939937510582097494459230781"
                    + "640628620899862803482534211706798214808651328230664709384460955058223172535940812848111745028410270193852");

    private static final BigDecimal LN2 =
            new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009"
                    + "493393621969694715605863326996418687147214819");

    private static final BigDecimal NOTHING = new BigDecimal("1e-74");
    private static final BigDecimal FAR = BigDecimal.valueOf(30_000);
    private static final BigDecimal FAR_OF_POWERS = BigDecimal.valueOf(3_000);
    private static final BigDecimal NEAR = new BigDecimal("1e-10");
    private static final int HALVINGS = 8;

    /** The binary digits behind the point of what is worked out in whole numbers: some 86 decimal ones. */
    private static final int FIXED = 288;

    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(FIXED);
    private static final int MOST_KNOWN = 20_000;

    /** Logarithms that have been asked for: many are again. */
    private static final Map<BigDecimal, BigDecimal> LOGARITHMS = new ConcurrentHashMap<>();

    private Digits() {}

    static BigDecimal exp(BigDecimal x) {
        if (x.abs().compareTo(FAR) > 0) {
            // Beyond all doubles, whatever it is multiplied by.
            return ONE.scaleByPowerOfTen(x.signum() * FAR.intValue() / 3);
        }
        BigInteger twos = x.divide(LN2, ALL).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        BigInteger small = fixed(x.subtract(LN2.multiply(new BigDecimal(twos))));
        return new BigDecimal(expOfSmall(small)).multiply(powerOfTwo(twos.intValueExact() - FIXED), ALL);
    }

    private static BigInteger fixed(BigDecimal x) {
        BigInteger shifted = x.unscaledValue().shiftLeft(FIXED);
        return x.scale() >= 0
                ? shifted.divide(BigInteger.TEN.pow(x.scale()))
                : shifted.multiply(BigInteger.TEN.pow(-x.scale()));
    }

    private static BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(FIXED);
    }

    /** In whole numbers of {@link #UNIT}. */
    private static BigInteger expOfSmall(BigInteger x) {
        BigInteger small = x.shiftRight(HALVINGS);
        BigInteger sum = UNIT;
        BigInteger term = UNIT;
        for (int n = 1; term.bitLength() > 1; n++) {
            term = times(term, small).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int k = 0; k < HALVINGS; k++) {
            sum = times(sum, sum);
        }
        return sum;
    }

    /** The natural logarithm of a positive number. */
    static BigDecimal log(BigDecimal x) {
        BigDecimal known = LOGARITHMS.get(x);
        if (known == null) {
            known = x.subtract(ONE).abs().compareTo(NEAR) < 0 ? logOfNearOne(x) : logOfAny(x);
            if (LOGARITHMS.size() >= MOST_KNOWN) {
                LOGARITHMS.clear();
            }
            LOGARITHMS.put(x, known);
        }
        return known;
    }

    /** By one step of Newton's from the logarithm of the nearest double, whose series has few terms. */
    private static BigDecimal logOfAny(BigDecimal x) {
        int twos = (int) Math.round((x.precision() - x.scale() - 1) / Math.log10(2));
        BigDecimal near = x.multiply(powerOfTwo(-twos), ALL);
        BigDecimal about = new BigDecimal(StrictMath.log(near.doubleValue()));
        BigInteger beside =
                times(fixed(near), expOfSmall(fixed(about.negate()))).subtract(UNIT);
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = beside;
        for (int n = 1; power.bitLength() > 1; n++) {
            BigInteger term = power.divide(BigInteger.valueOf(n));
            sum = n % 2 == 1 ? sum.add(term) : sum.subtract(term);
            power = times(power, beside);
        }
        return new BigDecimal(sum)
                .multiply(powerOfTwo(-FIXED))
                .add(about)
                .add(LN2.multiply(BigDecimal.valueOf(twos)))
                .round(ALL);
    }

    private static BigDecimal logOfNearOne(BigDecimal x) {
        BigDecimal z = x.subtract(ONE).divide(x.add(ONE), ALL);
        BigDecimal square = z.multiply(z, ALL);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = z;
        for (int n = 1; power.signum() != 0 && power.abs().compareTo(z.abs().multiply(NOTHING)) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), ALL), ALL);
            power = power.multiply(square, ALL);
        }
        return sum.multiply(TWO);
    }

    private static BigDecimal powerOfTwo(int power) {
        return power >= 0
                ? new BigDecimal(BigInteger.TWO.pow(power))
                : new BigDecimal(BigInteger.valueOf(5).pow(-power), -power);
    }

    /** A power of a number that is not negative. */
    static BigDecimal power(BigDecimal x, BigDecimal power) {
        if (power.signum() == 0) {
            return ONE;
        }
        if (x.signum() == 0 || power.compareTo(ONE) == 0 || x.compareTo(ONE) == 0) {
            return x;
        }
        // Beyond all doubles, whatever it is multiplied by.
        return exp(power.multiply(log(x), ALL).min(FAR_OF_POWERS).max(FAR_OF_POWERS.negate()));
    }

    /** The square root of a number that is not negative. */
    static BigDecimal root(BigDecimal x) {
        if (x.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        // Twice as many digits as are wanted, and an even number behind the point.
        int scale = x.scale() + 2 * ALL.getPrecision() + 4 - x.precision();
        scale += scale & 1;
        BigInteger square = x.setScale(scale, RoundingMode.DOWN).unscaledValue();
        return new BigDecimal(square.sqrt(), scale / 2).round(ALL);
    }

    static BigDecimal cos(BigDecimal x) {
        return sin(x.add(PI.divide(TWO)));
    }

    static BigDecimal sin(BigDecimal x) {
        BigDecimal turns = x.divide(PI, ALL).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal rest = x.subtract(turns.multiply(PI)).round(ALL);
        BigDecimal sum = rest.abs().compareTo(NEAR) < 0 ? sinOfSmall(rest) : sinOfRest(fixed(rest));
        return turns.toBigInteger().testBit(0) ? sum.negate() : sum;
    }

    /** Of what is a right angle at most. */
    private static BigDecimal sinOfRest(BigInteger x) {
        BigInteger minusSquare = times(x, x).negate();
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = x;
        for (int n = 1; term.bitLength() > 1; n += 2) {
            sum = sum.add(term);
            term = times(term, minusSquare).divide(BigInteger.valueOf((n + 1L) * (n + 2L)));
        }
        return new BigDecimal(sum).multiply(powerOfTwo(-FIXED), ALL);
    }

    private static BigDecimal sinOfSmall(BigDecimal x) {
        BigDecimal square = x.multiply(x, ALL);
        BigDecimal term = x.multiply(square, ALL);
        return x.subtract(term.divide(BigDecimal.valueOf(6), ALL))
                .add(term.multiply(square, ALL).divide(BigDecimal.valueOf(120), ALL))
                .subtract(term.multiply(square, ALL).multiply(square, ALL).divide(BigDecimal.valueOf(5040), ALL))
                .round(ALL);
    }
}
