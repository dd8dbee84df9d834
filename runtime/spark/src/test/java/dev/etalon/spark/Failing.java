package dev.etalon.spark;

import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Sampler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;

/** A problem whose runs fail on the first two tries of every third slice. */
record Failing(Problem problem) implements Problem {

    private static final long serialVersionUID = 1;

    static final Set<String> FAILURES = ConcurrentHashMap.newKeySet();

    @Override
    public int dimension() {
        return problem.dimension();
    }

    @Override
    public double loss(double[] point) {
        TaskContext task = TaskContext.get();
        if (task != null && task.partitionId() % 3 == 1 && task.attemptNumber() < 2) {
            FAILURES.add(task.partitionId() + "/" + task.attemptNumber());
            throw new IllegalStateException("the worker of slice " + task.partitionId() + " is lost");
        }
        return problem.loss(point);
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
