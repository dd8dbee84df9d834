package dev.etalon.lower;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a number of an expression has come to. */
sealed interface Value {

    /** What a parameter has been given: a whole number is exact; a double is itself. */
    static Value ofParameter(Map<String, ? extends Number> parameters, String name) {
        Number value = parameters.get(name);
        if (value == null) {
            return Unknown.VALUE;
        }
        // A -0 that is given is 0.
        return value instanceof Double real ? new Real(real + 0.0) : new Exact(Rational.of(value.longValue()));
    }

    /** All of them to double-double precision. */
    static List<DoubleDouble> allPrecise(List<Value> values) {
        List<DoubleDouble> precise = new ArrayList<>();
        for (Value value : values) {
            precise.add(value.precise());
        }
        return precise;
    }

    /** The value as a double; NaN where it is unknown. */
    double toDouble();

    /** The value to double-double precision, for the tables; 1 where it is unknown, so that their form can be made. */
    DoubleDouble precise();

    /** {@code 2^exponent} times the value, also where that itself is at the edge of the doubles. */
    default DoubleDouble precise(int exponent) {
        return precise().scaled(exponent);
    }

    /** A plan that has this value at any time. */
    Plan plan();

    /** The value in the first of all cycles around. */
    default Value first() {
        return this;
    }

    /**
     * The value in one turn of the innermost cycle around, as what stands around that cycle sees it.
     *
     * @param turns the number of turns of that cycle
     */
    default Value inTurn(long turn, long turns) {
        return this;
    }

    /** The value as the body of a cycle of so many turns sees it, which reads another {@code i}. */
    default Value within(long turns) {
        return this;
    }

    /** A value of the same form that is not known. */
    default Value unknown() {
        return Unknown.VALUE;
    }

    /** How many cycles around it depends on, counted from the innermost outwards: 0 where it is the same in all. */
    default int reach() {
        return 0;
    }

    /** The innermost of the cycles around that it may depend on, counted from 1; {@link #reach} is the outermost. */
    default int innermost() {
        return 0;
    }

    /** The operations that it takes at one step, at most. */
    default long operations() {
        return 1;
    }

    /** Whether it differs from cycle to cycle. */
    default boolean dependsOnCycle() {
        return reach() > 0;
    }

    /** Whether the number is there. */
    default boolean isKnown() {
        return true;
    }

    /** A fraction, as written or computed from what is written. */
    record Exact(Rational value) implements Value {
        @Override
        public double toDouble() {
            return value.toDouble();
        }

        @Override
        public DoubleDouble precise() {
            return DoubleDouble.of(value);
        }

        @Override
        public DoubleDouble precise(int exponent) {
            return exponent == 0 ? precise() : DoubleDouble.of(value.times(Rational.TWO.pow(exponent)));
        }

        @Override
        public Plan plan() {
            return new Plan.Constant(toDouble());
        }
    }

    /** A double: a parameter of type double, or the result of arithmetic on doubles. */
    record Real(double value) implements Value {
        @Override
        public double toDouble() {
            return value;
        }

        @Override
        public DoubleDouble precise() {
            return new DoubleDouble(value, 0);
        }

        @Override
        public Plan plan() {
            return new Plan.Constant(value);
        }
    }

    /** Known only when the schedule is built with its parameters; or refused already. */
    record Unknown() implements Value {

        /** The only one, here and not above, so that who knows all values does not load it. */
        static final Value VALUE = new Unknown();

        @Override
        public double toDouble() {
            return Double.NaN;
        }

        @Override
        public DoubleDouble precise() {
            return new DoubleDouble(1, 0);
        }

        @Override
        public Plan plan() {
            return new Plan.Constant(Double.NaN);
        }

        @Override
        public boolean isKnown() {
            return false;
        }
    }

    /** A value that depends on {@code i}, whatever the time; {@code known} unless it depends on a parameter besides. */
    record Indexed(Plan plan, boolean known, int innermost, int reach) implements Value {
        @Override
        public double toDouble() {
            return Double.NaN;
        }

        @Override
        public DoubleDouble precise() {
            throw new IllegalStateException("a value that depends on the cycle has no table");
        }

        @Override
        public long operations() {
            return plan.nodes().size();
        }

        @Override
        public Value first() {
            return known ? new Real(plan.at(0, 0, 0)) : Unknown.VALUE;
        }

        @Override
        public Value unknown() {
            return new Indexed(plan, false, innermost, reach);
        }

        @Override
        public Value inTurn(long turn, long turns) {
            if (reach > 1) {
                return new Indexed(
                        Around.Frozen.inTurn(turn, turns, plan), known, Math.max(1, innermost - 1), reach - 1);
            }
            return known ? new Real(plan.at(0, 0, turn)) : Unknown.VALUE;
        }

        @Override
        public Value within(long turns) {
            return new Indexed(Around.Frozen.outside(turns, plan), known, innermost + 1, reach + 1);
        }

        @Override
        public boolean isKnown() {
            return known;
        }
    }
}
