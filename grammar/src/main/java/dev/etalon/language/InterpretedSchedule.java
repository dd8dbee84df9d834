package dev.etalon.language;

import dev.etalon.CompiledSchedule;
import dev.etalon.lower.Lowered;
import dev.etalon.plan.Plan;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** The reference interpreter: evaluates the plan of an expression as it stands. */
final class InterpretedSchedule extends CompiledSchedule {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient String text;
    private final transient Schedules.Options options;
    private final transient String canonical;
    private final transient Plan plan;
    private final transient long length;

    InterpretedSchedule(Expression expression, Schedules.Options options, Lowered lowered) {
        this.text = expression.text();
        this.options = options;
        this.canonical = expression.canonical();
        this.plan = lowered.plan();
        this.length = lowered.length();
    }

    @Override
    public double at(long step) {
        return plan.at(Math.max(0, step), 0, 0);
    }

    @Override
    public Optional<Plan> plan() {
        return Optional.of(plan);
    }

    @Override
    protected void rates(long from, double[] out, int offset, int count) {
        plan.fill(from, out, offset, count);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public String expression() {
        return canonical;
    }

    @Override
    public Map<String, Number> parameters() {
        return Collections.unmodifiableMap(options.values());
    }

    @Serial
    private Object writeReplace() {
        return new Written(text, options);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a schedule is written as its expression");
    }

    /** The serial form: what the schedule is parsed from again, with all checks. */
    private record Written(String text, Schedules.Options options) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() throws InvalidObjectException {
            try {
                return Schedules.parse(text, options);
            } catch (IllegalArgumentException e) {
                throw (InvalidObjectException) new InvalidObjectException(e.getMessage()).initCause(e);
            }
        }
    }
}
