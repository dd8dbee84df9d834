package dev.etalon.language;

import dev.etalon.CompiledSchedule;
import dev.etalon.lower.Lowered;
import dev.etalon.plan.Plan;
import java.io.Serial;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** The reference interpreter: evaluates the plan of an expression as it stands. */
final class InterpretedSchedule extends CompiledSchedule {

    @Serial
    private static final long serialVersionUID = 1;

    private final Schedules.Options options;
    private final transient String canonical;
    private final transient Map<String, String> settings;
    private final transient Plan plan;
    private final transient long length;

    InterpretedSchedule(Expression expression, Schedules.Options options, Lowered lowered) {
        this.options = options.alone(expression.canonicalSettings());
        this.canonical = expression.canonical();
        this.settings = expression.canonicalSettings();
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

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    /** Parsed again, with all checks; the definitions are in the texts. */
    @Override
    protected CompiledSchedule remade(String expression, Map<String, Number> parameters) {
        if (options == null) {
            throw new IllegalArgumentException("a parsed schedule is written with its settings");
        }
        return (CompiledSchedule) Schedules.parse(expression, options);
    }
}
