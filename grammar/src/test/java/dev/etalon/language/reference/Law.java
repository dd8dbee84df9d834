package dev.etalon.language.reference;

import static dev.etalon.language.reference.Digits.ALL;
import static dev.etalon.language.reference.Digits.ONE;
import static dev.etalon.language.reference.Digits.TWO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A law with its own arguments.
 *
 * @param own those that are numbers, by name
 * @param bound that of {@code hyperbolic}, else null
 */
record Law(String name, Map<String, Term> own, Q bound) {

    /** The own arguments of each law, with their defaults: empty for none. */
    static final Map<String, Map<String, String>> ALL_LAWS = all();

    private static final BigDecimal SMALL = new BigDecimal("1e-10");

    /** A sigmoid that is less steep is a straight line. */
    private static final BigDecimal STRAIGHT = new BigDecimal("1e-25");

    private static final BigDecimal OFF = new BigDecimal(20_000);

    /** Within so many units of time of an end a law may be right to {@link #NEXT_TO_END} only. */
    private static final Q NEAR = Q.of(16);

    private static final double NEXT_TO_END = 1e-6;

    private static final double SLACK = 2;
    private static final double LIVE_SLACK = 4;
    private static final double LIVE_SIGMOID_SLACK = 16;

    private static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (String plain : List.of("linear", "sqrt", "square", "exponential", "harmonic", "halving", "rex", "log")) {
            all.put(plain, Map.of());
        }
        all.put("cosine", new LinkedHashMap<>(Map.of("exponent", "1", "k", "1")));
        all.put("polynomial", new LinkedHashMap<>(Map.of("power", "", "k", "1")));
        all.put("power", Map.of("power", ""));
        all.put("sigmoid", new LinkedHashMap<>(Map.of("steepness", "10", "center", "0.5")));
        all.put("hyperbolic", Map.of("bound", ""));
        return all;
    }

    boolean isGeometric() {
        return name.equals("exponential") || name.equals("harmonic");
    }

    /**
     * The value at {@code t} of {@code steps}, between both ends; where time is stretched, that of a unit of it earlier or later, and
     * within a unit next to an end the law may be straight.
     */
    Value move(Value from, Value to, Q t, Q steps, Scene scene) {
        Turns turns = scene.turns();
        Q unit = scene.unit();
        Q rest = steps.minus(t);
        Value there = at(from, to, t, steps, turns);
        if (!there.live() && from.isPoint() && to.isPoint() && from.low() == to.low()) {
            return from;
        }
        if (unit == null || t.signum() <= 0 || rest.signum() <= 0) {
            return there;
        }
        if (t.compareTo(unit) < 0) {
            return there.or(from).or(at(from, to, unit.min(steps), steps, turns));
        }
        if (rest.compareTo(unit) < 0) {
            return there.or(to).or(at(from, to, steps.minus(unit.min(steps)), steps, turns));
        }
        Value around = there.or(at(from, to, t.minus(unit), steps, turns))
                .or(at(from, to, t.plus(unit).min(steps), steps, turns));
        boolean isNextToEnd = t.min(rest).compareTo(unit.times(NEAR)) < 0;
        return isNextToEnd && around.isFinite() ? nearly(around) : around;
    }

    private static Value nearly(Value there) {
        double slack = NEXT_TO_END * Math.max(Math.abs(there.low()), Math.abs(there.high()));
        return there.or(Value.of(there.low() - slack)).or(Value.of(there.high() + slack));
    }

    private Value at(Value from, Value to, Q t, Q steps, Turns turns) {
        List<Value> values = new ArrayList<>(List.of(from, to));
        own.values().forEach(argument -> values.add(argument.in(turns)));
        boolean live = values.stream().anyMatch(Value::live);
        if (live) {
            // Arithmetic on doubles.
            values.replaceAll(Value::rate);
            int argument = 2;
            for (String name : own.keySet()) {
                values.set(argument, inRange(name, values.get(argument)));
                argument++;
            }
        }
        double ulps = !live ? SLACK : name.equals("sigmoid") ? LIVE_SIGMOID_SLACK : LIVE_SLACK;
        boolean crosses = from.low() < 0 && to.high() > 0 || from.high() > 0 && to.low() < 0;
        double widest = Math.max(
                Math.max(Math.abs(from.low()), Math.abs(from.high())),
                Math.max(Math.abs(to.low()), Math.abs(to.high())));
        // A share below the doubles is 0.
        double least = widest * Double.MIN_VALUE;
        Map<List<Q>, BigDecimal[]> shares = new HashMap<>();
        return Corners.of(
                ulps,
                real -> Math.max(least, crosses ? Math.max(Math.ulp(widest), Allowed.unit(real)) : Allowed.unit(real)),
                values,
                numbers -> between(
                        numbers.get(0),
                        numbers.get(1),
                        t,
                        steps,
                        () -> shares.computeIfAbsent(
                                List.copyOf(numbers.subList(2, numbers.size())),
                                arguments -> shares(t.dividedBy(steps), steps, arguments))));
    }

    /** In a late cycle an argument that is out of its range counts as the nearest double in it. */
    private static Value inRange(String name, Value value) {
        if (!value.isNumber() || value.isAnything()) {
            return value;
        }
        double least = name.equals("center") ? -Double.MAX_VALUE : Double.MIN_VALUE;
        double low = Math.min(Math.max(value.low(), least), Double.MAX_VALUE);
        double high = Math.min(Math.max(value.high(), least), Double.MAX_VALUE);
        return low == value.low() && high == value.high() ? value : new Value(null, false, true, low, high);
    }

    private Q between(Q from, Q to, Q t, Q steps, Supplier<BigDecimal[]> shares) {
        Q u = t.dividedBy(steps);
        Q rest = Q.ONE.minus(u);
        if (isGeometric()) {
            if (from.isZero() || to.isZero()) {
                return Q.ZERO;
            }
            if (from.signum() != to.signum()) {
                return null;
            }
            if (name.equals("harmonic")) {
                return from.times(to).dividedBy(to.times(rest).plus(from.times(u)));
            }
            BigDecimal size = Digits.power(from.abs().decimal(ALL), rest.decimal(ALL))
                    .multiply(Digits.power(to.abs().decimal(ALL), u.decimal(ALL)), ALL);
            return Q.of(from.signum() < 0 ? size.negate() : size);
        }
        return switch (name) {
            case "linear" -> from.times(rest).plus(to.times(u));
            case "square" -> from.times(Q.ONE.minus(u.times(u))).plus(to.times(u.times(u)));
            case "rex" -> {
                Q half = u.times(Q.HALF);
                Q g = half.dividedBy(Q.ONE.minus(half));
                yield from.times(Q.ONE.minus(g)).plus(to.times(g));
            }
            default -> mixed(from, to, shares.get());
        };
    }

    private static Q mixed(Q from, Q to, BigDecimal[] shares) {
        return Q.of(
                from.decimal(ALL).multiply(shares[1], ALL).add(to.decimal(ALL).multiply(shares[0], ALL), ALL));
    }

    /** g(u) and 1 - g(u), each to all its digits. */
    private BigDecimal[] shares(Q u, Q steps, List<Q> arguments) {
        BigDecimal x = u.decimal(ALL);
        BigDecimal[] a = arguments.stream().map(each -> each.decimal(ALL)).toArray(BigDecimal[]::new);
        return switch (name) {
            case "sqrt" -> complement(Digits.root(x));
            case "power" -> complement(Digits.power(x, a[0]));
            case "halving" -> {
                BigDecimal half = Digits.power(new BigDecimal("0.5"), x);
                yield new BigDecimal[] {
                    TWO.subtract(TWO.multiply(half)), TWO.multiply(half).subtract(ONE)
                };
            }
            case "log" ->
                complement(Digits.log(ONE.add(u.times(steps).decimal(ALL)))
                        .divide(Digits.log(ONE.add(steps.decimal(ALL))), ALL));
            case "polynomial" -> {
                BigDecimal to = Digits.power(x, argument("k", a));
                yield beside(to, ONE.subtract(to), argument("power", a));
            }
            case "cosine" -> {
                BigDecimal to = Digits.power(x, argument("k", a));
                BigDecimal quarter = Digits.PI.divide(TWO);
                BigDecimal sine = Digits.sin(quarter.multiply(to, ALL));
                BigDecimal cosine = Digits.sin(quarter.multiply(ONE.subtract(to), ALL));
                yield beside(sine.multiply(sine, ALL), cosine.multiply(cosine, ALL), argument("exponent", a));
            }
            case "sigmoid" -> {
                BigDecimal steepness = argument("steepness", a);
                if (steepness.compareTo(STRAIGHT) < 0) {
                    yield complement(x);
                }
                // Where the center is so far off, its place changes nothing.
                BigDecimal first = argument("center", a)
                        .negate()
                        .multiply(steepness, ALL)
                        .min(OFF)
                        .max(OFF.add(steepness).negate());
                BigDecimal here = first.add(x.multiply(steepness, ALL));
                BigDecimal last = first.add(steepness);
                BigDecimal whole = rise(first, last);
                yield new BigDecimal[] {
                    rise(first, here).divide(whole, ALL), rise(here, last).divide(whole, ALL)
                };
            }
            case "hyperbolic" -> {
                Q r = steps.dividedBy(bound);
                Q two = Q.of(2);
                Q square =
                        Q.ONE.minus(u).times(two.minus(r.times(Q.ONE.plus(u)))).dividedBy(two.minus(r));
                BigDecimal root = Digits.root(square.decimal(ALL));
                yield new BigDecimal[] {ONE.subtract(root), root};
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private BigDecimal argument(String wanted, BigDecimal[] values) {
        return values[new ArrayList<>(own.keySet()).indexOf(wanted)];
    }

    private static BigDecimal[] complement(BigDecimal g) {
        return new BigDecimal[] {g, ONE.subtract(g)};
    }

    /** 1 - (1 - x)^power and (1 - x)^power. */
    private static BigDecimal[] beside(BigDecimal x, BigDecimal oneMinusX, BigDecimal power) {
        if (x.multiply(power.max(ONE), ALL).compareTo(SMALL) > 0) {
            BigDecimal rest = Digits.power(oneMinusX, power);
            return new BigDecimal[] {ONE.subtract(rest), rest};
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = ONE.negate();
        for (int n = 1; n <= 9; n++) {
            term = term.multiply(power.subtract(BigDecimal.valueOf(n - 1L)), ALL)
                    .multiply(x.negate(), ALL)
                    .divide(BigDecimal.valueOf(n), ALL);
            sum = sum.add(term, ALL);
        }
        return complement(sum);
    }

    /** The logistic function at {@code b} less that at {@code a}. */
    private static BigDecimal rise(BigDecimal a, BigDecimal b) {
        return a.signum() > 0
                ? logistic(a.negate()).subtract(logistic(b.negate()))
                : logistic(b).subtract(logistic(a));
    }

    private static BigDecimal logistic(BigDecimal x) {
        return ONE.divide(ONE.add(Digits.exp(x.negate())), ALL);
    }
}
