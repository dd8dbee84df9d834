package dev.etalon.export.range;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;

/** Whole numbers from {@code low} to {@code high}, inclusive. */
public record WholeRange(BigInteger low, BigInteger high) implements Range {

    static final WholeRange INTS = of(Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final WholeRange LONGS = of(Long.MIN_VALUE, Long.MAX_VALUE);

    /** The whole numbers up to which every one is a double. */
    static final WholeRange DOUBLES = of(-(1L << 53), 1L << 53);

    private static final WholeRange MASKS = of(-1, 0);
    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

    static WholeRange of(long low, long high) {
        return new WholeRange(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    public boolean isWithin(WholeRange other) {
        return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
    }

    /** Whether each of them is a {@code long}, an {@code int} if so is the type. */
    public boolean isInt() {
        return isWithin(INTS);
    }

    public boolean isLong() {
        return isWithin(LONGS);
    }

    /** Whether each of them is a double. */
    public boolean isDouble() {
        return isWithin(DOUBLES);
    }

    public boolean isNotNegative() {
        return low.signum() >= 0;
    }

    public boolean isWithin(long least, long most) {
        return isWithin(of(least, most));
    }

    /** Whether each is 0 or -1, which has all bits. */
    public boolean isMask() {
        return isWithin(MASKS);
    }

    public boolean hasZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    /** Whether each is its own remainder of each of the others. */
    public boolean isWithinModulus(WholeRange modulus) {
        return isNotNegative() && high.compareTo(modulus.low) < 0;
    }

    private boolean isOne() {
        return low.equals(high);
    }

    @Override
    public WholeRange join(Range other) {
        WholeRange that = (WholeRange) other;
        return new WholeRange(low.min(that.low), high.max(that.high));
    }

    /** Those in both; those of the other if there are none. */
    WholeRange meet(WholeRange other) {
        BigInteger least = low.max(other.low);
        BigInteger most = high.min(other.high);
        return least.compareTo(most) <= 0 ? new WholeRange(least, most) : other;
    }

    private static WholeRange hull(List<BigInteger> numbers) {
        return new WholeRange(Collections.min(numbers), Collections.max(numbers));
    }

    private WholeRange corners(WholeRange other, BinaryOperator<BigInteger> operation) {
        return hull(Arrays.asList(
                operation.apply(low, other.low),
                operation.apply(low, other.high),
                operation.apply(high, other.low),
                operation.apply(high, other.high)));
    }

    WholeRange plus(WholeRange other) {
        return new WholeRange(low.add(other.low), high.add(other.high));
    }

    WholeRange minus(WholeRange other) {
        return new WholeRange(low.subtract(other.high), high.subtract(other.low));
    }

    WholeRange times(WholeRange other) {
        return corners(other, BigInteger::multiply);
    }

    /** By a number that is not 0. */
    WholeRange dividedBy(WholeRange other) {
        // A divisor of 1 or -1 gives the largest quotients.
        return other.hasZero() ? join(negated()).join(of(0, 0)) : corners(other, BigInteger::divide);
    }

    WholeRange remainder(WholeRange other) {
        BigInteger most = other.low.abs().max(other.high.abs()).subtract(BigInteger.ONE);
        BigInteger least = low.signum() < 0 ? most.min(low.abs()).negate() : BigInteger.ZERO;
        return new WholeRange(least, high.signum() > 0 ? most.min(high) : BigInteger.ZERO);
    }

    WholeRange and(WholeRange other) {
        if (isOne() && other.isOne()) {
            return corners(other, BigInteger::and);
        } else if (isMask() || other.isMask()) {
            return (isMask() ? other : this).join(of(0, 0));
        } else if (isNotNegative() || other.isNotNegative()) {
            BigInteger most = isNotNegative() && other.isNotNegative()
                    ? high.min(other.high)
                    : isNotNegative() ? high : other.high;
            return new WholeRange(BigInteger.ZERO, most);
        }
        return digits(other);
    }

    WholeRange or(WholeRange other) {
        return isOne() && other.isOne() ? corners(other, BigInteger::or) : digits(other);
    }

    WholeRange xor(WholeRange other) {
        if (isOne() && other.isOne()) {
            return corners(other, BigInteger::xor);
        } else if (isMask() || other.isMask()) {
            WholeRange number = isMask() ? other : this;
            return number.join(number.not());
        }
        return digits(other);
    }

    /** All numbers of as many binary digits. */
    private WholeRange digits(WholeRange other) {
        WholeRange both = join(other);
        BigInteger end = BigInteger.ONE.shiftLeft(Math.max(both.low.bitLength(), both.high.bitLength()));
        return new WholeRange(both.isNotNegative() ? BigInteger.ZERO : end.negate(), end.subtract(BigInteger.ONE));
    }

    WholeRange not() {
        return new WholeRange(MINUS_ONE.subtract(high), MINUS_ONE.subtract(low));
    }

    public WholeRange negated() {
        return new WholeRange(high.negate(), low.negate());
    }

    WholeRange shiftedLeft(WholeRange count) {
        return corners(count, (number, by) -> number.shiftLeft(by.intValue()));
    }

    WholeRange shiftedRight(WholeRange count) {
        return corners(count, (number, by) -> number.shiftRight(by.intValue()));
    }

    WholeRange least(WholeRange other) {
        return new WholeRange(low.min(other.low), high.min(other.high));
    }

    WholeRange greatest(WholeRange other) {
        return new WholeRange(low.max(other.low), high.max(other.high));
    }
}
