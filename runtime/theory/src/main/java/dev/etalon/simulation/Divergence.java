package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.io.Serializable;

/**
 * Why a run was stopped.
 *
 * @param step the step whose gradient showed it, so that {@code step} updates were made
 * @param value the norm of that gradient, or the loss where that showed it
 */
public record Divergence(long step, Cause cause, double value) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public Divergence {
        Arguments.notNull("cause", cause);
    }

    /** What was seen. */
    public enum Cause {
        NOT_A_NUMBER("is not a number"),
        INFINITE("is infinite"),
        GROWTH("grew more than " + Divergence.GROWTH_LIMIT + " times");

        private final String description;

        Cause(String description) {
            this.description = description;
        }
    }

    /**
     * The largest ratio of a gradient's norm to the larger of that of the whole gradient at the start and the
     * {@linkplain Problem#longestGradient() bound} on all of them, if the problem knows one; if both are 0, to the first that is
     * not.
     */
    public static final double GROWTH_LIMIT = 1e12;

    @Override
    public String toString() {
        return "diverged at step " + step + ": the gradient " + cause.description + " (" + value + ")";
    }
}
