package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.LearningRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> otherSimulations() {
        return Stream.of(
                Arguments.of(SIMULATION.withSeed(1), "its seed is 9, not 1"),
                Arguments.of(SIMULATION.recordedEvery(7), "its recorded every is 60, not 7"),
                Arguments.of(changed(SIMULATION.problem(), step -> 0.01, 50_000), "its steps is 60000, not 50000"),
                Arguments.of(
                        changed(SIMULATION.problem(), step -> step < 59_999 ? 0.01 : 0.02, 60_000), "its schedule is "),
                Arguments.of(
                        changed(Examples.linear(PointLoss.HINGE, 50, 4, 1), step -> 0.01, 60_000), "its problem is "),
                Arguments.of(SIMULATION.from(new double[] {0, 0, 0, 1}), "its start is "),
                Arguments.of(
                        SIMULATION.with(Method.SGD.with(Momentum.heavyBall(0.9))),
                        "its optimiser is Momentum[decay=0.0"),
                Arguments.of(SIMULATION.with(Method.SGD.with(WeightDecay.coupled(0.1))), "its weight decay is "),
                Arguments.of(SIMULATION.with(Method.SGD.with(Clip.byNorm(1))), "its clip is "),
                Arguments.of(SIMULATION.with(Method.SGD.withBatch(2)), "its batch is "),
                Arguments.of(SIMULATION.with(Method.SGD.with(Averaging.UNIFORM)), "its averaging is "),
                Arguments.of(SIMULATION.with(Method.SGD.within(Region.ball(new double[4], 0.5))), "its region is "));
    }

    private static Simulation changed(Problem problem, LearningRate rate, long steps) {
        return Simulation.of(problem, rate, steps).withSeed(9).recordedEvery(60);
    }

    @ParameterizedTest
    @MethodSource("otherSimulations")
    void aFileOfAnotherSimulationIsRefusedByWhatDiffers(Simulation other, String difference) throws IOException {
        RunStore store = new RunStore(directory);
        store.save(SIMULATION, SIMULATION.start(3).checkpoint());

        assertThat(store.load(SIMULATION, 3)).isPresent();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.load(other, 3))
                .withMessageStartingWith(
                        directory.resolve("run-3.checkpoint") + " is of another simulation: " + difference);
    }

    @Test
    void aFileWithAnyBitFlippedOrCutAnywhereIsRefused() throws IOException {
        RunStore store = new RunStore(directory);
        Run run = SIMULATION.start(3);
        run.advance(130);
        store.save(SIMULATION, run.checkpoint());
        Path file = directory.resolve("run-3.checkpoint");
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at += 3) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            assertRefused(store, file, flipped);
            assertRefused(store, file, Arrays.copyOf(whole, at));
        }
        assertRefused(store, file, Arrays.copyOf(whole, whole.length + 1));
        Files.write(file, whole);
        assertThat(store.load(SIMULATION, 3)).isPresent();
        Files.copy(file, directory.resolve("run-4.checkpoint"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.load(SIMULATION, 4))
                .withMessageContaining("it is of run 3");
    }

    private static void assertRefused(RunStore store, Path file, byte[] content) throws IOException {
        Files.write(file, content);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.load(SIMULATION, 3))
                .withMessageStartingWith(file.toString());
    }

    @Test
    void writersOfOneRunDoNotDisturbEachOther() throws Exception {
        RunStore store = new RunStore(directory);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> pending = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            Run run = SIMULATION.start(0);
            run.advance(100 * (k + 1));
            pending.add(writers.submit(() -> {
                for (int times = 0; times < 25; times++) {
                    store.save(SIMULATION, run.checkpoint());
                }
                return null;
            }));
        }
        for (Future<?> writer : pending) {
            writer.get();
        }
        writers.shutdown();
        assertThat(store.load(SIMULATION, 0).orElseThrow().step()).isIn(100L, 200L, 300L, 400L);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("run-0.checkpoint"));
        }
    }
}
