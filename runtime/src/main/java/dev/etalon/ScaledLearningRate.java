package dev.etalon;

import dev.etalon.core.Operator;
import dev.etalon.plan.Plan;
import dev.etalon.plan.Planned;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A schedule times a number; see {@link LearningRate#scaledBy}. */
record ScaledLearningRate(double factor, LearningRate base) implements LearningRate, Planned, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    ScaledLearningRate {
        Objects.requireNonNull(base);
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a rate is scaled by a finite factor of at least 0, not by " + factor);
        }
        factor += 0.0; // -0 is 0
    }

    @Override
    public double at(long step) {
        return factor * base.at(step);
    }

    @Override
    public void fill(long from, double[] out, int offset, int count) {
        base.fill(from, out, offset, count);
        for (int k = offset; k < offset + count; k++) {
            out[k] = factor * out[k];
        }
    }

    @Override
    public Optional<Plan> plan() {
        return base instanceof Planned planned ? planned.plan().map(this::scaled) : Optional.empty();
    }

    private Plan scaled(Plan plan) {
        return new Plan.Apply(Operator.MULTIPLY, List.of(new Plan.Constant(factor), plan));
    }

    @Override
    public long length() {
        return base.length();
    }

    @Override
    public String expression() {
        return base.expression().isEmpty() ? "" : factor + " * (" + base.expression() + ")";
    }

    @Override
    public Map<String, Number> parameters() {
        return base.parameters();
    }

    @Override
    public Map<String, String> settings() {
        return base.settings();
    }

    @Override
    public LearningRate scaledBy(double further) {
        return new ScaledLearningRate(factor * further, base);
    }

    @Override
    public String toString() {
        return expression().isEmpty() ? factor + " * (" + base + ")" : expression();
    }
}
