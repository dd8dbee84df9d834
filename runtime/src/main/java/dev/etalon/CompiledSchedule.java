package dev.etalon;

import java.io.Serializable;

/**
 * A schedule that was written in the language: what the generated classes and the interpreter have in common. Two of them
 * are equal if their expressions and their parameters are, however they are evaluated.
 */
public abstract class CompiledSchedule implements LearningRate, Serializable {

    private static final long serialVersionUID = 1;

    /** For generated classes. */
    protected CompiledSchedule() {}

    @Override
    public abstract long length();

    @Override
    public abstract String expression();

    @Override
    public final boolean equals(Object other) {
        return other instanceof CompiledSchedule schedule
                && expression().equals(schedule.expression())
                && parameters().equals(schedule.parameters());
    }

    @Override
    public final int hashCode() {
        return 31 * expression().hashCode() + parameters().hashCode();
    }

    /** The expression, and the parameters' values if it has any. */
    @Override
    public final String toString() {
        return parameters().isEmpty() ? expression() : expression() + " with " + parameters();
    }
}
