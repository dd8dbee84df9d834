package dev.etalon.samples.benchmarks.cost;

import dev.etalon.LearningRate;
import dev.etalon.samples.benchmarks.report.Stopwatch;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** How long a program with so many schedules runs that asks one of them for a rate. */
final class StartUp implements Stopwatch {

    private static final int RUNS = 5;

    private final int schedules;
    private Path directory;

    StartUp(int schedules) {
        this.schedules = schedules;
    }

    /**
     * Nanoseconds of some runs, from before the virtual machine starts to after it has ended. Its class path has what
     * such a program needs and no more, since every further library there takes time to be opened.
     */
    @Override
    public double[] read() throws IOException, InterruptedException, URISyntaxException {
        if (directory == null) {
            directory = Programs.write(schedules);
            Programs.compile(directory);
        }
        String classPath = directory + File.pathSeparator + Path.of(runtime().toURI());
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Fork.run(classPath, "Main");
            times[run] = System.nanoTime() - start;
        }
        return times;
    }

    private static URL runtime() {
        return LearningRate.class.getProtectionDomain().getCodeSource().getLocation();
    }
}
