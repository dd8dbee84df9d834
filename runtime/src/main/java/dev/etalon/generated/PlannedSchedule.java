package dev.etalon.generated;

import dev.etalon.plan.Plan;
import java.util.Map;

/** Evaluates the plan of a schedule whose code is written for another; nobody but that schedule gets to see it. */
final class PlannedSchedule extends OpenSchedule {

    private static final long serialVersionUID = 1;

    private final transient OpenSchedule schedule;
    private final transient Plan plan;

    private PlannedSchedule(OpenSchedule schedule) {
        super(schedule);
        this.schedule = schedule;
        this.plan = schedule.plan().orElseThrow();
    }

    /** Evaluates the plan of that schedule: said to be no more than it is there, so that who needs none loads none. */
    static OpenSchedule of(OpenSchedule schedule) {
        return new PlannedSchedule(schedule);
    }

    @Override
    public double rate(long step) {
        return plan.at(step, 0, 0);
    }

    @Override
    public double at(long step) {
        return schedule.at(step);
    }

    @Override
    protected OpenSchedule with(Map<String, Number> values) {
        return schedule.with(values);
    }
}
