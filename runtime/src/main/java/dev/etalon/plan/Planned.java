package dev.etalon.plan;

import java.util.Optional;

/** A schedule that can show its plan, from which more can be known than by asking for one rate after the other. */
public interface Planned {

    /**
     * The plan whose value at tick t, for every step t from 0 on, is the schedule's rate, to the bit; empty where there
     * is none, as for a multiple of a schedule that has none.
     */
    Optional<Plan> plan();
}
