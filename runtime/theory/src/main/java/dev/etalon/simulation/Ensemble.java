package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Many runs of one simulation, each with randomness of its own. The summary does not depend on the number of threads.
 *
 * <p>With a {@link RunStore}, runs are saved every million steps, when they end, and when the calling thread is
 * interrupted; an ensemble that is started again on the same store goes on from there, to the same result.
 *
 * @param runs the number of runs, at least 1
 * @param threads how many of them are made at once, at least 1
 * @param store where checkpoints are kept, if anywhere
 */
public record Ensemble(Simulation simulation, int runs, int threads, Progress progress, Optional<RunStore> store) {

    private static final long STEPS_BETWEEN_LOOKS = 4096;
    private static final long STEPS_BETWEEN_SAVES = 1 << 20;

    /** @throws IllegalArgumentException if {@code runs} or {@code threads} is below 1, or another argument is null */
    public Ensemble {
        Arguments.notNull("simulation", simulation);
        Arguments.notNull("progress", progress);
        Arguments.notNull("store", store);
        if (runs < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "runs and threads must be at least 1, but are " + runs + " and " + threads);
        }
    }

    /** An ensemble on all processors, silent, without checkpoints. */
    public static Ensemble of(Simulation simulation, int runs) {
        return new Ensemble(
                simulation, runs, Runtime.getRuntime().availableProcessors(), Progress.SILENT, Optional.empty());
    }

    /** The same on so many threads. @throws IllegalArgumentException if {@code number} is below 1 */
    public Ensemble onThreads(int number) {
        return new Ensemble(simulation, runs, number, progress, store);
    }

    /** The same, telling how many runs are done. */
    public Ensemble reportingTo(Progress listener) {
        return new Ensemble(simulation, runs, threads, listener, store);
    }

    /** The same with checkpoints and results kept, and taken up where they are there already. */
    public Ensemble keptIn(RunStore place) {
        return new Ensemble(simulation, runs, threads, progress, Optional.of(Objects.requireNonNull(place, "place")));
    }

    /**
     * Makes all runs, or what is left of them.
     *
     * @throws InterruptedException if the thread is interrupted; what was done is in the store by then
     */
    public Summary run() throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, runs));
        try {
            Counter done = new Counter(progress, runs);
            List<Future<Result>> pending = new ArrayList<>();
            for (int number = 0; number < runs; number++) {
                int run = number;
                pending.add(workers.submit(() -> {
                    Result result = make(run);
                    done.increment();
                    return result;
                }));
            }
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : pending) {
                results.add(future.get());
            }
            return new Summary(results);
        } catch (ExecutionException failure) {
            throw rethrown(failure.getCause());
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private Result make(int number) throws InterruptedException, IOException {
        Optional<Checkpoint> saved = store.isPresent() ? store.get().load(simulation, number) : Optional.empty();
        Run run = saved.map(checkpoint -> Run.resume(simulation, checkpoint)).orElseGet(() -> simulation.start(number));
        long lastSave = run.step();
        while (!run.isOver()) {
            run.advance(STEPS_BETWEEN_LOOKS);
            boolean interrupted = Thread.currentThread().isInterrupted();
            if (interrupted || run.isOver() || run.step() - lastSave >= STEPS_BETWEEN_SAVES) {
                save(run);
                lastSave = run.step();
            }
            if (interrupted) {
                throw new InterruptedException("run " + number + " stopped at step " + run.step());
            }
        }
        return run.result();
    }

    private void save(Run run) throws IOException {
        if (store.isPresent()) {
            store.get().save(simulation, run.checkpoint());
        }
    }

    private static RuntimeException rethrown(Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interruption) {
            throw interruption;
        }
        if (cause instanceof IOException failure) {
            return new UncheckedIOException(failure);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    /** Counts finished runs over all threads. */
    private static final class Counter {

        private final Progress progress;
        private final int total;
        private int done;

        Counter(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        synchronized void increment() {
            done++;
            progress.report(done, total);
        }
    }
}
