package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time to read a schedule at run time. */
@State(Scope.Thread)
public class ParseBenchmark {

    @Param
    Shape shape;

    private String text;

    @Setup
    public void choose() {
        text = shape.ways().of(Contestant.GENERATED).expression();
    }

    @Benchmark
    public LearningRate parse() {
        return Schedules.parse(text);
    }
}
