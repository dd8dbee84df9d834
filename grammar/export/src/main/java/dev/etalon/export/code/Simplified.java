package dev.etalon.export.code;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Expressions without what is known when they are written; each has the bits of the one that it stands for. */
final class Simplified {

    private Simplified() {}

    static Expr negate(Expr operand) {
        return operand instanceof Expr.Real real ? new Expr.Real(-real.value()) : new Expr.Negate(operand);
    }

    static Expr binary(CodeOperator operator, Expr left, Expr second) {
        int digits = left.type() == Type.INT ? 31 : 63;
        Expr right = operator.isShift() && whole(second).isPresent()
                ? new Expr.Whole(whole(second).get() & digits, Type.INT)
                : second;
        if (operator == CodeOperator.SUBTRACT
                && left.type().isWhole()
                && whole(right).filter(b -> b < 0 && b > -Integer.MAX_VALUE).isPresent()) {
            return binary(CodeOperator.ADD, left, new Expr.Whole(-whole(right).get(), left.type()));
        }
        Optional<Expr> known = whole(left)
                .flatMap(a -> whole(right).flatMap(b -> wholes(operator, a, b, left.type())))
                .or(() -> real(left).flatMap(a -> real(right).flatMap(b -> reals(operator, a, b))));
        return known.orElseGet(() -> neutral(operator, left, right).orElse(new Expr.Binary(operator, left, right)));
    }

    /** Of an operand that changes nothing. */
    private static Optional<Expr> neutral(CodeOperator operator, Expr left, Expr right) {
        if (operator == CodeOperator.ADD && left.type().isWhole() && isWhole(left, 0)) {
            return Optional.of(right);
        }
        boolean changesNothing = switch (operator) {
            // Save that -0 + 0 is 0.
            case ADD -> isZero(right) && neverMinusZero(left);
            case SUBTRACT ->
                isWhole(right, 0) || real(right).filter(b -> isPlusZero(b)).isPresent();
            case MULTIPLY ->
                isWhole(right, 1) || real(right).filter(b -> b == 1).isPresent();
            case DIVIDE -> isWhole(right, 1);
            default -> operator.isShift() && isWhole(right, 0);
        };
        return changesNothing ? Optional.of(left) : Optional.empty();
    }

    private static boolean isWhole(Expr expr, long value) {
        return whole(expr).filter(found -> found == value).isPresent();
    }

    private static boolean isPlusZero(double value) {
        return Double.doubleToRawLongBits(value) == 0;
    }

    /** Whether it is a zero, of any sign. */
    private static boolean isZero(Expr expr) {
        if (expr instanceof Expr.Binary product && product.operator() == CodeOperator.MULTIPLY) {
            return isZero(product.right()) && product.left() instanceof Expr.Convert;
        }
        return isWhole(expr, 0) || real(expr).filter(value -> value == 0).isPresent();
    }

    private static boolean neverMinusZero(Expr expr) {
        if (expr.type().isWhole() || expr instanceof Expr.Convert) {
            return true;
        }
        if (expr instanceof Expr.Apply apply) {
            return apply.primitive() == Primitive.LOW_BITS || apply.primitive() == Primitive.ABS;
        }
        return expr instanceof Expr.Binary sum
                && (sum.operator() == CodeOperator.ADD || sum.operator() == CodeOperator.SUBTRACT)
                && neverMinusZero(sum.left());
    }

    static Optional<Long> whole(Expr expr) {
        Expr value = expr instanceof Expr.Constant constant ? constant.value() : expr;
        return value instanceof Expr.Whole whole ? Optional.of(whole.value()) : Optional.empty();
    }

    private static Optional<Double> real(Expr expr) {
        return expr instanceof Expr.Real real ? Optional.of(real.value()) : Optional.empty();
    }

