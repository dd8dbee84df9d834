package dev.etalon.workbench.explain;

import dev.etalon.LearningRate;
import dev.etalon.exact.Repr;
import dev.etalon.language.Reading;
import dev.etalon.lower.Stage;
import dev.etalon.plan.Planned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a schedule does.
 *
 * @param text the text as written, to which the spans of the stages belong
 * @param schedule the schedule
 * @param stages its parts, in order; of what is repeated the first turn
 * @param jumps where the rate does not go on where it has got to
 * @param cycles what comes again and again
 * @param notes what else there is to know, a sentence each
 */
public record Explanation(
        String text,
        LearningRate schedule,
        List<Stage> stages,
        List<Jump> jumps,
        List<CycleTurns> cycles,
        List<String> notes) {

    /** What the first cells of a row are called. */
    public static final List<String> HEAD = List.of("first step", "steps", "first rate", "last rate");

    /** Explains a text that means a schedule. */
    public static Explanation of(String text, Reading reading) {
        LearningRate schedule = reading.orThrow();
        List<CycleTurns> cycles = schedule instanceof Planned planned
                ? planned.plan()
                        .map(plan -> CycleSearch.of(plan, schedule.length()))
                        .orElse(List.of())
                : List.of();
        List<Jump> jumps = Jump.of(reading, cycles);
        return new Explanation(text, schedule, reading.stages(), jumps, cycles, reading.notes());
    }

    /** The number of steps after which the end is held; empty if it never is. */
    Optional<Long> length() {
        return schedule.length() == LearningRate.UNBOUNDED ? Optional.empty() : Optional.of(schedule.length());
    }

    /** A row for each stage: the cells of {@link #HEAD}, and what it is. */
    public List<List<String>> rows() {
        return stages.stream().map(this::row).toList();
    }

    private List<String> row(Stage stage) {
        return List.of(
                Long.toString(stage.start()),
                steps(stage).map(String::valueOf).orElse("no end"),
                Repr.of(stage.first()),
                last(stage).map(Repr::of).orElse(""),
                source(stage) + (stage.repeated() ? " (repeated)" : ""));
    }

    /** Its length, what is past its end, its cycles and its jumps, a sentence each. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("length: " + length().map(steps -> steps + " steps").orElse("no end"));
        length().ifPresent(steps ->
                facts.add("past the end, from step " + steps + " on: " + Repr.of(schedule.at(steps)) + " for ever"));
        cycles.forEach(turns -> facts.add(turns.toString()));
        facts.addAll(jumpFacts());
        facts.addAll(notes);
        return facts;
    }

    /** A sentence for all jumps between the same two rates. */
    private List<String> jumpFacts() {
        Map<List<Double>, List<Jump>> alike = new LinkedHashMap<>();
        for (Jump jump : jumps) {
            alike.computeIfAbsent(List.of(jump.from(), jump.to()), key -> new ArrayList<>())
                    .add(jump);
        }
        return alike.values().stream().map(Explanation::sentence).toList();
    }

    private static String sentence(List<Jump> alike) {
        Jump first = alike.get(0);
        String steps = alike.stream().map(jump -> Long.toString(jump.step())).collect(Collectors.joining(", "));
        String rates = ": from " + Repr.of(first.from()) + " to " + Repr.of(first.to());
        if (alike.size() == 1) {
            return "jump at step " + steps + rates;
        }
        return "jumps at steps " + steps + (alike.stream().anyMatch(Jump::recurs) ? ", ..." : "") + rates;
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
