package dev.etalon.generated;

import dev.etalon.CompiledSchedule;
import dev.etalon.plan.Plan;
import java.util.Map;
import java.util.Optional;

/** The superclass of the classes that are generated for schedules without variables. */
public abstract class GeneratedSchedule extends CompiledSchedule {

    private static final long serialVersionUID = 1;

    protected GeneratedSchedule() {}

    /** What its class holds: a constant, since streams make schedules without a constructor. */
    protected abstract PackedPlan packed();

    /** By its plan, unless its own code does better. */
    @Override
    protected void rates(long from, double[] out, int offset, int count) {
        packed().plan().fill(from, out, offset, count);
    }

    @Override
    public final long length() {
        return packed().length();
    }

    @Override
    public final String expression() {
        return packed().expression();
    }

    @Override
    public final Optional<Plan> plan() {
        return Optional.of(packed().plan());
    }

    @Override
    protected final CompiledSchedule remade(String expression, Map<String, Number> parameters) {
        return this; // all that it needs is in its class
    }
}
