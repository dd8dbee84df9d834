package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time for one rate, asked for alone. */
@State(Scope.Thread)
public class ScheduleBenchmark {

    /** So many that no branch predictor learns them by heart. */
    private static final int CALLS = 65_536;

    @Param
    Shape shape;

    @Param
    Contestant contestant;

    private final long[] random =
            new SplittableRandom(1).longs(CALLS, 0, Shape.STEPS).toArray();
    private LearningRate rate;

    @Setup
    public void choose() {
        rate = shape.ways().of(contestant);
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
    @OperationsPerInvocation(Shape.STEPS)
    public double atSequentialSteps() {
        double sum = 0;
        for (long step = 0; step < Shape.STEPS; step++) {
            sum += rate.at(step);
        }
        return sum;
    }

    /** Each step has to wait for the rate before, as in a training loop: its sign, which is 0, is added. */
    @Benchmark
    @OperationsPerInvocation(Shape.STEPS)
    public double atDependentSteps() {
        double last = 0;
        for (long step = 0; step < Shape.STEPS; step++) {
            last = rate.at(step + (Double.doubleToRawLongBits(last) >>> 63));
        }
        return last;
    }
}
