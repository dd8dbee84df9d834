package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction. It is reduced to lowest terms where that is cheap, and otherwise when it is asked for. */
final class Q implements Comparable<Q> {

    static final Q ZERO = of(0);
    static final Q ONE = of(1);
    static final Q HALF = new Q(BigInteger.ONE, BigInteger.TWO);

    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1074;

    /** Digits of which there are few enough, or too many, to leave a common divisor in. */
    private static final int FEW = 64;

    private static final int MANY = 20_000;

    private BigInteger top;
    private BigInteger bottom;
    private boolean reduced;

    private Q(BigInteger top, BigInteger bottom) {
        this.top = bottom.signum() < 0 ? top.negate() : top;
        this.bottom = bottom.abs();
        int size = bits();
        if (size <= FEW || size > MANY) {
            reduce();
        }
    }

    private void reduce() {
        if (!reduced) {
            BigInteger common = top.gcd(bottom);
            if (!common.equals(BigInteger.ONE)) {
                top = top.divide(common);
                bottom = bottom.divide(common);
            }
            reduced = true;
        }
    }

    private int bits() {
        return top.bitLength() + bottom.bitLength();
    }

    static Q of(long whole) {
        return new Q(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Q of(BigInteger whole) {
        return new Q(whole, BigInteger.ONE);
    }

    static Q of(BigDecimal decimal) {
        BigInteger digits = decimal.unscaledValue();
        BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return decimal.scale() > 0 ? new Q(digits, power) : of(digits.multiply(power));
    }

    /** @throws NumberFormatException if it is infinite or not a number */
    static Q of(double value) {
        return of(new BigDecimal(value));
    }

    Q plus(Q other) {
        return new Q(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Q minus(Q other) {
        return plus(other.negate());
    }

    Q times(Q other) {
        return new Q(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /** @throws ArithmeticException if {@code other} is 0 */
    Q dividedBy(Q other) {
        if (other.isZero()) {
            throw new ArithmeticException("division by 0");
        }
        return new Q(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    /** @throws ArithmeticException if this is 0 and {@code power} negative */
    Q power(int power) {
        return power < 0 ? ONE.dividedBy(power(-power)) : new Q(top.pow(power), bottom.pow(power));
    }

    Q negate() {
        return new Q(top.negate(), bottom);
    }

    Q abs() {
        return signum() < 0 ? negate() : this;
    }

    int signum() {
        return top.signum();
    }

    boolean isZero() {
        return signum() == 0;
    }

    boolean isWhole() {
        reduce();
        return bottom.equals(BigInteger.ONE);
    }

    BigInteger floor() {
        BigInteger[] parts = top.divideAndRemainder(bottom);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    BigInteger ceiling() {
        return negate().floor().negate();
    }

    /** Half up, as all durations are rounded. */
    BigInteger rounded() {
        return plus(HALF).floor();
    }

    Q min(Q other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Q max(Q other) {
        return compareTo(other) >= 0 ? this : other;
    }

    BigDecimal decimal(MathContext digits) {
        return new BigDecimal(top).divide(new BigDecimal(bottom), digits);
    }

    /** The numerator, of a whole number the number itself. */
    BigInteger whole() {
        reduce();
        return top;
    }

    /** The binary digits of the numerator and the denominator. */
    int size() {
        reduce();
        return bits();
    }

    boolean isLongerThan(int digits) {
        return bits() > digits && size() > digits;
    }

    /** The nearest double, of two the even one; infinite beyond the doubles. */
    double nearest() {
        if (isZero()) {
            return 0;
        }
        BigInteger size = top.abs();
        int exponent = size.bitLength() - bottom.bitLength() - PRECISION - 1;
        exponent = Math.max(exponent, LEAST_EXPONENT);
        BigInteger[] quotient = exponent >= 0
                ? size.divideAndRemainder(bottom.shiftLeft(exponent))
                : size.shiftLeft(-exponent).divideAndRemainder(bottom);
        BigInteger digits = quotient[0];
        boolean more = quotient[1].signum() != 0;
        if (digits.bitLength() > PRECISION) {
            // Two more binary digits than a double has, and whether anything follows, decide how it is rounded.
            int surplus = digits.bitLength() - PRECISION;
            more |= digits.getLowestSetBit() < surplus - 1;
            boolean half = digits.testBit(surplus - 1);
            digits = digits.shiftRight(surplus);
            exponent += surplus;
            if (half && (more || digits.testBit(0))) {
                digits = digits.add(BigInteger.ONE);
            }
            return signed(digits, exponent);
        }
        BigInteger divisor = exponent >= 0 ? bottom.shiftLeft(exponent) : bottom;
        int half = quotient[1].shiftLeft(1).compareTo(divisor);
        boolean up = half > 0 || half == 0 && digits.testBit(0);
        return signed(up ? digits.add(BigInteger.ONE) : digits, exponent);
    }

    private double signed(BigInteger digits, int exponent) {
        double size = digits.bitLength() + exponent > Double.MAX_EXPONENT + 1
                ? Double.POSITIVE_INFINITY
                : Math.scalb(digits.doubleValue(), exponent);
        return signum() < 0 ? -size : size;
    }

    @Override
    public int compareTo(Q other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Q that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        reduce();
        return 31 * top.hashCode() + bottom.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? top.toString() : top + "/" + bottom;
    }
}
