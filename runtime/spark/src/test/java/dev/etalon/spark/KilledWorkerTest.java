package dev.etalon.spark;

import static dev.etalon.spark.Summaries.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.Schedules;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers that are processes of their own, as on a cluster: Spark starts them from an empty home and this class path. */
class KilledWorkerTest {

    private static final Problem PROBLEM = PowerLawRegression.of(10, 1, 2, 1);
    private static final int RUNS = 24;

    @Test
    @Timeout(240)
    void anotherMakesItsRunsToTheSameBits(@TempDir Path folder) throws Exception {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        Simulation simulation = Simulation.of(PROBLEM, Schedules.parse("linear(0.1, 0, 200)"), 200)
                .recordedEvery(20);
        Simulation awaiting = new Simulation(
                new Awaiting(PROBLEM, folder.toString()),
                simulation.rate(),
                simulation.steps(),
                simulation.start(),
                simulation.method(),
                0,
                simulation.every());
        List<Long> reported = new ArrayList<>();
        try (SparkSession session = start(folder)) {
            Sweep sweep = Sweep.on(session).inSlices(6).reportingTo((done, total) -> reported.add(done));
            CompletableFuture<Summary> all = CompletableFuture.supplyAsync(() -> ensemble(sweep, awaiting));
            List<Long> workers = workers(folder, all);
            ProcessHandle killed = ProcessHandle.of(workers.get(0)).orElseThrow();
            assertThat(killed.destroyForcibly()).isTrue();
            killed.onExit().join();
            Files.createFile(folder.resolve(Awaiting.GO));

            assertSame(all.join(), Ensemble.of(simulation, RUNS).run());
            assertThat(reported).isSorted().doesNotHaveDuplicates().endsWith(6L);
            assertThat(ProcessHandle.of(workers.get(1))).get().matches(ProcessHandle::isAlive);
        }
    }

    private static SparkSession start(Path folder) {
        return SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("etalon")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.local.dir", folder.toString())
                .getOrCreate();
    }

    private static Summary ensemble(Sweep sweep, Simulation simulation) {
        return sweep.ensemble(simulation, RUNS);
    }

    /** The processes of both workers, as soon as each of them is at work. */
    private static List<Long> workers(Path folder, CompletableFuture<?> all) throws IOException, InterruptedException {
        while (true) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Long> workers = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("\\d+"))
                        .map(Long::valueOf)
                        .toList();
                if (workers.size() == 2) {
                    return workers;
                }
            }
            assertThat(all).isNotDone();
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
    }
}
