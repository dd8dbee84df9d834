package dev.etalon.samples.benchmarks.report;

/**
 * One cell of a table.
 *
 * @param work what is done: the row
 * @param contestant who does it: the column
 * @param stopwatch what measures it
 */
public record Entry(String work, String contestant, Stopwatch stopwatch) {}
