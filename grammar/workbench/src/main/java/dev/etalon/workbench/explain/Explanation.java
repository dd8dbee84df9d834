package dev.etalon.workbench.explain;

import dev.etalon.LearningRate;
import dev.etalon.language.Reading;
import dev.etalon.lower.Stage;
import dev.etalon.plan.Planned;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule does.
 *
 * @param text the text as written, to which the spans of the stages belong
 * @param schedule the schedule
 * @param stages its parts, in order; of what is repeated the first turn
 * @param jumps where a part does not begin where the one before has got to
 * @param cycles what comes again and again
 * @param notes what else there is to know, a sentence each
 */
public record Explanation(
        String text,
        LearningRate schedule,
        List<Stage> stages,
        List<Jump> jumps,
        List<Turns> cycles,
        List<String> notes) {

    /** Explains a text that means a schedule. */
    public static Explanation of(String text, Reading reading) {
        LearningRate schedule = reading.orThrow();
        List<Turns> cycles = schedule instanceof Planned planned
                ? planned.plan().map(Turns::of).orElse(List.of())
                : List.of();
        List<Jump> jumps = Jump.between(reading.stages());
        return new Explanation(text, schedule, reading.stages(), jumps, cycles, reading.notes());
    }

    /** The number of steps after which the end is held; empty if it never is. */
    Optional<Long> length() {
        return schedule.length() == LearningRate.UNBOUNDED ? Optional.empty() : Optional.of(schedule.length());
    }

    /** What is written where a stage stands, on one line. */
    String source(Stage stage) {
        return text.substring(stage.span().start(), stage.span().end())
                .replaceAll("#[^\r\n]*", " ")
                .replaceAll("\\s+", " ");
    }

    static Optional<Long> steps(Stage stage) {
        return stage.length() == LearningRate.UNBOUNDED ? Optional.empty() : Optional.of(stage.length());
    }

    static Optional<Double> last(Stage stage) {
        return Double.isNaN(stage.last()) ? Optional.empty() : Optional.of(stage.last());
    }
}
