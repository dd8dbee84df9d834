package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;

/**
 * A schedule that was considered.
 *
 * @param name what it is commonly called
 * @param expression in the language
 * @param schedule the same as a function
 * @param value the predicted loss or the guaranteed excess loss: smaller is better, and NaN before it is known
 */
public record Candidate(String name, String expression, LearningRate schedule, double value) {

    public Candidate {
        Arguments.notNull("name", name);
        Arguments.notNull("expression", expression);
        Arguments.notNull("schedule", schedule);
    }

    Candidate withValue(double other) {
        return new Candidate(name, expression, schedule, other);
    }
}
