package dev.etalon.workbench.explain;

import java.util.List;

/** An explanation for people. */
public final class ExplanationText {

    private static final String GAP = "  ";

    private ExplanationText() {}

    /** Several lines, each with its end. */
    public static String of(Explanation explanation) {
        StringBuilder out = new StringBuilder(explanation.schedule().expression()).append("\n\n");
        table(explanation.rows(), out);
        out.append('\n');
        explanation.facts().forEach(fact -> out.append(fact).append('\n'));
        return out.toString();
    }

    private static void table(List<List<String>> rows, StringBuilder out) {
        int[] widths = new int[Explanation.HEAD.size()];
        for (int k = 0; k < widths.length; k++) {
            int column = k;
            widths[k] = Math.max(
                    Explanation.HEAD.get(k).length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
        }
        line(Explanation.HEAD, widths, out);
        rows.forEach(row -> line(row, widths, out));
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
}
