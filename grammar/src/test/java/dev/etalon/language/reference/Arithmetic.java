package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Arithmetic on values: exact of written numbers, that of doubles otherwise. */
final class Arithmetic {

    /** Written powers of more binary digits are 60 digits long. */
    private static final int LONGEST_POWER = 4_000;

    private static final double LARGEST_ANGLE = 1e30;
    private static final double LARGEST_EXPONENT = 800;

    private static final int MOST_KNOWN = 20_000;

    /** Powers that have been asked for: those of cycles are again and again. */
    private static final Map<Power, Value> POWERS = new ConcurrentHashMap<>();

    private Arithmetic() {}

    static Value apply(String operator, List<Value> operands) {
        return result(operator, operands).live(operands.stream().anyMatch(Value::live));
    }

    private static Value result(String operator, List<Value> operands) {
        Value first = operands.get(0);
        if (operands.stream().anyMatch(Value::isAnything)) {
            return Value.ANYTHING;
        }
        return switch (operator) {
            case "+", "-", "*", "/" -> operate(operator.charAt(0), first, operands.get(1));
            case "^" -> power(first, operands.get(1));
            case "negate" -> negate(first);
            case "min" -> operands.stream().reduce((a, b) -> least(a, b)).orElseThrow();
            case "max" ->
                operands.stream()
                        .reduce((a, b) -> negate(least(negate(a), negate(b))))
                        .orElseThrow();
            case "clamp" -> apply("min", List.of(apply("max", List.of(first, operands.get(1))), operands.get(2)));
            case "pick" -> pick(first, operands.subList(1, operands.size()));
            case "abs" ->
                first.low() < 0 || Double.compare(first.low(), -0.0) == 0
                        ? apply("max", List.of(first, negate(first)))
                        : first;
            case "sqrt" -> monotone(first, Arithmetic::root, Arithmetic::rootOf);
            case "exp" -> monotone(first, Arithmetic::exp, Arithmetic::expOf);
            case "log" -> monotone(first, Arithmetic::log, Arithmetic::logOf);
            case "sin" -> wave(first, Digits::sin);
            case "cos" -> wave(first, Digits::cos);
            case "floor" -> whole(first, Q::floor, Math::floor);
            case "ceil" -> whole(first, Q::ceiling, Math::ceil);
            case "round" -> whole(first, Q::rounded, Arithmetic::round);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Value negate(Value value) {
        Q real = value.real() == null ? null : value.real().negate();
        return value.written() && !real.isZero()
                ? Value.written(real)
                : new Value(real, value.written(), value.live(), -value.high(), -value.low());
    }

    // ---- + - * /

    private static Value operate(char operator, Value a, Value b) {
        Q real = a.real() == null || b.real() == null ? null : exact(operator, a.real(), b.real());
        if (real != null && a.written() && b.written()) {
            return Value.written(real);
        }
        boolean mayDivideByZero = operator == '/' && !b.isPoint() && b.low() <= 0 && b.high() >= 0;
        return mayDivideByZero
                ? Value.ANYTHING
                : corners((x, y) -> operate(operator, x, y), a, b).with(real);
    }

    private static Q exact(char operator, Q a, Q b) {
        return switch (operator) {
            case '+' -> a.plus(b);
            case '-' -> a.minus(b);
            case '*' -> a.times(b);
            default -> b.isZero() ? null : a.dividedBy(b);
        };
    }

    private static double operate(char operator, double x, double y) {
        return switch (operator) {
            case '+' -> x + y;
            case '-' -> x - y;
            case '*' -> x * y;
            default -> x / y;
        };
    }

    /** Of an operation that is monotone in each operand: what lies between its results at the bounds. */
    private static Value corners(DoubleBinaryOperator operator, Value a, Value b) {
        Value all = Value.of(operator.applyAsDouble(a.low(), b.low()));
        if (!a.isPoint()) {
            all = all.or(Value.of(operator.applyAsDouble(a.high(), b.low())));
        }
        if (!b.isPoint()) {
            all = all.or(Value.of(operator.applyAsDouble(a.low(), b.high())));
            all = all.or(Value.of(operator.applyAsDouble(a.high(), b.high())));
        }
        return all;
    }

    private static Value least(Value a, Value b) {
        if (a.written() && b.written()) {
            return a.real().compareTo(b.real()) <= 0 ? a : b;
        }
        Q real = a.real() == null || b.real() == null ? null : a.real().min(b.real());
        return corners(Math::min, a, b).with(real);
    }

    private static Value pick(Value n, List<Value> values) {
        if (!n.isNumber() || n.isAnything()) {
            return n;
        }
        Value all = null;
        int last = values.size() - 1;
        for (int k = index(n.low(), last); k <= index(n.high(), last); k++) {
            all = all == null ? values.get(k) : all.or(values.get(k));
        }
        return n.live() ? asDouble(all) : all;
    }

    /** What is picked by what is a double is one. */
    private static Value asDouble(Value value) {
        return new Value(null, false, true, value.low(), value.high());
    }

    private static int index(double n, int last) {
        return (int) Math.max(0, Math.min(last, Math.floor(n)));
    }

    // ---- powers

    /** Of doubles, and not of 0. */
    private record Power(double base, double exponent) {
        Value size() {
            return Allowed.function(Q.of(Digits.power(new BigDecimal(base), new BigDecimal(exponent))));
        }
    }

    private static Value power(Value x, Value y) {
        if (x.written() && y.written() && y.real().isWhole()) {
            Value exact = wholePower(x, y.real());
            if (exact != null) {
                return exact;
            }
        }
        boolean crossesZero =
                x.low() < 0 && x.high() > 0 || !x.isPoint() && (x.low() == 0 || x.high() == 0) && y.low() < 0;
        if (crossesZero || x.low() < 0 && !y.isPoint()) {
            return Value.ANYTHING;
        }
        Value all = power(x.low(), y.low());
        if (!x.isPoint()) {
            all = all.or(power(x.high(), y.low()));
        }
        if (!y.isPoint()) {
            all = all.or(power(x.low(), y.high())).or(power(x.high(), y.high()));
        }
        boolean known =
                x.real() != null && y.real() != null && x.real().signum() > 0 && all.isFinite() && all.low() > 0;
        return known
                ? all.with(
                        Q.of(Digits.power(x.real().decimal(Digits.ALL), y.real().decimal(Digits.ALL))))
                : new Value(null, false, false, all.low(), all.high());
    }

    private static Value wholePower(Value x, Q power) {
        boolean divides = x.real().isZero() && power.signum() < 0;
        if (divides || power.abs().compareTo(Q.of(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        int whole = power.whole().intValueExact();
        boolean small = (long) x.real().size() * Math.abs(whole) < LONGEST_POWER;
        return small ? Value.written(x.real().power(whole)) : null;
    }

    private static Value power(double x, double y) {
        double about = StrictMath.pow(x, y);
        boolean special = !Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(about) || about == 0;
        if (special || x == 1 || y == 0 || y == 1) {
            return Value.of(about);
        }
        if (POWERS.size() >= MOST_KNOWN) {
            POWERS.clear();
        }
        Value size = POWERS.computeIfAbsent(new Power(Math.abs(x), y), Power::size);
        return about < 0 ? negate(size) : size;
    }

    // ---- functions

    private static Value monotone(Value x, DoubleFunction<Value> function, UnaryOperator<Q> ofReal) {
        Value all = x.isPoint() || !x.isNumber()
                ? function.apply(x.low())
                : function.apply(x.low()).or(function.apply(x.high()));
        Q real = x.real() == null || !all.isFinite() ? null : ofReal.apply(x.real());
        return real == null ? new Value(null, false, false, all.low(), all.high()) : all.with(real);
    }

    private static Value root(double x) {
        return Value.of(Math.sqrt(x));
    }

    private static Q rootOf(Q x) {
        return x.signum() < 0 ? null : Q.of(Digits.root(x.decimal(Digits.ALL)));
    }

    private static Value exp(double x) {
        return Double.isNaN(x) || x == 0 || Math.abs(x) > LARGEST_EXPONENT
                ? Value.of(Math.exp(x))
                : Allowed.function(Q.of(Digits.exp(new BigDecimal(x))));
    }

    private static Q expOf(Q x) {
        return Q.of(Digits.exp(x.decimal(Digits.ALL)));
    }

    private static Value log(double x) {
        return x > 0 && x != 1 && x < Double.POSITIVE_INFINITY
                ? Allowed.function(Q.of(Digits.log(new BigDecimal(x))))
                : Value.of(Math.log(x));
    }

    private static Q logOf(Q x) {
        return x.signum() <= 0 ? null : Q.of(Digits.log(x.decimal(Digits.ALL)));
    }

    /** The sine or cosine: no steeper than 1. */
    private static Value wave(Value x, UnaryOperator<BigDecimal> function) {
        if (!x.isFinite()) {
            return x.isPoint() || !x.isNumber() ? Value.of(Double.NaN) : Value.ANYTHING;
        }
        if (Math.abs(x.low()) > LARGEST_ANGLE || Math.abs(x.high()) > LARGEST_ANGLE) {
            return new Value(null, false, false, -1, 1);
        }
        Q exact = Q.of(function.apply(new BigDecimal(x.low())));
        Value there = exact.isZero() ? Value.of(x.low()) : Allowed.function(exact);
        double width = x.high() - x.low();
        Value all = width == 0
                ? there
                : Value.of(Math.max(-1, Math.nextDown(there.low() - width)))
                        .or(Value.of(Math.min(1, Math.nextUp(there.high() + width))));
        Q real = x.real() == null ? null : Q.of(function.apply(x.real().decimal(Digits.ALL)));
        return real == null ? new Value(null, false, false, all.low(), all.high()) : all.with(real);
    }

    private static Value whole(Value x, Function<Q, BigInteger> exact, DoubleFunction<Double> function) {
        if (x.written()) {
            return Value.written(Q.of(exact.apply(x.real())));
        }
        Value all = Value.of(function.apply(x.low()));
        if (!x.isPoint() && x.isNumber()) {
            all = all.or(Value.of(function.apply(x.high())));
        }
        return x.real() == null ? all : all.with(Q.of(exact.apply(x.real())));
    }

    /** Half up, without rounding on the way. */
    private static double round(double x) {
        double down = Math.floor(x);
        return x - down >= 0.5 ? down + 1 : down;
    }
}
