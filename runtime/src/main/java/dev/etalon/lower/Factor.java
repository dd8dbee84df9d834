package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
import dev.etalon.plan.Filled;
import dev.etalon.plan.GeometricBlocks;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a value is multiplied by as time goes on: {@code decay}, {@code step}, {@code inverse}, {@code inverseSqrt} and
 * {@code optimal}.
 */
sealed interface Factor {

    /** The plan of {@code from} times this factor, where the factor itself does not depend on the cycle. */
    Plan plan(DoubleDouble from, int resolution);

    /** The same as arithmetic on doubles, where the factor depends on the cycle. */
    Plan arithmetic(Plan from, int resolution);

    /** Whether it has a curve, where it is bounded. */
    default boolean hasCurve() {
        return true;
    }

    /**
     * The curve of so many steps, without a limit.
     *
     * @param spare the power of two that {@code from} lacks
     */
    Curve curve(DoubleDouble from, long steps, int spare);

    /** Whether a table of so many steps would need more rows than one may have. */
    default boolean isTooLongForTable(long steps) {
        return false;
    }

    /** What is as accurate then, of a start that is no smaller than the smallest normal number. */
    default Plan longPlan(DoubleDouble from, int resolution) {
        return plan(from, resolution);
    }

    /** The same without a limit. */
    default Factor free() {
        return this;
    }

    /** Whether there is a limit to it. */
    default boolean isLimited() {
        return false;
    }

    /** A value, up to the limit. */
    default double limited(double value) {
        return value;
    }

    /** A plan, up to the limit. */
    default Plan limited(Plan plan) {
        return plan;
    }

    /** The numbers that it has. */
    List<Value> values();

