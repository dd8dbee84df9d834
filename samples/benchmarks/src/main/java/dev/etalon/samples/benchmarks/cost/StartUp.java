package dev.etalon.samples.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long a program with so many schedules runs that asks one of them for a rate. */
final class StartUp {

    private final int schedules;

    StartUp(int schedules) {
        this.schedules = schedules;
    }

    /** Nanoseconds of some runs, from before the virtual machine starts to after it has ended. */
    double[] times(int runs) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("schedules");
        try {
            Programs.write(directory, schedules);
            Programs.compile(directory);
            String classPath = directory + System.getProperty("path.separator") + System.getProperty("java.class.path");
            double[] times = new double[runs];
            for (int run = 0; run < runs; run++) {
                long start = System.nanoTime();
                Fork.run(classPath, "Main");
                times[run] = System.nanoTime() - start;
            }
            return times;
        } finally {
            Programs.delete(directory);
        }
    }
}
