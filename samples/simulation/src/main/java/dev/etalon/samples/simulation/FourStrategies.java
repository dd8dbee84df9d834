package dev.etalon.samples.simulation;

import dev.etalon.LearningRate;
import dev.etalon.data.CsvSamples;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.Method;
import dev.etalon.simulation.Momentum;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.ProgressBar;
import dev.etalon.simulation.Samples;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the four strategies, with the least shares of the peak that are recommended for SGD, 0.1 and 0.01, and none,
 * on logistic regression of two species of iris. Prints a table and draws the loss over the steps.
 */
public final class FourStrategies {

    private static final int STEPS = 6_000;
    private static final double PEAK = 1;
    private static final double[] SHARES = {0, 0.01, 0.1};

    private FourStrategies() {}

    /**
     * Runs the sample.
     *
     * @param arguments the directory that the plot is written to
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Problem problem = iris();
        double minimum = minimum(problem);
        Map<String, Summary> summaries = new LinkedHashMap<>();
        for (double share : SHARES) {
            summaries.putAll(compare(problem, share, 200));
        }
        System.out.printf(
                Locale.ROOT, "%-24s %12s %12s %12s%n", "above " + minimum, "mean", "std. error", "95 % quantile");
        summaries.forEach((name, summary) -> {
            Summary.Statistics losses = summary.finalLosses();
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %12.3e %12.1e %12.3e%n",
                    name,
                    losses.mean() - minimum,
                    losses.standardError(),
                    losses.quantile(0.95) - minimum);
        });
        Path plot = Path.of(arguments[0]).resolve("four-strategies.png");
        LossPlot.save(summaries, minimum, plot);
        System.out.println("drawn in " + plot);
    }

    /** Logistic regression of versicolor against virginica, 100 samples of 4 standardised measurements and 1. */
    static Problem iris() throws IOException {
        try (Reader reader =
                new InputStreamReader(FourStrategies.class.getResourceAsStream("iris.csv"), StandardCharsets.UTF_8)) {
            Samples samples = CsvSamples.read(reader, "iris.csv", "species", name -> name.equals("virginica") ? 1 : -1);
            return new LinearModel(samples.standardised().withIntercept(), PointLoss.LOGISTIC);
        }
    }

    /** The least loss, by long gradient descent with momentum. */
    static double minimum(Problem problem) {
        Method method = Method.gradientDescent().with(Momentum.heavyBall(0.99));
        return Simulation.of(problem, step -> 1, 100_000).with(method).run().finalLoss();
    }

    /** Runs each strategy with one least share of the peak, many times over. */
    static Map<String, Summary> compare(Problem problem, double share, int runs) throws InterruptedException {
        Strategies strategies = new StrategiesSchedules();
        Map<String, LearningRate> rates = new LinkedHashMap<>();
        rates.put("decay", strategies.decay(PEAK, share));
        rates.put("warmup, decay", strategies.warmupDecay(PEAK, share));
        rates.put("cyclic", strategies.cyclic(PEAK, share));
        rates.put("warmup, cyclic", strategies.warmupCyclic(PEAK, share));
        Map<String, Summary> summaries = new LinkedHashMap<>();
        for (Map.Entry<String, LearningRate> entry : rates.entrySet()) {
            String name = entry.getKey() + ", r=" + share;
            Simulation simulation =
                    Simulation.of(problem, entry.getValue(), STEPS).recordedEvery(50);
            summaries.put(
                    name,
                    Ensemble.of(simulation, runs)
                            .reportingTo(new ProgressBar(System.err, name))
                            .run());
        }
        return summaries;
    }
}
