package dev.etalon.plan;

import java.util.List;

/** A move between values that are known only when it is evaluated, because they depend on {@code i}. */
public sealed interface Between extends Plan {

    /** Where it starts. */
    Plan from();

    /** Where it ends. */
    Plan to();

    /**
     * A move between values that are known only when it is evaluated, because they depend on {@code i}. The shape's even
     * pieces are g counted from the start, its odd ones 1 - g counted from the end, both on [0, 1/2].
     */
    record Blend(Plan from, Plan to, Filled.Curves shape) implements Between {
        @Override
        public double at(long tick, double fraction, long index) {
            double start = from.at(tick, fraction, index);
            double end = to.at(tick, fraction, index);
            long nearEnd = -(long) (Kernels.piece(shape.starts(), tick) & 1);
            return Kernels.blend(start, end, nearEnd, shape.at(tick, fraction, index));
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, shape);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A geometric move between values that depend on {@code i}: {@code from · (to/from)^(time / ticks)}, from the end that
     * is nearer.
     */
    record BlendGeometric(Plan from, Plan to, double ticks) implements Between {
        @Override
        public double at(long tick, double fraction, long index) {
            return Kernels.geometric(
                    from.at(tick, fraction, index), to.at(tick, fraction, index), tick, fraction, ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A move by {@code g = 1 - (1 - u^k)^power} whose power or k depends on {@code i}; that by {@code u^k} has the power 1. */
    record BlendPolynomial(Plan from, Plan to, Plan power, Plan k, double ticks) implements Between {
        @Override
        public double at(long tick, double fraction, long index) {
            return LawKernels.polynomial(
                    from.at(tick, fraction, index),
                    to.at(tick, fraction, index),
                    power.at(tick, fraction, index),
                    k.at(tick, fraction, index),
                    tick,
                    fraction,
                    ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, power, k);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A move by {@code g = 1 - ((1 + cos(π u^k)) / 2)^exponent} whose exponent or k depends on {@code i}. */
    record BlendCosine(Plan from, Plan to, Plan exponent, Plan k, double ticks) implements Between {
        @Override
        public double at(long tick, double fraction, long index) {
            return LawKernels.cosine(
                    from.at(tick, fraction, index),
                    to.at(tick, fraction, index),
                    exponent.at(tick, fraction, index),
                    k.at(tick, fraction, index),
                    tick,
                    fraction,
                    ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, exponent, k);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A move by a sigmoid whose steepness or center depends on {@code i}. */
    record BlendSigmoid(Plan from, Plan to, Plan steepness, Plan center, double ticks) implements Between {
        @Override
        public double at(long tick, double fraction, long index) {
            return LawKernels.sigmoid(
                    from.at(tick, fraction, index),
                    to.at(tick, fraction, index),
                    steepness.at(tick, fraction, index),
                    center.at(tick, fraction, index),
                    tick,
                    fraction,
                    ticks);
        }

        @Override
        public List<Plan> children() {
            return List.of(from, to, steepness, center);
        }

        @Override
        public <R> R accept(PlanVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
