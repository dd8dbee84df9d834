package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleResumeTest {

    private static final Simulation SIMULATION = Simulation.of(
                    Examples.linear(PointLoss.LOGISTIC, 50, 4, 1), step -> 0.01, 60_000)
            .withSeed(9);

    @TempDir
    private Path directory;

    @Test
    void anInterruptedEnsembleGoesOnToTheSameResult() throws Exception {
        RunStore store = new RunStore(directory);
        Ensemble ensemble = Ensemble.of(SIMULATION, 12).onThreads(2).keptIn(store);
        CountDownLatch firstRunDone = new CountDownLatch(1);
        AtomicReference<Exception> ended = new AtomicReference<>();
        Thread worker = new Thread(() -> {
            try {
                ensemble.reportingTo((done, total) -> firstRunDone.countDown()).run();
            } catch (Exception stopped) {
                ended.set(stopped);
            }
        });
        worker.start();
        firstRunDone.await();
        worker.interrupt();
        worker.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertThat(store.load(SIMULATION, 0)).isPresent();
        Summary resumed = ensemble.run();
        Summary whole = Ensemble.of(SIMULATION, 12).run();
        for (int run = 0; run < 12; run++) {
            assertThat(resumed.results().get(run).point())
                    .isEqualTo(whole.results().get(run).point());
        }
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        resumed.writeCsv(left);
        whole.writeCsv(right);
        assertThat(left).hasToString(right.toString());
    }

    @Test
    void aFileOfAnotherSimulationIsRefused() throws IOException {
        RunStore store = new RunStore(directory);
        store.save(SIMULATION, SIMULATION.start(3).checkpoint());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.load(SIMULATION.withSeed(1), 3))
                .withMessageContaining("no checkpoint of this simulation");
        Files.write(directory.resolve("run-3.checkpoint"), new byte[] {1, 2, 3});
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.load(SIMULATION, 3));
    }
}
