package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Formulas over values, monotone in each of them: what lies between their results at the bounds is right. */
final class Corners {

    private Corners() {}

    /** With so many units in the last place of the result: a product that is 0 is 0. */
    static Value of(double ulps, List<Value> values, Function<List<Q>, Q> formula) {
        return of(ulps, result -> result.isZero() ? 0 : Allowed.unit(result), values, formula);
    }

    /** @param formula gives null where it has no result */
    static Value of(double ulps, ToDoubleFunction<Q> unit, List<Value> values, Function<List<Q>, Q> formula) {
        if (!values.stream().allMatch(Value::isFinite)) {
            return Value.ANYTHING;
        }
        List<List<Q>> corners = new ArrayList<>(List.of(List.of()));
        for (Value value : values) {
            List<List<Q>> more = new ArrayList<>();
            for (List<Q> corner : corners) {
                more.add(and(corner, value.least()));
                if (!value.least().equals(value.most())) {
                    more.add(and(corner, value.most()));
                }
            }
            corners = more;
        }
        List<Q> results = new ArrayList<>();
        double widest = 0;
        for (List<Q> corner : corners) {
            Q result = formula.apply(corner);
            if (result == null) {
                return Value.ANYTHING;
            }
            results.add(result);
            // Beside a power of two, the unit of either side.
            widest = Math.max(widest, unit.applyAsDouble(result));
        }
        Value all = null;
        for (Q result : results) {
            Value there = Allowed.within(result, ulps, widest);
            all = all == null ? there : all.or(there);
        }
        if (corners.size() > 1) {
            boolean known = values.stream().allMatch(value -> value.real() != null);
            Q real = known ? formula.apply(values.stream().map(Value::real).toList()) : null;
            all = new Value(real, false, false, all.low(), all.high());
        }
        return all.live(values.stream().anyMatch(Value::live));
    }

    private static List<Q> and(List<Q> some, Q one) {
        List<Q> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