    /** Whether all its numbers are there. */
    default boolean isKnown() {
        for (Value value : values()) {
            if (!value.isKnown()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is constant but for jumps. */
    default boolean isStaircase() {
        return false;
    }

    /** When it had the value that it has got to by then: of stairs, on the last before. */
    default Rational lastBefore(Rational time) {
        return time;
    }

    /** Whether it is 1 at step 0. */
    default boolean startsAtOne() {
        return true;
    }

    private static Plan apply(Operator operator, Plan... operands) {
        return new Plan.Apply(operator, List.of(operands));
    }

    private static Plan steps(int resolution) {
        return new Plan.LocalStep(Doubles.scalb(1.0, -resolution));
    }

    private static Plan number(double value) {
        return new Plan.Constant(value);
    }

    /** {@code rate^(t / every)}. */
    record Decay(Value rate, Length every) implements Factor {

        /** Powers of two that a table can take, however they fall on its rows. */
        private static final int MOST_POWERS = 500;

        @Override
        public Plan plan(DoubleDouble from, int resolution) {
            DoubleDouble log2 = perTick(resolution);
            return GeometricBlocks.of(from.high(), log2.high(), log2.low());
        }

        private DoubleDouble perTick(int resolution) {
            return rate.precise()
                    .log2()
                    .dividedBy(DoubleDouble.of(every.laidOut()).scaled(resolution));
        }

        @Override
        public boolean isTooLongForTable(long steps) {
            return Math.abs(perTick(0).high()) * steps > MOST_POWERS;
        }

        /** Each value the nearest, or nearly so, as that of a table is. */
        @Override
        public Plan longPlan(DoubleDouble from, int resolution) {
            DoubleDouble log2 = perTick(resolution);
            return GeometricBlocks.of(from.high(), log2.high(), log2.low(), 1);
        }

        @Override
        public Plan arithmetic(Plan from, int resolution) {
            Plan exponent = apply(Operator.DIVIDE, steps(resolution), number(every.laidOut()));
            return apply(Operator.MULTIPLY, from, apply(Operator.POWER, rate.plan(), exponent));
        }

        @Override
        public Curve curve(DoubleDouble from, long steps, int spare) {
            return new Curve.Decay(from, rate.precise(), every.laidOut(), steps, spare);
        }

        @Override
        public boolean isKnown() {
            return rate.isKnown() && every.isFinite();
        }

        @Override
        public List<Value> values() {
            return List.of(rate);
        }
    }

    /** {@code factor^⌊t / every⌋}. */
    record Step(Value factor, Length every) implements Factor {
        @Override
        public Plan plan(DoubleDouble from, int resolution) {
            // A block for each stair, so that its value is the nearest.
            DoubleDouble log2 = factor.precise().log2();
            return new Around.Stairs(
                    every.laidOut() << resolution, 1, GeometricBlocks.of(from.high(), log2.high(), log2.low(), 1));
        }

        @Override
        public Plan arithmetic(Plan from, int resolution) {
            Plan power = apply(Operator.POWER, factor.plan(), steps(0));
            return new Around.Stairs(every.laidOut() << resolution, 1, apply(Operator.MULTIPLY, from, power));
        }

        @Override
        public boolean hasCurve() {
            return false;
        }

        @Override
        public Curve curve(DoubleDouble from, long steps, int spare) {
            throw new IllegalStateException("stairs are no curve");
        }

        @Override
        public List<Value> values() {
            return List.of(factor);
        }

        @Override
        public boolean isKnown() {
            return factor.isKnown() && every.isFinite();
        }

        @Override
        public boolean isStaircase() {
            return true;
        }

        @Override
        public Rational lastBefore(Rational time) {
            return StaircasePhase.lastBefore(time, every.laidOut());
        }
    }

    /** {@code 1 / (1 + rate·t)^power}. */
    record Inverse(Value rate, Value power) implements Factor {
        @Override
        public Plan plan(DoubleDouble from, int resolution) {
            double tick = Doubles.scalb(1.0, -resolution);
            DoubleDouble perStep = rate.precise();
            return new Filled.Inverse(
                    from.high(), from.low(), perStep.high() * tick, perStep.low() * tick, power.toDouble());
        }

        @Override
        public Plan arithmetic(Plan from, int resolution) {
            Plan base = apply(Operator.ADD, number(1), apply(Operator.MULTIPLY, rate.plan(), steps(resolution)));
            return apply(Operator.DIVIDE, from, apply(Operator.POWER, base, power.plan()));
        }

        @Override
        public Curve curve(DoubleDouble from, long steps, int spare) {
            return new Curve.Inverse(from, rate.precise(), power.precise(), steps, spare);
        }

        @Override
        public List<Value> values() {
            return List.of(rate, power);
        }
    }

    /** {@code √(timescale / (timescale + t))}. */
    record InverseSqrt(Length timescale) implements Factor {
        @Override
        public Plan plan(DoubleDouble from, int resolution) {
            return new Filled.InverseSqrt(from.high(), Doubles.scalb((double) timescale.laidOut(), resolution));
        }

        @Override
        public Plan arithmetic(Plan from, int resolution) {
            return apply(Operator.MULTIPLY, from, plan(new DoubleDouble(1, 0), resolution));
        }

        @Override
        public Curve curve(DoubleDouble from, long steps, int spare) {
            return new Curve.InverseSqrt(from.scaled(spare), timescale.laidOut(), steps);
        }

        @Override
        public boolean isKnown() {
            return timescale.isFinite();
        }

        @Override
        public List<Value> values() {
            return List.of();
        }
    }

    /**
     * The rates that minimise the last-iterate bound of a run of so many steps, the largest of them 1.
     *
     * @param effort counts what its table takes
     */
    record Optimal(long steps, Effort effort) implements Factor {
        @Override
        public Plan plan(DoubleDouble from, int resolution) {
            return PieceTables.plan(List.of(new Piece(0, 0, curve(from, steps, 0), effort)), resolution);
        }

        @Override
        public Plan arithmetic(Plan from, int resolution) {
            return apply(Operator.MULTIPLY, from, plan(DoubleDouble.ONE, resolution));
        }

        @Override
        public Curve curve(DoubleDouble from, long steps, int spare) {
            return new Curve.Optimal(from.scaled(spare), steps);
        }

        @Override
        public List<Value> values() {
            return List.of();
        }

        @Override
        public boolean startsAtOne() {
            return false;
        }
    }

    /** Another factor, but no further than a limit: a floor, or a ceiling where it grows. */
    record Limited(Factor factor, Value limit, boolean grows) implements Factor {
        @Override
        public Plan plan(DoubleDouble from, int resolution) {
            return limited(factor.plan(from, resolution));
        }

        @Override
        public Plan arithmetic(Plan from, int resolution) {
            return limited(factor.arithmetic(from, resolution));
        }

        @Override
        public Factor free() {
            return factor;
        }

        @Override
        public boolean isKnown() {
            return factor.isKnown() && limit.isKnown();
        }

        @Override
        public boolean isLimited() {
            return true;
        }

        @Override
        public double limited(double value) {
            return grows ? Math.min(value, limit.toDouble()) : Math.max(value, limit.toDouble());
        }

        @Override
        public Plan limited(Plan plan) {
            Plan low = grows ? number(-Double.MAX_VALUE) : limit.plan();
            Plan high = grows ? limit.plan() : number(Double.MAX_VALUE);
            return apply(Operator.CLAMP, plan, low, high);
        }

        @Override
        public boolean hasCurve() {
            return factor.hasCurve();
        }

        @Override
        public Curve curve(DoubleDouble from, long steps, int spare) {
            return factor.curve(from, steps, spare);
        }

        @Override
        public List<Value> values() {
            return Stream.concat(factor.values().stream(), Stream.of(limit)).toList();
        }

        @Override
        public boolean isStaircase() {
            return factor.isStaircase();
        }

        @Override
        public Rational lastBefore(Rational time) {
            return factor.lastBefore(time);
        }

        @Override
        public boolean startsAtOne() {
            return false;
        }
    }
}
