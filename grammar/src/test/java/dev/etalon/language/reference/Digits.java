package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Functions in decimal arithmetic of 60 digits, by plain series. */
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
    private static final int HALVINGS = 8;

    private Digits() {}

    static BigDecimal exp(BigDecimal x) {
        if (x.abs().compareTo(FAR) > 0) {
            // Beyond all doubles, whatever it is multiplied by.
            return ONE.scaleByPowerOfTen(x.signum() * FAR.intValue() / 3);
        }
        BigInteger twos = x.divide(LN2, ALL).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        BigDecimal small =
                x.subtract(LN2.multiply(new BigDecimal(twos))).divide(BigDecimal.valueOf(1L << HALVINGS), ALL);
        BigDecimal sum = ONE;
        BigDecimal term = ONE;
        for (int n = 1; term.abs().compareTo(NOTHING) > 0; n++) {
            term = term.multiply(small, ALL).divide(BigDecimal.valueOf(n), ALL);
            sum = sum.add(term, ALL);
        }
        for (int k = 0; k < HALVINGS; k++) {
            sum = sum.multiply(sum, ALL);
        }
        return sum.multiply(powerOfTwo(twos.intValueExact()), ALL);
    }

    /** The natural logarithm of a positive number. */
    static BigDecimal log(BigDecimal x) {
        int twos = (int) Math.round((x.precision() - x.scale() - 1) / Math.log10(2));
        BigDecimal near = x.divide(powerOfTwo(twos), ALL);
        while (near.compareTo(new BigDecimal("1.42")) > 0) {
            near = near.divide(TWO, ALL);
            twos++;
        }
        while (near.compareTo(new BigDecimal("0.71")) < 0) {
            near = near.multiply(TWO, ALL);
            twos--;
        }
        // Two square roots bring it nearer to 1, where the series is short.
        near = near.sqrt(ALL).sqrt(ALL);
        BigDecimal z = near.subtract(ONE).divide(near.add(ONE), ALL);
        BigDecimal square = z.multiply(z, ALL);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = z;
        for (int n = 1; power.signum() != 0 && power.abs().compareTo(z.abs().multiply(NOTHING)) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), ALL), ALL);
            power = power.multiply(square, ALL);
        }
        return sum.multiply(BigDecimal.valueOf(8)).add(LN2.multiply(BigDecimal.valueOf(twos)), ALL);
    }

    private static BigDecimal powerOfTwo(int power) {
        return power >= 0 ? new BigDecimal(BigInteger.TWO.pow(power)) : ONE.divide(powerOfTwo(-power), ALL);
    }

    /** A power of a number that is not negative. */
    static BigDecimal power(BigDecimal x, BigDecimal power) {
        if (power.signum() == 0) {
            return ONE;
        }
        if (x.signum() == 0 || power.compareTo(ONE) == 0 || x.compareTo(ONE) == 0) {
            return x;
        }
        return exp(power.multiply(log(x), ALL));
    }

    /** The square root of a number that is not negative. */
    static BigDecimal root(BigDecimal x) {
        return x.signum() <= 0 ? BigDecimal.ZERO : x.sqrt(ALL);
    }

    static BigDecimal cos(BigDecimal x) {
        return sin(x.add(PI.divide(TWO)));
    }

    static BigDecimal sin(BigDecimal x) {
        BigDecimal turns = x.divide(PI, ALL).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal rest = x.subtract(turns.multiply(PI)).round(ALL);
        BigDecimal minusSquare = rest.multiply(rest, ALL).negate();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = rest;
        for (int n = 1; term.abs().compareTo(rest.abs().multiply(NOTHING)) > 0; n += 2) {
            sum = sum.add(term, ALL);
            term = term.multiply(minusSquare, ALL).divide(BigDecimal.valueOf((n + 1L) * (n + 2L)), ALL);
        }
        return turns.toBigInteger().testBit(0) ? sum.negate() : sum;
    }
}
