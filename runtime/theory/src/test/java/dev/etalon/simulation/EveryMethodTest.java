package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.WorstCaseFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever method and problem: a run that was stored, sent and resumed, and runs on threads, have the same bits. */
class EveryMethodTest {

    private static final int STEPS = 40;
    private static final int ROUNDS = 6;

    private static final List<Optimiser> OPTIMISERS = List.of(
            Momentum.NONE,
            Momentum.heavyBall(0.9),
            Momentum.average(0.9),
            new ClassicalMomentum(0.9),
            new DampenedMomentum(0.9, 0.5),
            new Nesterov(0.9),
            Adam.standard(),
            new Adam(0.9, 0.95, 1e-3, true),
            Lion.standard(),
            Lion.tiger(0.965),
            Lion.signSgd(),
            new NormalisedMomentum(0),
            new NormalisedMomentum(0.9),
            new AdaGradNorm(0),
            new AdaGrad(1e-10),
            new ScheduleFree(0.9, ScheduleFree.Weighting.LARGEST_RATE_SQUARED),
            new ScheduleFree(0.9, ScheduleFree.Weighting.RATE_OF_STEP),
            new ScheduleFree(0.9, ScheduleFree.Weighting.UNIFORM),
            new ScheduleFree(0.9, ScheduleFree.Weighting.THEORY));

    private static final List<WeightDecay> DECAYS =
            List.of(WeightDecay.NONE, WeightDecay.coupled(0.1), WeightDecay.decoupled(0.1));

    private static final List<Clip> CLIPS = List.of(Clip.NONE, Clip.byValue(0.5), Clip.byNorm(0.5), new Clip(1, 1));

    private static final List<Averaging> AVERAGINGS = List.of(
            Averaging.NONE,
            Averaging.UNIFORM,
            Averaging.BY_RATE,
            Averaging.exponential(0.9),
            Averaging.exponentialDebiased(0.9),
            Averaging.ofLast(5),
            Averaging.ofLast(100));

    private static final List<Batch> BATCHES = List.of(
            Batch.FULL,
            Batch.of(2),
            Batch.by(new Growing()),
            Batch.of(3).inEpochs(true),
            Batch.of(3).inEpochs(false));

    private static final List<Region> REGIONS = List.of(
            Region.EVERYWHERE,
            Region.ball(new double[4], 0.7),
            Region.box(new double[] {-1, -1, -0.1, -1}, new double[] {1, 0.1, 1, 1}));

    private static final List<Problem> WITH_SAMPLES = Stream.of(PointLoss.values())
            .map(loss -> (Problem) Examples.linear(loss, 11, 4, 3))
            .toList();

    private static final List<Problem> PROBLEMS = Stream.concat(
                    Stream.of(
                            new Quadratic(new double[] {4, 1, 0.5, 0.25}, new double[] {1, -2, 3, 0}),
                            new NoisyGradient(Examples.linear(PointLoss.LOGISTIC, 9, 4, 5), 0.3),
                            PowerLawRegression.of(4, 1, 2, 0.5),
                            new WorstCaseProblem(WorstCaseFunction.of(
                                    new Falling().values(0, STEPS + 1).toArray(), Setting.UNIT))),
                    WITH_SAMPLES.stream())
            .toList();

    /** A rate that can be sent. */
    private record Falling() implements LearningRate, Serializable {
        @Override
        public double at(long step) {
            return 0.2 / (1 + 0.1 * step);
        }
    }

    private record Growing() implements LearningRate, Serializable {
        @Override
        public double at(long step) {
            return 1 + step / 10;
        }
    }

