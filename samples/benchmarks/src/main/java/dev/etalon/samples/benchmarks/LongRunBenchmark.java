package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Guarantee;
import dev.etalon.bounds.Setting;
import dev.etalon.language.Schedules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time for the bound of a whole run, whose rates the schedule computes meanwhile. */
@State(Scope.Thread)
public class LongRunBenchmark {

    @Param
    Bound bound;

    @Param({"1000000", "100000000"})
    long steps;

    private LearningRate rate;

    @Setup
    public void choose() {
        rate = Schedules.parse("linear(1, 0, %d)".formatted(steps));
    }

    @Benchmark
    public Guarantee bound() {
        return bound.evaluate(rate, steps, Setting.UNIT);
    }
}
