package dev.etalon.spark;

import dev.etalon.simulation.Progress;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Reports the tasks of one job, each once, however often it was tried. */
final class TaskProgress extends SparkListener {

    private static final String PROPERTY = "dev.etalon.sweep";

    private final String job = UUID.randomUUID().toString();
    private final Set<Object> stages = new HashSet<>();
    private final Set<Integer> done = new HashSet<>();
    private final Progress progress;
    private final int tasks;

    private TaskProgress(Progress progress, int tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    /** Runs a job of one stage, and reports until it is over. */
    static <T> T during(SparkSession session, Progress progress, int tasks, Supplier<T> job) {
        SparkContext context = session.sparkContext();
        TaskProgress listener = new TaskProgress(progress, tasks);
        context.addSparkListener(listener);
        context.setLocalProperty(PROPERTY, listener.job);
        try {
            T answer = job.get();
            listener.finish();
            return answer;
        } finally {
            context.setLocalProperty(PROPERTY, null);
            context.removeSparkListener(listener);
        }
    }

    @Override
    public synchronized void onJobStart(SparkListenerJobStart start) {
        if (job.equals(start.properties().getProperty(PROPERTY))) {
            start.stageIds().foreach(stages::add);
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (stages.contains(end.stageId())
                && end.taskInfo().successful()
                && done.add(end.taskInfo().index())) {
            progress.report(done.size(), tasks);
        }
    }

    /** Events come late: what is over is over. */
    private synchronized void finish() {
        stages.clear();
        if (done.size() < tasks) {
            progress.report(tasks, tasks);
        }
    }
}
