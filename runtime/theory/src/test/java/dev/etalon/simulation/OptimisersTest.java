package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.reference.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimiser beside numbers that were worked out in 50 digits, and through checkpoints, threads and batches. */
class OptimisersTest {

    private static final double LAMBDA = 0.125;

    /** The methods of the reference, by the names that its rows have. */
    private static final Map<String, Method> METHODS = Map.ofEntries(
            Map.entry("sgd", of(Momentum.NONE)),
            Map.entry("sgd clip by value", of(Momentum.NONE).with(Clip.byValue(0.5))),
            Map.entry("sgd clip by norm", of(Momentum.NONE).with(Clip.byNorm(0.5))),
            Map.entry("heavy ball beta=0.9", of(Momentum.heavyBall(0.9))),
            Map.entry("heavy ball beta=0.5", of(Momentum.heavyBall(0.5))),
            Map.entry("classical momentum (v=beta v-eta g; x+=v) beta=0.5", of(new ClassicalMomentum(0.5))),
            Map.entry("EMA momentum beta=0.9", of(Momentum.average(0.9))),
            Map.entry("PyTorch dampening=beta=0.9 (buffer starts at g)", of(new DampenedMomentum(0.9, 0.9))),
            Map.entry("Nesterov beta=0.9", of(new Nesterov(0.9))),
            Map.entry("Nesterov beta=0.5", of(new Nesterov(0.5))),
            Map.entry("SGD decoupled decay lambda=0.125", of(Momentum.NONE).with(WeightDecay.decoupled(LAMBDA))),
            Map.entry("SGD L2 lambda=0.125", of(Momentum.NONE).with(WeightDecay.coupled(LAMBDA))),
            Map.entry(
                    "heavy ball 0.9 decoupled decay lambda=0.125",
                    of(Momentum.heavyBall(0.9)).with(WeightDecay.decoupled(LAMBDA))),
            Map.entry(
                    "heavy ball 0.9 L2 lambda=0.125",
                    of(Momentum.heavyBall(0.9)).with(WeightDecay.coupled(LAMBDA))),
            Map.entry("Adam", of(Adam.standard())),
            Map.entry("Adam b2=0.95 eps=1e-3", of(new Adam(0.9, 0.95, 1e-3, false))),
            Map.entry("Adam epsilon-hat (TF/Keras) b2=0.95 eps=1e-3", of(new Adam(0.9, 0.95, 1e-3, true))),
            Map.entry("AdamW lambda=0.125", of(Adam.standard()).with(WeightDecay.decoupled(LAMBDA))),
            Map.entry("Adam with L2 lambda=0.125", of(Adam.standard()).with(WeightDecay.coupled(LAMBDA))),
            Map.entry("Lion b1=0.9 b2=0.99", of(Lion.standard())),
            Map.entry("Lion b1=0.9 b2=0.99 lambda=0.125", of(Lion.standard()).with(WeightDecay.decoupled(LAMBDA))),
            Map.entry("Tiger beta=0.965 lambda=0.125", of(Lion.tiger(0.965)).with(WeightDecay.decoupled(LAMBDA))),
            Map.entry("sign-SGD", of(Lion.signSgd())),
            Map.entry("normalised SGD", of(new NormalisedMomentum(0))),
            Map.entry("normalised SGD with EMA 0.9", of(new NormalisedMomentum(0.9))),
            Map.entry("AdaGrad-norm b0=0", of(new AdaGradNorm(0))),
            Map.entry("AdaGrad-norm b0=1", of(new AdaGradNorm(1))),
            Map.entry("AdaGrad diagonal eps=1e-10", of(new AdaGrad(1e-10))),
            Map.entry(
                    "schedule-free beta=0.9 uniform weights",
                    of(new ScheduleFree(0.9, ScheduleFree.Weighting.UNIFORM))),
            Map.entry(
                    "schedule-free beta=0.9 weights lr_max^2",
                    of(new ScheduleFree(0.9, ScheduleFree.Weighting.LARGEST_RATE_SQUARED))),
            Map.entry(
                    "schedule-free beta=0.9 weights rate of the same step",
                    of(new ScheduleFree(0.9, ScheduleFree.Weighting.RATE_OF_STEP))),
            Map.entry(
                    "schedule-free beta=0.9 theory weights (rate of the next step)",
                    of(new ScheduleFree(0.9, ScheduleFree.Weighting.THEORY))));

