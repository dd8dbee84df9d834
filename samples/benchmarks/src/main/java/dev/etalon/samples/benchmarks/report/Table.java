package dev.etalon.samples.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/** What was measured for a section: a row for each work, a column for each contestant. */
final class Table {

    private final Section section;
    private final Map<String, Map<String, ListStatistics>> rows = new LinkedHashMap<>();

    Table(Section section) {
        this.section = section;
        for (Entry entry : section.entries()) {
            rows.computeIfAbsent(entry.work(), work -> new LinkedHashMap<>())
                    .put(entry.contestant(), new ListStatistics());
        }
    }

    void add(Entry entry, double[] measured) {
        ListStatistics statistics = rows.get(entry.work()).get(entry.contestant());
        for (double value : measured) {
            statistics.addValue(value);
        }
    }

    /** In Markdown: first quartiles, how far the median is above them, and how they relate to the first of the row. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(section.title()).append("\n\n");
        StringJoiner head = line().add(section.unit().symbol());
        StringJoiner rule = new StringJoiner("|", "|", "|\n").add("---");
        for (String column : section.contestants()) {
            head.add(column);
            rule.add("--:");
        }
        text.append(head).append(rule);
        rows.forEach((work, cells) -> text.append(row(work, cells)));
        return text.append('\n').toString();
    }

    private StringJoiner row(String work, Map<String, ListStatistics> cells) {
        StringJoiner row = line().add(work);
        Statistics first = cells.values().iterator().next();
        for (String column : section.contestants()) {
            Statistics cell = cells.get(column);
            row.add(cell == null ? "" : show(cell, first));
        }
        return row;
    }

    private String show(Statistics cell, Statistics first) {
        double quartile = cell.getPercentile(25);
        String shown = section.unit().show(quartile);
        if (cell.getMax() > cell.getMin()) {
            double above = 100 * (cell.getPercentile(50) - quartile) / Math.abs(quartile);
            shown += String.format(Locale.ROOT, " +%.0f%%", above);
        }
        return cell == first
                ? shown
                : shown + String.format(Locale.ROOT, " = %.3g×", quartile / first.getPercentile(25));
    }

    private static StringJoiner line() {
        return new StringJoiner(" | ", "| ", " |\n");
    }
}
