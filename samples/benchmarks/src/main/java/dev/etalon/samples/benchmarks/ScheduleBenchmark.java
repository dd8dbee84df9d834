package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time for one rate, asked for alone or many at once. */
@State(Scope.Thread)
public class ScheduleBenchmark {

    private static final int CALLS = 8192;

    @Param
    Shape shape;

    @Param
    Contestant contestant;

    private final long[] random =
            new SplittableRandom(1).longs(CALLS, 0, Shape.STEPS).toArray();
    private final double[] few = new double[1024];
    private final double[] many = new double[8192];
    private LearningRate rate;

    @Setup
    public void choose() {
        rate = contestant.of(shape);
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public double atRandomSteps() {
        double sum = 0;
        for (long step : random) {
            sum += rate.at(step);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public double atSequentialSteps() {
        double sum = 0;
        for (long step = 0; step < CALLS; step++) {
            sum += rate.at(step);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(1024)
    public double[] fill1024() {
        rate.fill(0, few);
        return few;
    }

    @Benchmark
    @OperationsPerInvocation(8192)
    public double[] fill8192() {
        rate.fill(0, many);
        return many;
    }
}
