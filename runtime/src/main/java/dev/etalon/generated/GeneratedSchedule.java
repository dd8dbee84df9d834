package dev.etalon.generated;

import dev.etalon.CompiledSchedule;
import dev.etalon.plan.Plan;
import java.util.Map;
import java.util.Optional;

/** The superclass of the classes that are generated for schedules without variables. */
public abstract class GeneratedSchedule extends CompiledSchedule {

    private static final long serialVersionUID = 1;

    protected GeneratedSchedule() {}

    /** The numbers of its plan. */
    protected abstract Tables tables();

    @Override
    public final Optional<Plan> plan() {
        return Optional.of(tables().plan());
    }

    @Override
    protected final CompiledSchedule remade(String expression, Map<String, Number> parameters) {
        return this; // all that it needs is in its class
    }
}