    private static final Quadratic Q = new Quadratic(new double[] {4, 1, 0.25}, new double[] {1, -2, 3});
    private static final LinearModel L = new LinearModel(
            new Samples(new double[][] {{1, 0.5}, {-0.5, 1.5}, {2, -1}, {0.25, 0.75}}, new double[] {1, -1, 1, -1}),
            PointLoss.LOGISTIC);

    private static Method of(Optimiser optimiser) {
        return Method.gradientDescent().with(optimiser);
    }

    private static List<String> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                OptimisersTest.class.getResourceAsStream("optimisers.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isTheReferencesNumber(String row) {
        String[] columns = row.split("\\|");
        List<String> parameters = List.of(columns[1].split(";"));
        double expected = Double.parseDouble(columns[2]);
        Map<String, String> named = parameters.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
        int methodFrom = columns[1].indexOf("method=") + "method=".length();
        String method = columns[1].substring(methodFrom, columns[1].indexOf(";rate="));
        Problem problem = named.get("problem").equals("Q") ? Q : L;

        Result result = Simulation.of(problem, rate(named.get("rate")), Long.parseLong(named.get("steps")))
                .with(METHODS.get(method).with(averaging(columns[0], columns[1], named)))
                .run();

        double value = switch (columns[0]) {
            case "optimiser_point" -> result.point()[Integer.parseInt(named.get("coordinate"))];
            case "optimiser_loss" -> problem.loss(result.point());
            default -> problem.loss(result.average());
        };
        Reference.show(() -> columns[0] + " " + columns[1], value, expected);
        assertThat(value).isCloseTo(expected, within(2e-14 * Math.abs(expected)));
    }

    private static LearningRate rate(String formula) {
        double peak = Double.parseDouble(formula.split("\\*")[0]);
        return formula.endsWith("*(1-k/8)")
                ? step -> peak * (1 - step / 8.0)
                : formula.contains("min(") ? step -> peak * Math.min(step + 1, 4) / 4 : step -> peak;
    }

    private static Averaging averaging(String kind, String row, Map<String, String> named) {
        return switch (kind) {
            case "tail_average_loss" ->
                Averaging.ofLast(Long.parseLong(named.get("last K").split(" ")[0]));
            case "weight_ema_loss" ->
                row.contains("debiased")
                        ? Averaging.exponentialDebiased(Double.parseDouble(named.get("decay")))
                        : Averaging.exponential(Double.parseDouble(named.get("decay")));
            default -> Averaging.NONE;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "normalised SGD with EMA 0.9, Q, 1.9626638943385",
        "normalised SGD with EMA 0.9, L, 0.0916889883068573",
        "PyTorch dampening=beta=0.9 (buffer starts at g), Q, 7.01771155239538"
    })
    void isTheTablesNumber(String method, String problem, double expected) {
        boolean isQuadratic = problem.equals("Q");
        double loss = Simulation.of(isQuadratic ? Q : L, step -> (isQuadratic ? 0.25 : 1) * (1 - step / 8.0), 8)
                .with(METHODS.get(method))
                .run()
                .finalLoss();
        assertThat(loss).isCloseTo(expected, within(1e-14 * expected));
    }