    /** Each optimiser with each of the other parts, and each problem. */
    static Stream<Simulation> simulations() {
        List<Simulation> all = new ArrayList<>();
        for (Problem problem : PROBLEMS) {
            all.add(simulation(problem, Method.SGD, 1));
            all.add(simulation(problem, Method.gradientDescent(), 2));
        }
        for (int o = 0; o < OPTIMISERS.size(); o++) {
            Optimiser optimiser = OPTIMISERS.get(o);
            for (int k = o; k < o + ROUNDS; k++) {
                Batch batch = of(BATCHES, k);
                WeightDecay decay = of(DECAYS, k);
                Problem problem =
                        batch.drawing() == Batch.Drawing.WITH_REPLACEMENT ? of(PROBLEMS, k) : of(WITH_SAMPLES, k);
                Method method = Method.SGD
                        .with(batch)
                        .with(optimiser)
                        .with(optimiser.takesDecoupledDecay() ? decay : WeightDecay.coupled(0.1))
                        .with(of(CLIPS, k))
                        .with(of(AVERAGINGS, k));
                all.add(simulation(problem, problem.dimension() == 4 ? method.within(of(REGIONS, k)) : method, k));
            }
        }
        return all.stream();
    }

    private static Simulation simulation(Problem problem, Method method, long seed) {
        return Simulation.of(problem, new Falling(), STEPS)
                .with(method)
                .recordedEvery(7)
                .withSeed(seed);
    }

    private static <T> T of(List<T> list, int index) {
        return list.get(index % list.size());
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("simulations")
    void itIsStoredAndSentAndResumedAndSharedByThreads(Simulation simulation) throws Exception {
        Result whole = simulation.run();
        Simulation sent = sent(simulation);
        assertSame(sent.run(), whole);
        assertSame(sent(whole), whole);

        RunStore store = new RunStore(directory);
        Run begun = simulation.start(0);
        for (int cut : IntStream.of(0, 17, 35, STEPS).toArray()) {
            begun.advance(cut - begun.step());
            store.save(simulation, begun.checkpoint());
            assertSame(Run.resume(sent, store.load(sent, 0).orElseThrow()).finish(), whole);
            assertSame(Run.resume(simulation, sent(begun.checkpoint())).finish(), whole);
        }

        Summary alone = Ensemble.of(simulation, 4).onThreads(1).run();
        Summary shared = Ensemble.of(sent, 4).onThreads(3).keptIn(store).run();
        assertSame(alone.results().get(0), whole);
        for (int run = 0; run < 4; run++) {
            assertSame(shared.results().get(run), alone.results().get(run));
        }
        assertThat(csv(sent(shared)::writeCsv)).isEqualTo(csv(alone::writeCsv)).contains("\n40,");
    }

    /** What is written anew and not listed above is named here. */
    @Test
    void everyKindIsListed() throws Exception {
        assertThat(classes(OPTIMISERS)).containsAll(implementations(Optimiser.class));
        assertThat(classes(AVERAGINGS)).containsAll(implementations(Averaging.class));
        assertThat(classes(PROBLEMS)).containsAll(implementations(Problem.class));
        assertThat(OPTIMISERS)
                .filteredOn(ScheduleFree.class::isInstance)
                .extracting(optimiser -> ((ScheduleFree) optimiser).weighting())
                .contains(ScheduleFree.Weighting.values());
        assertThat(BATCHES).extracting(Batch::drawing).contains(Batch.Drawing.values());
    }

    private static Set<Class<?>> classes(List<?> objects) {
        return objects.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static List<Class<?>> implementations(Class<?> kind) throws Exception {
        Path root =
                Path.of(kind.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("dev/etalon/simulation"))) {
            for (String file : files.map(path -> path.getFileName().toString()).toList()) {
                Class<?> type = Class.forName("dev.etalon.simulation." + file.replace(".class", ""));
                if (kind.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    found.add(type);
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static void assertSame(Result result, Result expected) throws IOException {
        assertThat(result.point()).isEqualTo(expected.point());
        assertThat(result.average()).isEqualTo(expected.average());
        assertThat(result.divergence()).isEqualTo(expected.divergence());
        String csv = csv(result.trajectory()::writeCsv);
        assertThat(csv).isEqualTo(csv(expected.trajectory()::writeCsv)).doesNotContain("NaN");
    }

    private interface Written {
        void to(Appendable out) throws IOException;
    }

    private static String csv(Written what) throws IOException {
        StringBuilder text = new StringBuilder();
        what.to(text);
        return text.toString();
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
}