    private static Optional<Expr> wholes(CodeOperator operator, long a, long b, Type type) {
        return switch (operator) {
            case ADD -> whole(a + b, type);
            case SUBTRACT -> whole(a - b, type);
            case MULTIPLY -> whole(a * b, type);
            case SHIFT_LEFT -> whole(type == Type.INT ? (int) a << b : a << b, type);
            case SHIFT_RIGHT -> whole(type == Type.INT ? (int) a >> b : a >> b, type);
            case AND -> whole(a & b, type);
            case OR -> whole(a | b, type);
            case XOR -> whole(a ^ b, type);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case LESS -> truth(a < b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_EQUAL -> truth(a >= b);
            default -> Optional.empty();
        };
    }

    private static Optional<Expr> whole(long value, Type type) {
        return Optional.of(new Expr.Whole(type == Type.INT ? (int) value : value, type));
    }

    private static Optional<Expr> truth(boolean value) {
        return Optional.of(new Expr.Whole(value ? 1 : 0, Type.BOOLEAN));
    }

    private static Optional<Expr> reals(CodeOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> Optional.of(new Expr.Real(a + b));
            case SUBTRACT -> Optional.of(new Expr.Real(a - b));
            case MULTIPLY -> Optional.of(new Expr.Real(a * b));
            case DIVIDE -> Optional.of(new Expr.Real(a / b));
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case LESS -> truth(a < b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_EQUAL -> truth(a >= b);
            default -> Optional.empty();
        };
    }

    static Expr convert(Type type, Expr operand) {
        Optional<Long> whole = whole(operand);
        if (type == operand.type()) {
            return operand;
        } else if (whole.isPresent() && type == Type.DOUBLE) {
            return new Expr.Real((double) whole.get());
        } else if (whole.isPresent()) {
            return whole(whole.get(), type).orElseThrow();
        } else if (type == Type.LONG && real(operand).isPresent()) {
            return new Expr.Whole((long) (double) real(operand).get(), type);
        }
        return new Expr.Convert(type, operand);
    }

    static Expr element(Expr array, Expr index) {
        if (array instanceof Expr.TableName table && (whole(index).isPresent() || isAllOne(table.table()))) {
            int k = (int) (long) whole(index).orElse(0L);
            if (table.table() instanceof Table.Doubles doubles) {
                return new Expr.Real(doubles.values()[k]);
            } else if (table.table() instanceof Table.Longs longs) {
                return new Expr.Whole(longs.values()[k], Type.LONG);
            } else if (table.table() instanceof Table.Ints ints) {
                return new Expr.Whole(ints.values()[k], Type.INT);
            }
        }
        return new Expr.Element(array, index);
    }

    private static boolean isAllOne(Table table) {
        if (table instanceof Table.Doubles doubles) {
            return Arrays.stream(doubles.values())
                            .mapToLong(Double::doubleToRawLongBits)
                            .distinct()
                            .count()
                    == 1;
        } else if (table instanceof Table.Longs longs) {
            return Arrays.stream(longs.values()).distinct().count() == 1;
        }
        return Arrays.stream(((Table.Ints) table).values()).distinct().count() == 1;
    }

    static Expr length(Expr array) {
        return array instanceof Expr.TableName table
                ? new Expr.Whole(table.table().length(), Type.INT)
                : new Expr.Length(array);
    }

    static Expr apply(Primitive primitive, List<Expr> arguments) {
        if (primitive == Primitive.LEADING_ZEROS && whole(arguments.get(0)).isPresent()) {
            return new Expr.Whole(
                    Long.numberOfLeadingZeros(whole(arguments.get(0)).get()), Type.INT);
        } else if (primitive == Primitive.ABS && real(arguments.get(0)).isPresent()) {
            return new Expr.Real(Math.abs(real(arguments.get(0)).get()));
        } else if (primitive == Primitive.PIECE && length(arguments.get(0)).equals(new Expr.Whole(1, Type.INT))) {
            return new Expr.Whole(0, Type.INT);
        } else if (primitive == Primitive.MIN || primitive == Primitive.MAX) {
            Optional<Long> a = whole(arguments.get(0));
            Optional<Long> b = whole(arguments.get(1));
            if (a.isPresent() && b.isPresent()) {
                boolean first = (a.get() < b.get()) == (primitive == Primitive.MIN);
                return new Expr.Whole(first ? a.get() : b.get(), Type.LONG);
            }
        }
        return new Expr.Apply(primitive, arguments);
    }
}
