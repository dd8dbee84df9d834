package dev.etalon.samples.benchmarks.report;

import java.util.List;

/**
 * A table that is to be measured.
 *
 * @param contestants the columns, in their order
 * @param entries the cells, in the order in which they are measured
 */
public record Section(String title, Unit unit, List<String> contestants, List<Entry> entries) {

    /** A table whose columns are in the order of their first cells. */
    public Section(String title, Unit unit, List<Entry> entries) {
        this(title, unit, entries.stream().map(Entry::contestant).distinct().toList(), entries);
    }
}
