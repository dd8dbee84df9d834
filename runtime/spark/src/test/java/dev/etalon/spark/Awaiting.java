package dev.etalon.spark;

import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Sampler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.TaskContext;

/**
 * A problem whose runs on a worker go on no further than their first loss until they are let: each worker says that it is
 * there by an empty file with the number of its process.
 *
 * @param folder where those files are
 */
record Awaiting(Problem problem, String folder) implements Problem {

    private static final long serialVersionUID = 1;

    static final String GO = "go";

    @Override
    public int dimension() {
        return problem.dimension();
    }

    @Override
    public double loss(double[] point) {
        if (TaskContext.get() != null && !Files.exists(Path.of(folder, GO))) {
            await();
        }
        return problem.loss(point);
    }

    private void await() {
        try {
            Files.write(Path.of(folder, Long.toString(ProcessHandle.current().pid())), new byte[0]);
            while (!Files.exists(Path.of(folder, GO))) {
                Thread.sleep(10);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void gradient(double[] point, double[] out) {
        problem.gradient(point, out);
    }

    @Override
    public Sampler sampler(int batch) {
        return problem.sampler(batch);
    }
}
