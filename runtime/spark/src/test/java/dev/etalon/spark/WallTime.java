package dev.etalon.spark;

import dev.etalon.language.Schedules;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** How long many short runs take on two workers of Spark, beside one process with two threads. Prints seconds. */
final class WallTime {

    private WallTime() {}

    public static void main(String[] arguments) throws InterruptedException {
        Simulation simulation = Simulation.of(
                        PowerLawRegression.of(10, 1, 2, 1), Schedules.parse("linear(0.1, 0, 1000)"), 1_000)
                .recordedEvery(1_000);
        for (int runs : new int[] {1_000, 10_000, 100_000}) {
            long begun = System.nanoTime();
            Summary here = Ensemble.of(simulation, runs).onThreads(2).run();
            double alone = (System.nanoTime() - begun) * 1e-9;
            begun = System.nanoTime();
            SparkSession session = SparkSession.builder()
                    .master("local[2]")
                    .config("spark.ui.enabled", false)
                    .config("spark.driver.host", "localhost")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.maxResultSize", 0)
                    .getOrCreate();
            double started = (System.nanoTime() - begun) * 1e-9;
            begun = System.nanoTime();
            Summary there = Sweep.on(session).ensemble(simulation, runs);
            double gathered = (System.nanoTime() - begun) * 1e-9;
            begun = System.nanoTime();
            long rows = Sweep.on(session)
                    .rows(List.of(new Case("", simulation, runs)))
                    .count();
            double kept = (System.nanoTime() - begun) * 1e-9;
            boolean same = here.finalLosses().mean() == there.finalLosses().mean();
            System.out.printf(
                    "%d runs of 1,000 steps: %.1f s in one process; Spark %.1f s to start, %.1f s gathered, %.1f s as %d rows;"
                            + " means %s%n",
                    runs, alone, started, gathered, kept, rows, same ? "equal" : "DIFFERENT");
            session.stop();
        }
    }
}
