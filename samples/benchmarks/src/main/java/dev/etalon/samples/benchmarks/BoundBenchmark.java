package dev.etalon.samples.benchmarks;

import dev.etalon.bounds.Bound;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Time per step of the bounds of a run. */
@State(Scope.Thread)
public class BoundBenchmark {

    private static final int STEPS = 1_000_000;

    @Param
    Bound bound;

    @Param
    BoundContestant contestant;

    private final double[] rates = BoundContestant.rates(STEPS);

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double bound() {
        return contestant.value(bound, rates);
    }
}