    static Stream<Method> methods() {
        return METHODS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aResumedRunEndsInTheSameBitsAndThreadsChangeNone(Method method) throws InterruptedException {
        Simulation simulation = Simulation.of(new NoisyGradient(L, 0.1), step -> 0.3 / (1 + 0.1 * step), 60)
                .with(method.with(Batch.by(step -> 1 + step / 20)).with(Averaging.exponentialDebiased(0.9)))
                .recordedEvery(7);
        Result whole = simulation.run();
        for (long cut : new long[] {0, 1, 19, 20, 41, 60}) {
            Run begun = simulation.start(0);
            begun.advance(cut);
            Result resumed = Run.resume(simulation, begun.checkpoint()).finish();
            assertThat(resumed.point()).isEqualTo(whole.point());
            assertThat(resumed.average()).isEqualTo(whole.average());
        }
        Summary threaded = Ensemble.of(simulation, 3).onThreads(3).run();
        assertThat(threaded.results().get(0).point()).isEqualTo(whole.point());
    }

    @ParameterizedTest
    @CsvSource({
        "EPOCHS, 1, 4, 0.378249269668606",
        "WITH_REPLACEMENT, 1, 4, 0.403860909690440",
        "EPOCHS, 2, 2, 0.479862052038890",
        "WITH_REPLACEMENT, 2, 2, 0.492095749586752",
        "EPOCHS, 3, 1, 0.567632469158084",
        "EPOCHS_WITH_REMAINDER, 3, 2, 0.482244700957104"
    })
    void batchesAreDrawnAsTheirNameSays(Batch.Drawing drawing, int batch, long steps, double mean)
            throws InterruptedException {
        Simulation simulation = Simulation.of(L, step -> 0.5, steps)
                .with(Method.SGD.with(new Batch(Batch.of(batch).size(), drawing)));
        Summary.Statistics losses = Ensemble.of(simulation, 10_000).run().finalLosses();
        assertThat(losses.mean()).isCloseTo(mean, within(4 * losses.standardError() + 1e-15));
    }

    @ParameterizedTest
    @CsvSource({"3, true", "3, false", "4, true", "1, false"})
    void anEpochHasEachSampleOnce(int batch, boolean drop) {
        Samples unit = new Samples(new double[][] {{1}, {2}, {4}, {8}, {16}, {32}, {64}}, new double[7]);
        LinearModel sum = new LinearModel(unit, PointLoss.ABSOLUTE);
        Sampler sampler = sum.epochSampler(batch, drop);
        Randomness random = Randomness.of(1, 1);
        long stepsPerEpoch = drop ? 7 / batch : (7 + batch - 1) / batch;
        double[] gradient = new double[1];
        for (long epoch = 0; epoch < 5; epoch++) {
            double seen = 0;
            for (long step = epoch * stepsPerEpoch; step < (epoch + 1) * stepsPerEpoch; step++) {
                sampler.draw(step, random);
                sampler.gradient(new double[] {1}, gradient);
                long size = drop ? batch : Math.min(batch, 7 - step % stepsPerEpoch * batch);
                seen += gradient[0] * size;
            }
            assertThat(Long.bitCount(Math.round(seen))).isEqualTo(drop ? 7 / batch * batch : 7);
            assertThat(seen).isLessThanOrEqualTo(127);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 24", "5, 56"})
    void aBatchThatGrowsCountsItsSamples(long step, long samples) {
        Batch batch = Batch.by(at -> at < 4 ? 8 : 23.5);
        assertThat(batch.samplesBefore(step)).isEqualTo(samples);
        assertThat(Batch.of(8).samplesBefore(step)).isEqualTo(8 * step);
    }

    @Test
    void whatMakesNoMethodIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(new ScheduleFree(0.9, ScheduleFree.Weighting.THEORY)).with(WeightDecay.decoupled(0.1)))
                .withMessageContaining("WeightDecay.coupled(0.1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(1, 0.9, 0, false))
                .withMessageContaining("beta1");
        assertThatIllegalArgumentException().isThrownBy(() -> Batch.of(0)).withMessageContaining("0");
        for (Batch batch : List.of(Batch.of(3), Batch.by(at -> 8))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> batch.samplesBefore(-1))
                    .withMessageContaining("step")
                    .withMessageContaining("-1");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Batch.FULL.inEpochs(true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(Q, step -> 1, 1)
                        .with(Method.SGD.with(Batch.of(1).inEpochs(true)))
                        .run())
                .withMessageContaining("Quadratic has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Averaging.exponential(1))
                .withMessageContaining("decay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Averaging.ofLast(0))
                .withMessageContaining("count");
    }

    @Test
    void theMeanOfGradientPointsIsTakenWhereGradientsAre() {
        // With beta = 0 gradients are taken at z: 1, 1/2 and 1/4.
        Optimiser atTheBase = new ScheduleFree(0, ScheduleFree.Weighting.UNIFORM);
        Result result = Simulation.of(new Quadratic(new double[] {1}, new double[] {0}), step -> 0.5, 3)
                .from(new double[] {1})
                .with(of(atTheBase).with(Averaging.UNIFORM))
                .run();
        assertThat(result.average()[0]).isCloseTo(1.75 / 3, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0.9999, 0.09516710644144377",
        "7, 0.999999, 6.999979000236288e-06",
        "2, 0.3, 0.91",
        "5, 0, 1",
        "1000000000, 0.9, 1"
    })
    void whatIsLeftOfOneKeepsItsDigits(long n, double decay, double expected) {
        assertThat(Debiasing.after(n, decay)).isCloseTo(expected, within(4e-16 * expected));
    }
}
