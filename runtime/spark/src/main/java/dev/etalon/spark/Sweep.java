package dev.etalon.spark;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Progress;
import dev.etalon.simulation.Result;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Many runs on Apache Spark: of one simulation, or of schedules × problems × seeds. A run depends on its simulation and its
 * number alone, so that results have the bits of {@link dev.etalon.simulation.Ensemble} on one machine for any number of
 * workers and of slices, and a slice that fails or whose worker is lost is made again to the same bits, as often as the
 * session's {@code spark.task.maxFailures} allows.
 *
 * <p>{@code Sweep.on(session).ensemble(Simulation.of(problem, rate, 10_000), 100_000)}
 *
 * @param session the session whose workers make the runs
 * @param slices into how many tasks the runs are cut, at least 1
 * @param progress told how many of them are done
 */
public record Sweep(SparkSession session, int slices, Progress progress) {

    private static final int SLICES_PER_CORE = 8;

    /**
     * @throws IllegalArgumentException if {@code slices} is below 1
     * @throws NullPointerException if {@code session} or {@code progress} is null
     */
    public Sweep {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(progress, "progress");
        if (slices < 1) {
            throw new IllegalArgumentException("slices of a sweep is at least 1, not " + slices);
        }
    }

    /**
     * Eight slices for each core of the workers, silent.
     *
     * @throws NullPointerException if {@code session} is null
     */
    public static Sweep on(SparkSession session) {
        Objects.requireNonNull(session, "session");
        int cores = session.sparkContext().defaultParallelism();
        return new Sweep(session, SLICES_PER_CORE * cores, Progress.SILENT);
    }

    /**
     * The same in so many tasks.
     *
     * @throws IllegalArgumentException if {@code slices} is below 1
     */
    public Sweep inSlices(int slices) {
        return new Sweep(session, slices, progress);
    }

    /**
     * The same with somebody who is told how many runs are done.
     *
     * @throws NullPointerException if {@code progress} is null
     */
    public Sweep reportingTo(Progress progress) {
        return new Sweep(session, slices, progress);
    }

    /**
     * Makes runs 0 to {@code runs - 1} of one simulation and gathers their results: the summary that an
     * {@link dev.etalon.simulation.Ensemble} of them gives.
     *
     * @throws IllegalArgumentException if {@code runs} is below 1
     * @throws NullPointerException if {@code simulation} is null
     */
    public Summary ensemble(Simulation simulation, int runs) {
        JavaRDD<Result> results =
                numbered(List.of(new Case("", simulation, runs))).map(CaseRun::result);
        return new Summary(TaskProgress.during(session, progress, results.getNumPartitions(), results::collect));
    }

    /**
     * Makes all runs of all cases, in the columns of {@link RunRows#SCHEMA}, one row a run in the order of the cases. The rows
     * are kept by the workers, in memory or on their disks, until {@link Dataset#unpersist()};
     * {@code rows.write().parquet(folder)} keeps them for good.
     *
     * @param cases at least one
     * @throws IllegalArgumentException if there is none, or {@code cases} or one of them is null
     */
    public Dataset<Row> rows(List<Case> cases) {
        JavaRDD<Row> rows = numbered(cases).map(RunRows::of).persist(StorageLevel.MEMORY_AND_DISK());
        TaskProgress.during(session, progress, rows.getNumPartitions(), rows::count);
        return session.createDataFrame(rows, RunRows.SCHEMA);
    }

    private JavaRDD<CaseRun> numbered(List<Case> cases) {
        if (Arguments.items("cases", cases).isEmpty()) {
            throw new IllegalArgumentException("a sweep needs at least one case, but cases is empty");
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SweepRuns> plan = context.broadcast(SweepRuns.of(cases));
        long runs = plan.value().runs();
        int tasks = (int) Math.min(slices, runs);
        List<Integer> numbers = IntStream.range(0, tasks).boxed().toList();
        return context.parallelize(numbers, tasks)
                .flatMap(task -> plan.value().runs(runs * task / tasks, runs * (task + 1) / tasks));
    }
}
