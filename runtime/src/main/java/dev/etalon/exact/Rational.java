package dev.etalon.exact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/** An exact fraction in lowest terms: what written numbers are until they are rounded to a double, once. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational>, Serializable {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);
    public static final Rational TWO = of(2);

    /** Bits of numerator or denominator beyond which exactness is not worth its cost. */
    private static final int MAX_BITS = 1 << 16;

    /** So many characters always write a long. */
    private static final int LONG_DIGITS = 18;

    /** Bits of a whole number up to which it is a double. */
    private static final int DOUBLE_BITS = 53;

    public Rational {
        Objects.requireNonNull(numerator);
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (denominator.equals(BigInteger.ONE)) {
            denominator = BigInteger.ONE;
        } else if (isShort(numerator, denominator)) {
            long gcd = gcd(numerator.longValue(), denominator.longValue());
            numerator = BigInteger.valueOf(numerator.longValue() / gcd);
            denominator = BigInteger.valueOf(denominator.longValue() / gcd);
        } else {
            BigInteger gcd = numerator.gcd(denominator);
            gcd = denominator.signum() < 0 ? gcd.negate() : gcd;
            numerator = numerator.divide(gcd);
            denominator = denominator.divide(gcd);
        }
    }

    /** Whether both are longs, as most are: that spares the first schedule of a program what loads to divide longer ones. */
    private static boolean isShort(BigInteger numerator, BigInteger denominator) {
        return Math.max(numerator.bitLength(), denominator.bitLength()) < Long.SIZE - 1;
    }

    /** That of two numbers of which the second is not 0, with the sign of that. */
    private static long gcd(long a, long b) {
        long divisor = Math.abs(b);
        for (long rest = Math.abs(a); rest != 0; ) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return b < 0 ? -divisor : divisor;
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    /** The number that {@code text} writes, such as {@code 0.01} or {@code 3e-4}. */
    public static Rational of(String text) {
        return of(new BigDecimal(text));
    }

    /** The number that {@code text} writes as {@code 3} or {@code 1/10}. */
    public static Rational fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(whole(text))
                : new Rational(whole(text.substring(0, slash)), whole(text.substring(slash + 1)));
    }

    /** As the constructor of a big integer reads it, which takes longer for what is short. */
    private static BigInteger whole(String text) {
        return text.length() <= LONG_DIGITS ? BigInteger.valueOf(Long.parseLong(text)) : new BigInteger(text);
    }

    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The value of {@code value}, which is finite, bit for bit. */
    public static Rational exactly(double value) {
        return of(new BigDecimal(value));
    }

    /** Whether numerator and denominator are doubles. */
    boolean isOfDoubles() {
        return Math.max(numerator.bitLength(), denominator.bitLength()) <= DOUBLE_BITS;
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if {@code other} is 0 */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /**
     * This number to a whole power.
     *
     * @throws ArithmeticException if it is 0 and the power negative
     */
    public Rational pow(int exponent) {
        return exponent < 0
                ? ONE.dividedBy(pow(-exponent))
                : new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    /** Whether {@link #pow} stays within reason. */
    public boolean canPow(Rational exponent) {
        return exponent.isWhole()
                && exponent.numerator.bitLength() < 31
                && Math.max(numerator.bitLength(), denominator.bitLength())
                                * (long) Math.abs(exponent.numerator.intValue())
                        <= MAX_BITS
                && (signum() != 0 || exponent.signum() >= 0);
    }

    /** Whether an operand of further exact arithmetic: false where it has grown beyond reason. */
    public boolean isSmall() {
        return numerator.bitLength() <= MAX_BITS && denominator.bitLength() <= MAX_BITS;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The largest whole number that is no larger. */
    public BigInteger floor() {
        if (isShort(numerator, denominator)) {
            return BigInteger.valueOf(Math.floorDiv(numerator.longValue(), denominator.longValue()));
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest whole number, the larger of two. */
    public BigInteger roundHalfUp() {
        return isWhole()
                ? numerator
                : plus(new Rational(BigInteger.ONE, BigInteger.TWO)).floor();
    }

    /** The nearest double, ties to even; infinite beyond the doubles. */
    public double toDouble() {
        if (signum() < 0) {
            return -negate().toDouble();
        }
        if (signum() == 0) {
            return 0;
        }
        if (isOfDoubles()) {
            return (double) numerator.longValue() / denominator.longValue();
        }
        // A quotient of at least 66 bits whose last bit is set if anything was cut off rounds as the fraction would.
        int shift = Math.max(0, 66 - numerator.bitLength() + denominator.bitLength());
        BigInteger[] parts = numerator.shiftLeft(shift).divideAndRemainder(denominator);
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        int excess = Math.max(0, quotient.bitLength() - 66);
        if (excess > 0) {
            boolean sticky = quotient.getLowestSetBit() < excess;
            quotient = quotient.shiftRight(excess);
            quotient = sticky ? quotient.setBit(0) : quotient;
        }
        return scale(quotient, excess - shift);
    }

    /** {@code quotient · 2^exponent}, rounded once; the quotient has at most 66 bits. */
    private static double scale(BigInteger quotient, int exponent) {
        int bits = quotient.bitLength();
        // Round to the bits that the result can hold: 53, fewer where it is subnormal.
        int available = Math.min(53, bits + exponent + 1074);
        if (available < 0) {
            return 0;
        }
        int drop = bits - available;
        if (drop > 0) {
            BigInteger kept = quotient.shiftRight(drop);
            boolean half = quotient.testBit(drop - 1);
            boolean beyond = quotient.getLowestSetBit() < drop - 1;
            quotient = half && (beyond || kept.testBit(0)) ? kept.add(BigInteger.ONE) : kept;
            exponent += drop;
        }
        return Doubles.scalb((double) quotient.longValueExact(), exponent);
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a record has it, without what the JVM makes of that when it is first used. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rational number
                && numerator.equals(number.numerator)
                && denominator.equals(number.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
