package dev.etalon.export.range;

import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Primitive;
import dev.etalon.export.code.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The ranges of results. */
public final class RangeArithmetic {

    private RangeArithmetic() {}

    static Range binary(Expr.Binary expr, Range left, Range right, Optional<WholeRange> times) {
        if (expr.operator().isTest()) {
            return Range.all(Type.BOOLEAN);
        } else if (left instanceof RealRange a && right instanceof RealRange b) {
            return switch (expr.operator()) {
                case ADD -> a.plus(b);
                case SUBTRACT -> a.minus(b);
                case MULTIPLY -> a.times(b);
                case DIVIDE -> a.dividedBy(b);
                default -> RealRange.ALL;
            };
        }
        WholeRange a = (WholeRange) left;
        WholeRange exact = exact(expr.operator(), a, (WholeRange) right, expr.type(), times);
        return wrapped(exact, expr.type());
    }

    static WholeRange wrapped(WholeRange exact, Type type) {
        WholeRange all = (WholeRange) Range.all(type);
        return exact.isWithin(all) ? exact : all;
    }

    /**
     * The range of a result before it is wrapped to its type.
     *
     * @param times the range of all times and distances, where it is one, or the number of a row, which is an {@code int}
     */
    public static WholeRange exact(
            CodeOperator operator, WholeRange a, WholeRange b, Type type, Optional<WholeRange> times) {
        WholeRange count = WholeRange.of(0, type == Type.INT ? 31 : 63);
        WholeRange by = b.isWithin(count) ? b : count;
        WholeRange exact = switch (operator) {
            case ADD -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.dividedBy(b);
            case REMAINDER -> a.remainder(b);
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case SHIFT_LEFT -> a.shiftedLeft(by);
            case SHIFT_RIGHT -> a.shiftedRight(by);
            case SHIFT_RIGHT_UNSIGNED -> unsigned(a, by, type, times.isPresent());
            default -> throw new IllegalArgumentException(operator.toString());
        };
        return times.map(all -> exact.meet(type == Type.INT ? WholeRange.INTS : all))
                .orElse(exact);
    }

    private static WholeRange unsigned(WholeRange a, WholeRange by, Type type, boolean isTime) {
        if (isTime || a.isNotNegative()) {
            return a.meet(WholeRange.of(0, Long.MAX_VALUE)).shiftedRight(by);
        }
        BigInteger most = BigInteger.ONE.shiftLeft(type == Type.INT ? 32 : 64).subtract(BigInteger.ONE);
        WholeRange shifted = new WholeRange(BigInteger.ZERO, most).shiftedRight(by);
        return by.hasZero() ? shifted.join(a) : shifted;
    }

    static Range primitive(Primitive primitive, List<Range> arguments) {
        Range first = arguments.get(0);
        return switch (primitive) {
            case BITS -> ((RealRange) first).bits();
            case FROM_BITS -> RealRange.ofBits((WholeRange) first);
            case SQRT -> ((RealRange) first).root();
            case ABS -> ((RealRange) first).absolute();
            case FLOOR -> ((RealRange) first).mapped(Math::floor);
            case LEAST -> ((RealRange) first).least((RealRange) arguments.get(1));
            case GREATEST -> ((RealRange) first).greatest((RealRange) arguments.get(1));
            case MIN -> ((WholeRange) first).least((WholeRange) arguments.get(1));
            case MAX -> ((WholeRange) first).greatest((WholeRange) arguments.get(1));
            case LEADING_ZEROS -> leadingZeros((WholeRange) first);
            case PRODUCT_DIFFERENCE -> ((WholeRange) arguments.get(3)).times(WholeRange.of(-8, 8));
            case FLOOR_DIVIDE -> ((WholeRange) first).join(WholeRange.of(-1, 0)).join(((WholeRange) first).negated());
            case PIECE -> throw new IllegalArgumentException(primitive.toString());
            case LOW_BITS -> lowBits((WholeRange) first);
        };
    }

    private static Range leadingZeros(WholeRange number) {
        return number.isNotNegative()
                ? WholeRange.of(
                        64 - number.high().bitLength(), 64 - number.low().bitLength())
                : WholeRange.of(0, 64);
    }

    private static Range lowBits(WholeRange number) {
        return number.isWithin(0, (1L << 52) - 1)
                ? RealRange.of(number.low().longValueExact(), number.high().longValueExact())
                : RealRange.of(0, 0x1p52 - 1);
    }
}
