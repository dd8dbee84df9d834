package dev.etalon.samples.benchmarks.report;

import java.util.List;

/** A table that is to be measured. */
public record Section(String title, Unit unit, List<Entry> entries) {}
