package dev.etalon.workbench.explain;

import dev.etalon.lower.Stage;
import dev.etalon.workbench.number.Repr;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation for people. */
public final class ExplanationText {

    private static final List<String> HEAD = List.of("first step", "steps", "first rate", "last rate");
    private static final String GAP = "  ";

    private ExplanationText() {}

    /** Several lines, each with its end. */
    public static String of(Explanation explanation) {
        StringBuilder out = new StringBuilder(explanation.schedule().expression()).append("\n\n");
        table(explanation, out);
        out.append("\nlength: ")
                .append(explanation.length().map(steps -> steps + " steps").orElse("no end"))
                .append('\n');
        explanation
                .length()
                .ifPresent(steps -> out.append("past the end, from step " + steps + " on: ")
                        .append(Repr.of(explanation.schedule().at(steps)))
                        .append(" for ever\n"));
        explanation.cycles().forEach(turns -> out.append(cycle(turns)).append('\n'));
        explanation.notes().forEach(note -> out.append(note).append('\n'));
        for (Jump jump : explanation.jumps()) {
            out.append("jump at step " + jump.step() + ": from " + Repr.of(jump.from()) + " to " + Repr.of(jump.to()))
                    .append('\n');
        }
        return out.toString();
    }

    private static void table(Explanation explanation, StringBuilder out) {
        List<List<String>> rows = explanation.stages().stream()
                .map(stage -> row(explanation, stage))
                .toList();
        int[] widths = new int[HEAD.size()];
        for (int k = 0; k < widths.length; k++) {
            int column = k;
            widths[k] = Math.max(
                    HEAD.get(k).length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
        }
        line(HEAD, widths, out);
        rows.forEach(row -> line(row, widths, out));
    }

    private static List<String> row(Explanation explanation, Stage stage) {
        return List.of(
                Long.toString(stage.start()),
                Explanation.steps(stage).map(String::valueOf).orElse("no end"),
                Repr.of(stage.first()),
                Explanation.last(stage).map(Repr::of).orElse(""),
                explanation.source(stage) + (stage.repeated() ? " (repeated)" : ""));
    }

    private static void line(List<String> cells, int[] widths, StringBuilder out) {
        for (int k = 0; k < widths.length; k++) {
            String cell = cells.get(k);
            out.append(k == 0 ? "" : GAP)
                    .append(" ".repeat(widths[k] - cell.length()))
                    .append(cell);
        }
        cells.stream().skip(widths.length).forEach(cell -> out.append(GAP).append(cell));
        out.append('\n');
    }

    private static String cycle(Turns turns) {
        String lasts = turns.period() + (turns.period() == 1 ? " step" : " steps");
        String times = turns.isEndless() ? "for ever" : turns.times() + " times";
        String starts = turns.starts().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String more = turns.times() > turns.starts().size() ? ", ..." : "";
        return "cycle: " + times + (turns.isGrowing() ? ", the first of " : ", each of ") + lasts + ", starting at "
                + starts + more;
    }
}
