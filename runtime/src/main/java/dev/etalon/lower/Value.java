package dev.etalon.lower;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;

/** What a number of an expression has come to. */
sealed interface Value {

    /** Known only when the schedule is built with its parameters; or refused already. */
    Value UNKNOWN = new Unknown();

    /** The value as a double; NaN where it is unknown. */
    double toDouble();

    /** The value to double-double precision, for the tables; 1 where it is unknown, so that their form can be made. */
    DoubleDouble precise();

    /** A plan that has this value at any time. */
    Plan plan();

    /** The value in one cycle of the innermost cycle around. */
    default Value inCycle(long index) {
        return this;
    }

    /** Whether it differs from cycle to cycle. */
    default boolean dependsOnCycle() {
        return false;
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

    /** See {@link #UNKNOWN}. */
    record Unknown() implements Value {
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

    /** A value that depends on {@code i}; {@code known} unless it depends on a parameter besides. */
    record Indexed(Plan plan, boolean known) implements Value {
        @Override
        public double toDouble() {
            return Double.NaN;
        }

        @Override
        public DoubleDouble precise() {
            throw new IllegalStateException("a value that depends on the cycle has no table");
        }

        @Override
        public Value inCycle(long index) {
            return known ? new Real(plan.at(0, 0, index)) : UNKNOWN;
        }

        @Override
        public boolean dependsOnCycle() {
            return true;
        }

        @Override
        public boolean isKnown() {
            return known;
        }
    }
}
