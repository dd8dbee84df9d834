package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import dev.etalon.LearningRate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {

    private static final LearningRate DECAY = step -> 0.1 / (1 + 0.01 * step);
    private static final Problem LOGISTIC = Examples.linear(PointLoss.LOGISTIC, 200, 7, 1);

    @Test
    void gradientDescentOnAQuadraticMultipliesEachCoordinate() {
        Quadratic problem = new Quadratic(new double[] {1, 0.5}, new double[] {1, -2});
        Result result = Simulation.of(problem, step -> 0.25, 10)
                .with(Method.gradientDescent())
                .run();

        assertThat(result.point()[0]).isCloseTo(1 - Math.pow(0.75, 10), offset(1e-15));
        assertThat(result.point()[1]).isCloseTo(-2 + 2 * Math.pow(0.875, 10), offset(1e-15));
        assertThat(result.finalLoss()).isEqualTo(problem.loss(result.point()));
    }

    @Test
    void threadsDoNotChangeABit() throws InterruptedException {
        Simulation simulation = Simulation.of(LOGISTIC, DECAY, 3_000)
                .with(Method.SGD.withBatch(3))
                .withSeed(5);
        Summary one = Ensemble.of(simulation, 9).onThreads(1).run();
        Summary four = Ensemble.of(simulation, 9).onThreads(4).run();

        for (int run = 0; run < 9; run++) {
            assertThat(one.results().get(run).point())
                    .isEqualTo(four.results().get(run).point());
        }
        assertThat(one.finalLosses().mean()).isEqualTo(four.finalLosses().mean());
        assertThat(one.results().get(0).point())
                .isNotEqualTo(one.results().get(1).point());
    }

    @Test
    void theSameSeedGivesTheSameBitsOnEveryJvm() {
        Problem noisy = new NoisyGradient(LOGISTIC, 0.5);
        Simulation simulation = Simulation.of(noisy, DECAY, 2_000).withSeed(42);

        assertThat(Arrays.hashCode(simulation.run().point())).isEqualTo(-1_371_228_106);
    }

    @Test
    void aResumedRunEndsInTheSameBits() {
        Method method = Method.SGD
                .withBatch(2)
                .with(Clip.byNorm(0.8))
                .with(Momentum.heavyBall(0.9))
                .within(Region.ball(new double[7], 2))
                .with(Averaging.BY_RATE);
        Simulation simulation =
                Simulation.of(LOGISTIC, DECAY, 2_500).with(method).recordedEvery(7);
        Result whole = simulation.run();
        for (long cut : new long[] {0, 1, 1023, 1024, 1700, 2500}) {
            Run begun = simulation.start(0);
            begun.advance(cut);
            Result resumed = Run.resume(simulation, begun.checkpoint()).finish();

            assertThat(resumed.point()).isEqualTo(whole.point());
            assertThat(resumed.average()).isEqualTo(whole.average());
            assertThat(csv(resumed)).isEqualTo(csv(whole));
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whoeverWatchesARunChangesNoBit(Problem problem) {
        LearningRate wild = step -> step % 9 == 0 ? 1.7 : 0.3;
        Simulation seldom = Simulation.of(problem, wild, 700).recordedEvery(300);
        Result alone = seldom.run();
        Result watched = seldom.start(0).listenedBy((run, rate, gradient) -> {}).finish();
        Result recorded = seldom.recordedEvery(1).run();

        assertThat(alone.point()).isEqualTo(watched.point()).isEqualTo(recorded.point());
        assertThat(csv(alone)).isEqualTo(csv(watched));
        assertThat(alone.divergence()).isEqualTo(watched.divergence()).isEqualTo(recorded.divergence());
    }

    private static Stream<Problem> problems() {
        return Stream.of(
                LOGISTIC,
                Examples.linear(PointLoss.SQUARED, 20, 300, 2),
                new Quadratic(new double[] {0.1, 1, 1.9}, new double[] {1, -2, 3}),
                new Quadratic(new double[] {3, 4}, new double[] {1, -2}),
                new Quadratic(new double[] {1, -0.1}, new double[] {1, -2}),
                PowerLawRegression.of(20, 1, 1.5, 0.1),
                new NoisyGradient(LOGISTIC, 0.5));
    }

    @Test
    void aGradientThatIsOnceTooLongIsNoticedBetweenRecords() {
        Problem steep = new Quadratic(new double[] {1}, new double[] {1});
        LearningRate thereAndBack = step -> step == 70 ? -1e30 : step == 71 ? 1 : 0.001;
        Result result =
                Simulation.of(steep, thereAndBack, 1_000).recordedEvery(1_000).run();

        Run over =
                Simulation.of(steep, thereAndBack, 1_000).recordedEvery(1_000).start(0);
        over.advance(1_000);
        Result resumed = Run.resume(over.simulation(), over.checkpoint()).finish();

        assertThat(csv(resumed)).isEqualTo(csv(result));
        assertThat(result.divergence().orElseThrow().step()).isEqualTo(71);
        assertThat(result.divergence().orElseThrow().cause()).isEqualTo(Divergence.Cause.GROWTH);
    }

    @Test
    void divergenceStopsWithStepAndCause() {
        Problem steep = new Quadratic(new double[] {1}, new double[] {1});
        Result grown = Simulation.of(steep, step -> 3, 1_000).run();
        Divergence divergence = grown.divergence().orElseThrow();
        assertThat(divergence.cause()).isEqualTo(Divergence.Cause.GROWTH);
        assertThat(divergence.step()).isEqualTo(40).as("the factor is -2, and 2^40 > 1e12");
        assertThat(grown.finalLoss()).isFinite();

        assertThat(Simulation.of(steep, step -> step == 3 ? 1e200 : 0, 9)
                        .run()
                        .divergence()
                        .orElseThrow()
                        .cause())
                .isEqualTo(Divergence.Cause.INFINITE);
        assertThat(Simulation.of(steep, step -> step == 3 ? Double.NaN : 0, 9)
                        .run()
                        .divergence()
                        .orElseThrow())
                .hasToString("diverged at step 4: the gradient is not a number (NaN)");
    }

    @Test
    void aSmallFirstGradientIsNoMeasureWhereGradientsHaveABound() throws InterruptedException {
        Samples samples = new Samples(new double[][] {{1, 0}, {0, 1}}, new double[] {1, 1});
        Simulation simulation = Simulation.of(new LinearModel(samples, PointLoss.LOGISTIC), step -> 0.1, 200)
                .from(new double[] {40, -1});
        Summary summary = Ensemble.of(simulation, 10).run();
        assertThat(summary.divergences()).isEmpty();
        assertThat(summary.finalLosses().leftOut()).isZero();
    }

    @Test
    void aMeanOverSurvivorsSaysSo() throws IOException, InterruptedException {
        Quadratic steep = new Quadratic(new double[] {1}, new double[] {1});
        Result fine = Simulation.of(steep, step -> 0.5, 50).recordedEvery(50).run();
        Result lost = Simulation.of(steep, step -> 3, 50).recordedEvery(50).run();
        Summary summary = new Summary(List.of(lost, fine, fine));

        assertThat(summary.finalLosses().leftOut()).isOne();
        assertThat(summary.finalLosses()).asString().endsWith("over 2 runs; 1 diverged and are left out");
        StringBuilder csv = new StringBuilder();
        summary.writeCsv(csv);
        assertThat(csv.toString().lines().skip(1)).allMatch(line -> line.endsWith(",2,1"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Summary(List.of(lost)).finalLosses())
                .withMessageContaining("all 1 runs diverged");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary.finalLosses().quantile(-1))
                .withMessageContaining("-1");
    }

    @Test
    void allThatARunIsMadeOfSerialises() throws Exception {
        Method method = Method.SGD
                .withBatch(2)
                .with(Adam.standard())
                .with(Clip.byNorm(1))
                .with(WeightDecay.decoupled(0.1))
                .within(Region.ball(new double[7], 2))
                .with(Averaging.ofLast(3));
        LearningRate rate = (LearningRate & Serializable) step -> 0.1;
        Simulation simulation =
                Simulation.of(new NoisyGradient(LOGISTIC, 0.1), rate, 30).with(method);
        Simulation sent = sent(simulation);
        assertThat(sent.run().point()).isEqualTo(simulation.run().point());
        Run begun = simulation.start(2);
        begun.advance(17);
        assertThat(Run.resume(sent, sent(begun.checkpoint())).finish().average())
                .isEqualTo(begun.finish().average());
        Result result = simulation.run();
        Summary summary = sent(new Summary(List.of(result)));
        assertThat(csv(summary.results().get(0))).isEqualTo(csv(result));
        assertThat(summary.finalLosses().mean()).isEqualTo(result.finalLoss());
        assertThat(sent(Simulation.of(new Quadratic(new double[] {1}, new double[] {1}), step -> 3, 100)
                                .run())
                        .divergence())
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void averagedMomentumAtATenfoldRateIsHeavyBall() {
        Simulation plain = Simulation.of(LOGISTIC, DECAY, 500);
        Result heavy = plain.with(Method.SGD.with(Momentum.heavyBall(0.9))).run();
        Result average = new Simulation(
                        LOGISTIC, DECAY.scaledBy(10), 500, new double[7], Method.SGD.with(Momentum.average(0.9)), 0, 1)
                .run();

        assertThat(heavy.point()).containsExactly(average.point(), offset(1e-12));
    }

    @Test
    void clippingBoundsEachMove() {
        Run run = Simulation.of(new Quadratic(new double[] {1, 4}, new double[] {30, -40}), step -> 1, 20)
                .with(Method.gradientDescent().with(Clip.byNorm(0.5)))
                .start(0);
        for (int k = 0; k < 20; k++) {
            double[] before = run.point().clone();
            run.advance(1);
            assertThat(Math.sqrt(Vectors.squaredDistance(before, run.point()))).isLessThan(0.5 + 1e-12);
        }
    }

    @Test
    void averagesAreThoseOfThePointsWithGradients() {
        double[] sums = new double[3];
        Run.Listener collector = (run, rate, gradient) -> {
            sums[0] += run.point()[0];
            sums[1] += rate * run.point()[0];
            sums[2] += rate;
        };
        Simulation simulation = Simulation.of(LOGISTIC, DECAY, 300).with(Method.SGD.with(Averaging.UNIFORM));
        double[] uniform = simulation.start(0).listenedBy(collector).finish().average();
        double[] weighted =
                simulation.with(Method.SGD.with(Averaging.BY_RATE)).run().average();

        assertThat(uniform[0]).isCloseTo(sums[0] / 300, offset(1e-13));
        assertThat(weighted[0]).isCloseTo(sums[1] / sums[2], offset(1e-13));
    }

    @Test
    void recordsEveryFewStepsAndTheEnd() throws IOException {
        Result result = Simulation.of(LOGISTIC, DECAY, 10).recordedEvery(4).run();

        assertThat(csv(result).lines().map(line -> line.split(",")[0])).containsExactly("step", "0", "4", "8", "10");
        assertThat(result.trajectory().rate(1)).isEqualTo(DECAY.at(4));
    }

    @Test
    void aWholeBatchIsTheExactGradientAndMiniBatchesAverageToIt() {
        double[] point = {0.1, 0.2, -0.3, 0.4, 0.5, -0.6, 0.7};
        double[] exact = new double[7];
        LOGISTIC.gradient(point, exact);
        double[] drawn = new double[7];
        double[] mean = new double[7];
        Sampler sampler = LOGISTIC.sampler(4);
        for (int k = 0; k < 20_000; k++) {
            sampler.draw(k, Randomness.of(3, 0));
            sampler.gradient(point, drawn);
            Vectors.add(1.0 / 20_000, drawn, mean);
        }
        assertThat(mean).containsExactly(exact, offset(0.02));
        LOGISTIC.sampler().gradient(point, drawn);
        assertThat(drawn).isEqualTo(exact);
    }

    @Test
    void statisticsAreTheTextbooks() {
        Summary.Statistics statistics = new Summary.Statistics(new double[] {4, 1, 3, 2});

        assertThat(statistics.mean()).isEqualTo(2.5);
        assertThat(statistics.deviation()).isCloseTo(Math.sqrt(5.0 / 3), offset(1e-15));
        assertThat(statistics.standardError()).isCloseTo(Math.sqrt(5.0 / 12), offset(1e-15));
        assertThat(statistics.quantile(0.5)).isEqualTo(2.5);
        assertThat(statistics.quantile(1)).isEqualTo(4);
    }

    @Test
    void oneValueTellsNothingOfItsDeviation() throws Exception {
        Summary.Statistics one = new Summary.Statistics(new double[] {3});
        assertThatIllegalStateException().isThrownBy(one::standardError).withMessageContaining("two runs");
        assertThat(one).hasToString("3.0 over 1 run");
        Summary summary = Ensemble.of(Simulation.of(LOGISTIC, DECAY, 10), 1).run();
        StringBuilder csv = new StringBuilder();
        summary.writeCsv(csv);
        assertThat(csv.toString().lines().skip(1)).allMatch(row -> row.split(",")[2].isEmpty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundCheck.of(summary, 0, 1))
                .withMessageContaining("the number of runs");
        Problem steep = new Quadratic(new double[] {1e9}, new double[] {1});
        Summary fallen = Ensemble.of(Simulation.of(steep, step -> 1, 100), 2).run();
        assertThat(fallen.divergences()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundCheck.of(fallen, 0, 1))
                .withMessageContaining("diverged");
        assertThatIllegalStateException().isThrownBy(() -> fallen.step(0)).withMessageContaining("all 2 runs diverged");
    }

    /** Rates and sizes of batches behind the last step need not be there. */
    @Test
    void noRunReadsPastItsSteps() {
        double[] rates = {0.3, 0.2, 0.1};
        Simulation simulation = Simulation.of(LOGISTIC, step -> rates[(int) step], 3)
                .with(Method.SGD.with(Batch.by(step -> rates[(int) step])));
        Result result = simulation.run();
        assertThat(result.trajectory().rate(result.trajectory().size() - 1)).isEqualTo(0.1);
        Run over = simulation.start(0);
        over.advance(3);
        assertThat(Run.resume(simulation, over.checkpoint()).result().point()).isEqualTo(result.point());
    }

    @Test
    void progressIsReportedRunByRun() throws InterruptedException {
        AtomicInteger last = new AtomicInteger();
        Ensemble.of(Simulation.of(LOGISTIC, DECAY, 10), 6)
                .reportingTo((done, total) -> {
                    assertThat(last.incrementAndGet()).isEqualTo((int) done);
                    assertThat(total).isEqualTo(6);
                })
                .run();
        assertThat(last).hasValue(6);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.of(LOGISTIC, DECAY, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(LOGISTIC, DECAY, 1).from(new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> Momentum.heavyBall(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Method.SGD.with(Clip.byNorm(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Region.box(new double[] {1}, new double[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Samples(new double[][] {{1, 2}, {3}}, new double[2]));
    }

    private static String csv(Result result) {
        StringBuilder text = new StringBuilder();
        try {
            result.trajectory().writeCsv(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return text.toString();
    }
}
