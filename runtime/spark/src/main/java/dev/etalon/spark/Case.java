package dev.etalon.spark;

import dev.etalon.simulation.Simulation;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * One of the simulations of a sweep.
 *
 * @param name what its rows are found by
 * @param simulation what is run; a problem, optimiser or region of one's own must be serialisable, and so must the schedule
 * @param runs how often, at least 1
 */
public record Case(String name, Simulation simulation, int runs) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @throws IllegalArgumentException if {@code runs} is below 1
     * @throws NullPointerException if {@code name} or {@code simulation} is null
     */
    public Case {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(simulation, "simulation");
        if (runs < 1) {
            throw new IllegalArgumentException("runs of a case is at least 1, not " + runs);
        }
    }
}
