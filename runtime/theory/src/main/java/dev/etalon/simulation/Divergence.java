package dev.etalon.simulation;

/**
 * Why a run was stopped.
 *
 * @param step the step whose gradient showed it, so that {@code step} updates were made
 * @param value the norm of that gradient, or the loss where that showed it
 */
public record Divergence(long step, Cause cause, double value) {

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

    /** The largest ratio of a gradient's norm to that of the first one that is not zero. */
    public static final double GROWTH_LIMIT = 1e12;

    @Override
    public String toString() {
        return "diverged at step " + step + ": the gradient " + cause.description + " (" + value + ")";
    }
}
