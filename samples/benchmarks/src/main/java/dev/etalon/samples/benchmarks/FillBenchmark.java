package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time for one rate, of many that are asked for at once. */
@State(Scope.Thread)
public class FillBenchmark {

    private static final int RATES = 8192;

    @Param
    Shape shape;

    @Param
    Contestant contestant;

    /** How many at once, a divisor of the number of all. */
    @Param({"16", "64", "1024", "8192"})
    int count;

    private double[] rates;
    private LearningRate rate;

    @Setup
    public void choose() {
        rates = new double[count];
        rate = shape.ways().of(contestant);
    }

    @Benchmark
    @OperationsPerInvocation(RATES)
    public double[] fill() {
        for (int from = 0; from < RATES; from += count) {
            rate.fill(from, rates);
        }
        return rates;
    }
}
