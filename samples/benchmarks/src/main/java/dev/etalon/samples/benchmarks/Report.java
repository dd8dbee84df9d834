package dev.etalon.samples.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and prints how their times relate, as a Markdown table; takes JMH's command line. */
public final class Report {

    private static final String CONTESTANT = "contestant";

    private Report() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .verbosity(VerboseMode.SILENT)
                .build();
        print(new Runner(options).run(), System.out);
    }

    /** One row a result; the ratio is to the first contestant of the same benchmark with the same other parameters. */
    private static void print(Collection<RunResult> results, PrintStream out) {
        out.println("| benchmark | contestant | ns | least to most | ratio | of extremes |");
        out.println("|---|---|--:|--:|--:|--:|");
        Map<String, Statistics> references = new HashMap<>();
        for (RunResult result : results) {
            BenchmarkParams run = result.getParams();
            Statistics times = result.getPrimaryResult().getStatistics();
            Statistics reference = references.computeIfAbsent(workload(run), name -> times);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.3g | %.3g to %.3g | %.2f | %.2f to %.2f |%n",
                    workload(run),
                    run.getParam(CONTESTANT),
                    times.getMean(),
                    times.getMin(),
                    times.getMax(),
                    times.getMean() / reference.getMean(),
                    times.getMin() / reference.getMax(),
                    times.getMax() / reference.getMin());
        }
    }

    private static String workload(BenchmarkParams run) {
        String name = run.getBenchmark().substring(Report.class.getPackageName().length() + 1);
        return run.getParamsKeys().stream()
                .filter(key -> !key.equals(CONTESTANT))
                .map(run::getParam)
                .collect(Collectors.joining(" ", name + " ", ""))
                .strip();
    }
}
