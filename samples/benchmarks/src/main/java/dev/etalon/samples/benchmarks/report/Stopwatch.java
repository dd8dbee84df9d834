package dev.etalon.samples.benchmarks.report;

/** Measures one thing, as often as one likes. */
@FunctionalInterface
public interface Stopwatch {

    /**
     * What is measured now: one number or more, times in nanoseconds.
     *
     * @throws Exception if what is measured fails
     */
    double[] read() throws Exception;
}
