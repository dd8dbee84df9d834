package dev.etalon.samples.benchmarks.cost;

import dev.etalon.samples.benchmarks.report.Stopwatch;
import java.io.IOException;

/**
 * Nanoseconds of some runs of a program that asks a schedule for a rate, from before the virtual machine starts to after it
 * has ended.
 *
 * @param arguments those of the program
 */
record StartUp(Uses program, String... arguments) implements Stopwatch {

    private static final int RUNS = 5;

    @Override
    public double[] read() throws IOException, InterruptedException {
        program.run(arguments); // compiled by now
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            program.run(arguments);
            times[run] = System.nanoTime() - start;
        }
        return times;
    }
}
