package dev.etalon.samples.benchmarks.report;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Lets JMH measure one benchmark with one choice of its parameters: the mean time of each iteration. */
public final class JmhStopwatch implements Stopwatch {

    private final Options options;

    /**
     * A stopwatch for a method of a class.
     *
     * @param parent settings of JMH
     * @param parameters the values of all the benchmark's parameters by name
     */
    public JmhStopwatch(Options parent, Class<?> type, String method, Map<String, ?> parameters) {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .parent(parent)
                .include("^" + Pattern.quote(type.getName() + "." + method) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        parameters.forEach((name, value) -> builder.param(name, value.toString()));
        this.options = builder.build();
    }

    @Override
    public double[] read() throws RunnerException {
        return new Runner(options)
                .runSingle().getBenchmarkResults().stream()
                        .map(BenchmarkResult::getIterationResults)
                        .flatMap(iterations -> iterations.stream())
                        .map(IterationResult::getPrimaryResult)
                        .mapToDouble(result -> result.getScore())
                        .toArray();
    }
}
