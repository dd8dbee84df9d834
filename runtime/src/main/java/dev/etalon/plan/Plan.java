package dev.etalon.plan;

import dev.etalon.core.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A schedule in the form that is evaluated: by {@link #at}, which is the reference, and by the classes that the processor
 * generates, which do the same operations in the same order and so return the same bits.
 *
 * <p>Time is a whole number of ticks, of which a step has {@code 2^resolution}, and a fraction of a tick from 0 (inclusive)
 * to 1 (exclusive). Outside of what is stretched a tick is a step and the fraction is 0.
 *
 * <p>The form of a plan (which nodes it has, how many pieces a table has) depends on the expression alone; only numbers
 * depend on the values of parameters.
 */
public sealed interface Plan
        permits Plan.Constant, Plan.LocalStep, Plan.CycleIndex, Filled, Between, Around, Plan.Apply, Plan.Sequence {

    /**
     * The value at a time.
     *
     * @param tick the whole ticks, at least 0
     * @param fraction the part of a tick beyond them, from 0 to 1, exclusive
     * @param index the number of the innermost cycle around, {@code i} of the language
     */
    double at(long tick, double fraction, long index);

    /**
     * Writes the values at the steps {@code from, from + 1, …} into {@code out}: the same bits as {@link #at}.
     *
     * @param from at least 0
     * @param out where {@code count} values are written, from {@code offset} on
     */
    default void fill(long from, double[] out, int offset, int count) {
        accept(new Filling(from, 0, out, offset, count));
    }

    /** The nodes right below this one, in the order of their evaluation. */
    default List<Plan> children() {
        return List.of();
    }

    /** This node and all below it, each before its children: the numbers by which generated classes know them. */
    default List<Plan> nodes() {
        List<Plan> nodes = new ArrayList<>();
        Deque<Plan> left = new ArrayDeque<>();
        left.push(this);
        while (!left.isEmpty()) {
            Plan node = left.pop();
            nodes.add(node);
            List<Plan> below = node.children();
            for (int k = below.size() - 1; k >= 0; k--) {
                left.push(below.get(k));
            }
        }
        return nodes;
    }

    <R> R accept(PlanVisitor<R> visitor);

    /** The same value at any time. */
    record Constant(double value) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return value;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code t} of the language, in steps: {@code (tick + fraction) · stepsPerTick}, a power of two. */
    record LocalStep(double stepsPerTick) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return ((double) tick + fraction) * stepsPerTick;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code i} of the language.
     *
     * @param turns the number of turns of the cycle around where that stands in another, so that the number it gets is
     *     counted through all of those; {@link Long#MAX_VALUE} where it does not
     */
    record CycleIndex(long turns) implements Plan {
        @Override
        public double at(long tick, double fraction, long index) {
            return (double) (index % turns);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An operator applied to the values of the operands. */
    record Apply(Operator operator, List<Plan> operands) implements Plan {
        public Apply {
            operands = List.copyOf(operands);
        }

        @Override
        public double at(long tick, double fraction, long index) {
            double first = operands.get(0).at(tick, fraction, index);
            double value = Operators.first(operator, first);
            for (int k = 1; k < operands.size(); k++) {
                value = Operators.next(
                        operator, first, k, value, operands.get(k).at(tick, fraction, index));
            }
            return value;
        }

        @Override
        public List<Plan> children() {
            return operands;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One plan after another: part {@code k} holds from tick {@code starts[k]} to {@code starts[k + 1]} and sees time from
     * {@code origins[k]} on, which is no later than its start.
     */
    record Sequence(long[] starts, long[] origins, List<Plan> parts) implements Plan {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public double at(long tick, double fraction, long index) {
            int k = Kernels.piece(starts, tick);
            return parts.get(k).at(tick - origins[k], fraction, index);
        }

        @Override
        public List<Plan> children() {
            return parts;
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
