package dev.etalon.export.range;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Doubles from {@code low} to {@code high}, inclusive. The operations on them round as those on doubles do, which keep the
 * order, so that the range of a result is exactly that of its rounded bounds.
 *
 * @param orNone whether it can be none of them, but NaN
 */
public record RealRange(double low, double high, boolean orNone) implements Range {

    static final RealRange ALL = new RealRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);

    static RealRange of(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? ALL : new RealRange(low, high, false);
    }

    @Override
    public RealRange join(Range other) {
        RealRange that = (RealRange) other;
        return new RealRange(Math.min(low, that.low), Math.max(high, that.high), orNone || that.orNone);
    }

    /** Whether it may be divided by. */
    public boolean hasZero() {
        return orNone || low <= 0 && high >= 0;
    }

    /** Whether it is at least 0, which may be -0. */
    public boolean isNotNegative() {
        return !orNone && low >= 0;
    }

    /** Whether its whole part is a {@code long}. */
    public boolean isLong() {
        return !orNone && low >= -0x1p62 && high <= 0x1p62;
    }

    private boolean isFinite() {
        return low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY;
    }

    RealRange plus(RealRange other) {
        return isFinite() && other.isFinite() ? of(low + other.low, high + other.high, other) : ALL;
    }

    RealRange minus(RealRange other) {
        return isFinite() && other.isFinite() ? of(low - other.high, high - other.low, other) : ALL;
    }

    /** The range of a result of this and another one, none where one of these is. */
    private RealRange of(double least, double most, RealRange other) {
        return new RealRange(least, most, orNone || other.orNone);
    }

    RealRange times(RealRange other) {
        return corners(other, (a, b) -> a * b);
    }

    RealRange dividedBy(RealRange other) {
        return other.hasZero() ? ALL : corners(other, (a, b) -> a / b);
    }

    private RealRange corners(RealRange other, DoubleBinaryOperator operation) {
        if (!isFinite() || !other.isFinite()) {
            return ALL;
        }
        double a = operation.applyAsDouble(low, other.low);
        double b = operation.applyAsDouble(low, other.high);
        double c = operation.applyAsDouble(high, other.low);
        double d = operation.applyAsDouble(high, other.high);
        return of(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)), other);
    }

    RealRange negated() {
        return new RealRange(-high, -low, orNone);
    }

    /** By a function that keeps the order of numbers and leaves a NaN. */
    RealRange mapped(DoubleUnaryOperator function) {
        return new RealRange(function.applyAsDouble(low), function.applyAsDouble(high), orNone);
    }

    RealRange root() {
        return isNotNegative() ? mapped(Math::sqrt) : ALL;
    }

    RealRange absolute() {
        double most = Math.max(Math.abs(low), Math.abs(high));
        return new RealRange(low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)), most, orNone);
    }

    RealRange least(RealRange other) {
        return new RealRange(Math.min(low, other.low), Math.min(high, other.high), orNone || other.orNone);
    }

    RealRange greatest(RealRange other) {
        return new RealRange(Math.max(low, other.low), Math.max(high, other.high), orNone || other.orNone);
    }

    /** Cast to {@code long}. */
    public WholeRange whole() {
        WholeRange range = WholeRange.of((long) low, (long) high);
        return orNone ? range.join(WholeRange.of(0, 0)) : range;
    }

    /** Its bits. */
    WholeRange bits() {
        return !orNone && low > 0
                ? WholeRange.of(Double.doubleToRawLongBits(low), Double.doubleToRawLongBits(high))
                : WholeRange.LONGS;
    }

    /** The doubles of some bits. */
    static RealRange ofBits(WholeRange bits) {
        return bits.isNotNegative() && bits.high().longValueExact() <= 0x7ff0_0000_0000_0000L
                ? of(
                        Double.longBitsToDouble(bits.low().longValueExact()),
                        Double.longBitsToDouble(bits.high().longValueExact()))
                : ALL;
    }
}
