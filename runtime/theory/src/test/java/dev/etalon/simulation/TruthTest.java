package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.WorstCaseFunction;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {

    @Test
    void thePathwiseInequalityHoldsOnEveryPath() {
        SplittableRandom random = new SplittableRandom(1);
        PointLoss[] losses = PointLoss.values();
        for (int k = 0; k < 400; k++) {
            Problem problem = Examples.linear(losses[k % losses.length], 30, 4, k);
            if (k % 3 == 0) {
                problem = new NoisyGradient(problem, random.nextDouble());
            }
            double[] rates = random.doubles(200, 0, 0.5).toArray();
            LearningRate rate = step -> rates[(int) Math.min(step, 199)];
            double[] center = Examples.normal(random, 4);
            Region region = k % 2 == 0 ? Region.EVERYWHERE : Region.ball(center, 2);
            double[] reference = Examples.normal(random, 4);
            region.project(reference);
            PathwiseInequality watch = new PathwiseInequality(reference);
            OneStepIdentity identity = new OneStepIdentity(reference);
            Method method = Method.SGD.withBatch(1 + k % 4).within(region);
            Simulation simulation = Simulation.of(problem, rate, 200).with(method);
            simulation
                    .start(k)
                    .listenedBy((run, at, gradient) -> {
                        watch.step(run, at, gradient);
                        identity.step(run, at, gradient);
                    })
                    .finish();

            assertThat(watch.slack()).isGreaterThanOrEqualTo(-1e-11);
            assertThat(identity.largestExcess()).isLessThan(1e-10);
            if (region == Region.EVERYWHERE) {
                assertThat(identity.largestDefect()).isLessThan(1e-10);
            }
        }
    }

    @Test
    void whatWasNotWatchedIsNotKnown() {
        OneStepIdentity identity = new OneStepIdentity(new double[] {1});
        assertThatIllegalStateException().isThrownBy(identity::largestExcess).withMessageContaining("no step");
        assertThatIllegalStateException().isThrownBy(identity::largestDefect);
    }

    @Test
    void theInequalityIsTightForALineSeenFromItsEnd() {
        Problem line = Examples.linear(PointLoss.HINGE, 1, 1, 5);
        double label = Math.signum(((LinearModel) line).samples().features()[0][0]
                * ((LinearModel) line).samples().labels()[0]);
        Run run = Simulation.of(line, step -> 0.01, 10).start(0);
        run.advance(10);
        PathwiseInequality watch = new PathwiseInequality(run.point());
        Simulation.of(line, step -> 0.01, 10).start(0).listenedBy(watch).finish();

        assertThat(label * run.point()[0]).isPositive();
        assertThat(watch.slack())
                .as("linear losses lose only the last distance")
                .isBetween(-1e-15, 1e-15);
    }

    @Test
    void whatTheInequalityIsNotAboutIsRefused() {
        Problem problem = Examples.linear(PointLoss.HINGE, 5, 2, 5);
        Simulation momentum = Simulation.of(problem, step -> 0.1, 5).with(Method.SGD.with(Momentum.heavyBall(0.5)));
        assertThatIllegalStateException()
                .isThrownBy(() -> momentum.start(0)
                        .listenedBy(new PathwiseInequality(new double[2]))
                        .finish());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 40, 200})
    void theWorstCaseFunctionEndsExactlyAtTheWorstCase(int steps) {
        SplittableRandom random = new SplittableRandom(steps);
        Setting setting = Setting.of(1.5, 0.7);
        for (int trial = 0; trial < 20; trial++) {
            double[] rates = random.doubles(steps, 0, 4 / Math.sqrt(steps)).toArray();
            WorstCaseProblem problem = new WorstCaseProblem(WorstCaseFunction.of(rates, setting));
            LearningRate rate = step -> rates[(int) Math.min(step, steps - 1)];
            Result result = Simulation.of(problem, rate, steps - 1).run();
            double worst = Bound.WORST_CASE.evaluate(rates, setting).value();

            assertThat(result.finalLoss()).isCloseTo(worst, within(1e-11 * worst));
        }
    }

    @Test
    void noSubgradientOfTheWorstCaseFunctionIsLongerThanItsNorm() {
        double[] rates = {0.4, 0.3, 0.2, 0.1, 0.1};
        WorstCaseProblem problem = new WorstCaseProblem(WorstCaseFunction.of(rates, Setting.of(1, 1)));
        SplittableRandom random = new SplittableRandom(3);
        double[] gradient = new double[problem.dimension()];
        for (int trial = 0; trial < 200; trial++) {
            double[] point = Examples.normal(random, problem.dimension());
            problem.gradient(point, gradient);
            assertThat(Vectors.norm(gradient)).isCloseTo(problem.loss(point) > 0 ? 1 : 0, within(1e-13));
            assertThat(Vectors.dot(gradient, point)).isCloseTo(problem.loss(point), within(1e-13));
        }
        assertThat(problem.minimum()).hasValue(0);
    }

    @Test
    void boundsHoldInExpectation() throws InterruptedException {
        LinearModel model = Examples.linear(PointLoss.ABSOLUTE, 100, 3, 11);
        Setting setting = Setting.of(2, model.largestRow());
        int steps = 1000;
        LearningRate rate = step -> 2 / model.largestRow() / Math.sqrt(steps) * (steps - step) / steps;
        Region ball = Region.ball(new double[3], 2);
        Simulation simulation =
                Simulation.of(model, rate, steps).with(Method.SGD.within(ball).with(Averaging.BY_RATE));
        Summary averages = Ensemble.of(simulation, 40).run();
        Simulation shorter = Simulation.of(model, rate, steps - 1)
                .with(Method.SGD.within(ball))
                .withSeed(1);
        Summary lasts = Ensemble.of(shorter, 40).run();
        double best = bestInBall(model, ball);
        double mean = averages.results().stream()
                .mapToDouble(result -> model.loss(result.average()))
                .average()
                .orElseThrow();

        double weighted = Bound.WEIGHTED_AVERAGE.evaluate(rate, steps, setting).value();
        assertThat(mean - best).isBetween(0.0, weighted);
        BoundCheck last = BoundCheck.of(
                lasts, best, Bound.LAST_ITERATE.evaluate(rate, steps, setting).value());
        assertThat(last.holds(0)).as(last.toString()).isTrue();
        assertThat(last.excess()).isPositive();
        assertThat(BoundCheck.of(lasts, best, 1e-9).holds(3))
                .as("a bound that is too low is noticed")
                .isFalse();
    }

    /** The least loss in the ball, by long projected subgradient descent with averaging, to about 1e-4. */
    private static double bestInBall(Problem problem, Region ball) {
        return problem.loss(Simulation.of(problem, step -> 0.3 / Math.sqrt(step + 1.0), 40_000)
                .with(Method.gradientDescent().within(ball).with(Averaging.BY_RATE))
                .run()
                .average());
    }
}
