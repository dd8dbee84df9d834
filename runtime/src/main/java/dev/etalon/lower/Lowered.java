package dev.etalon.lower;

import dev.etalon.plan.Plan;
import java.util.List;

/**
 * A schedule ready to be evaluated.
 *
 * @param plan its evaluated form, which holds the end for ever
 * @param length its number of steps, or {@link dev.etalon.LearningRate#UNBOUNDED}
 * @param stages its parts, in order
 * @param notes what else there is to know about it, a sentence each
 */
public record Lowered(Plan plan, long length, List<Stage> stages, List<String> notes) {
    public Lowered {
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
    }
}
