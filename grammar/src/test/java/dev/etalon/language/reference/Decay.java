package dev.etalon.language.reference;

import static dev.etalon.language.reference.Digits.ALL;

import java.util.ArrayList;
import java.util.List;

/** {@code decay}, {@code step}, {@code inverse} and {@code inverseSqrt}. */
final class Decay extends Part {

    private static final double SLACK = 2;
    private static final double LIVE_SLACK = 4;
    private static final double ENDLESS_SLACK = 8;

    private final String name;

    /** Null for where the part before ended. */
    private final Term from;

    /** The rate or factor; for {@code inverse}, the power too. */
    private final List<Term> arguments;

    private final Q every;

    /** Null for none. */
    private final Term limit;

    Decay(String name, Term from, List<Term> arguments, Q every, Q steps, Term limit) {
        super(true, steps);
        this.name = name;
        this.from = from;
        this.arguments = arguments;
        this.every = every;
        this.limit = limit;
    }

    private Value from(Scene scene) {
        return from == null ? scene.before() : from.in(scene.turns());
    }

    @Override
    Value at(Q t, Scene scene) {
        return limited(t.isZero() ? first(scene) : free(t, scene), scene);
    }

    /** What it starts from; a {@code step}, and what has no length, starts from the double where that is subnormal. */
    private Value first(Scene scene) {
        Value first = from(scene);
        boolean isSubnormal = Math.abs(first.low()) < Double.MIN_NORMAL;
        return isSubnormal && (!isBounded() || name.equals("step"))
                ? new Value(null, false, first.live(), first.low(), first.high())
                : first;
    }

    /** Of {@code step}, the last rate before. */
    @Override
    Value reached(Q t, Scene scene) {
        if (!name.equals("step") || t.isZero()) {
            return at(t, scene);
        }
        Q stair = Q.of(t.dividedBy(every).ceiling()).minus(Q.ONE);
        // A rate that was: a double.
        return at(stair.times(every), scene).rate();
    }

    private Value free(Q t, Scene scene) {
        List<Value> values = new ArrayList<>(List.of(first(scene)));
        arguments.forEach(argument -> values.add(own(argument.in(scene.turns()))));
        boolean live = values.stream().anyMatch(Value::live);
        if (live && isBeyond(t, values)) {
            return Value.ANYTHING;
        }
        double ulps = !isBounded() && !name.equals("step") ? ENDLESS_SLACK : live ? LIVE_SLACK : SLACK;
        return Corners.of(ulps, values, numbers -> value(t, numbers));
    }

    /** An {@code inverse} without end is arithmetic on the doubles of its own arguments. */
    private Value own(Value argument) {
        return isBounded() || !name.equals("inverse")
                ? argument
                : new Value(null, false, argument.live(), argument.low(), argument.high());
    }

    /** Whether what it is multiplied with at run time is beyond the doubles, where 0 times that is no number. */
    private boolean isBeyond(Q t, List<Value> values) {
        List<Q> numbers = new ArrayList<>(values.stream().map(Value::most).toList());
        numbers.set(0, Q.ONE);
        Q factor = value(t, numbers);
        return factor != null && Double.isInfinite(factor.nearest());
    }

    private Q value(Q t, List<Q> numbers) {
        Q first = numbers.get(0);
        return switch (name) {
            case "decay" -> first.times(power(numbers.get(1), t.dividedBy(every)));
            case "step" ->
                first.times(power(numbers.get(1), Q.of(t.dividedBy(every).floor())));
            case "inverse" -> {
                Q base = Q.ONE.plus(numbers.get(1).times(t));
                yield base.signum() <= 0 ? null : first.dividedBy(power(base, numbers.get(2)));
            }
            default ->
                first.times(Q.of(Digits.root(every.dividedBy(every.plus(t)).decimal(ALL))));
        };
    }

    private static Q power(Q base, Q power) {
        return base.signum() <= 0 ? Q.ZERO : Q.of(Digits.power(base.decimal(ALL), power.decimal(ALL)));
    }

    private Value limited(Value value, Scene scene) {
        if (limit == null) {
            return value;
        }
        boolean rises = (name.equals("decay") || name.equals("step"))
                && arguments.get(0).in(scene.turns()).low() > 1;
        return Arithmetic.apply(rises ? "min" : "max", List.of(value, limit.in(scene.turns())));
    }

    @Override
    boolean hasStart() {
        return from != null;
    }

    @Override
    void verify(boolean before, boolean after, boolean empty) {
        if (from == null && !before) {
            throw new Refusal("no-from", name);
        }
    }

    @Override
    void check(Scene scene) {
        if (name.equals("inverse")) {
            Q rate = arguments.get(0).in(scene.turns()).least();
            Q last = isBounded() ? Q.ONE.plus(rate.times(length)) : rate;
            if (isBounded() ? last.signum() <= 0 : last.signum() < 0) {
                throw new Refusal("number", "inverse through its pole by " + rate);
            }
        }
        if (name.equals("decay") || name.equals("step")) {
            Value rate = arguments.get(0).in(scene.turns());
            if (!(rate.low() > 0 && rate.isFinite())) {
                throw new Refusal("number", name + " by " + rate);
            }
        }
    }

    @Override
    List<Q> marks() {
        List<Q> marks = new ArrayList<>(List.of(Q.ZERO));
        if (every != null) {
            marks.add(every);
            marks.add(every.plus(every));
        }
        if (isBounded()) {
            marks.add(length);
        }
        return marks;
    }
}
