package dev.etalon.samples.benchmarks;

import dev.etalon.simulation.Summary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time per step of a run. */
public class SimulationBenchmark {

    /** The runs of one dimension. */
    @State(Scope.Thread)
    public static class Dimension {

        @Param({"10", "100", "1000", "100000"})
        int dimension;

        @Param
        Stepper contestant;

        private QuadraticRuns quadratic;
        private LeastSquaresRuns leastSquares;

        @Setup
        public void prepare() {
            quadratic = new QuadraticRuns(dimension);
            leastSquares = new LeastSquaresRuns(dimension);
        }
    }

    /** How many threads share an ensemble. */
    @State(Scope.Thread)
    public static class Threads {

        @Param({"1", "2"})
        int contestant;
    }

    @Benchmark
    @OperationsPerInvocation(Runs.STEPS)
    public double quadratic(Dimension state) {
        return state.quadratic.finalLoss(state.contestant);
    }

    @Benchmark
    @OperationsPerInvocation(Runs.STEPS)
    public double leastSquares(Dimension state) {
        return state.leastSquares.finalLoss(state.contestant);
    }

    @Benchmark
    @OperationsPerInvocation(Runs.STEPS * Runs.ENSEMBLE)
    public Summary ensemble(Threads threads) throws InterruptedException {
        return Runs.ensemble(threads.contestant).run();
    }
}
