package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

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
            Simulation simulation = Simulation.of(problem, rate, 200).with(Method.SGD.withBatch(1 + k % 4).within(region));
            simulation.start(k).listenedBy((run, at, gradient) -> {
                watch.step(run, at, gradient);
                identity.step(run, at, gradient);
            }).finish();

            assertThat(watch.slack()).isGreaterThanOrEqualTo(-1e-12 * watch.right());
            assertThat(identity.largestExcess()).isLessThan(1e-10);
            if (region == Region.EVERYWHERE) {
                assertThat(identity.largestDefect()).isLessThan(1e-10);
            }
        }
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
        assertThat(watch.slack()).as("linear losses lose only the last distance").isBetween(-1e-15, 1e-15);
    }

    @Test
    void whatTheInequalityIsNotAboutIsRefused() {
        Problem problem = Examples.linear(PointLoss.HINGE, 5, 2, 5);
        Simulation momentum =
                Simulation.of(problem, step -> 0.1, 5).with(Method.SGD.withMomentum(Momentum.heavyBall(0.5)));
        assertThatIllegalStateException()
                .isThrownBy(() -> momentum.start(0).listenedBy(new PathwiseInequality(new double[2])).finish());
    }

    @Test
    void theWeightedAverageBoundHoldsInExpectation() throws InterruptedException {
        LinearModel model = Examples.linear(PointLoss.ABSOLUTE, 100, 3, 11);
        double lipschitz = model.largestRow();
        double radius = 1;
        LearningRate rate = step -> radius / lipschitz / Math.sqrt(1000);
        Region ball = Region.ball(new double[3], radius);
        Simulation simulation =
                Simulation.of(model, rate, 1000).with(Method.SGD.within(ball).withAveraging(Averaging.BY_RATE));
        Summary summary = Ensemble.of(simulation, 40).run();
        double best = bestInBall(model, ball);
        double mean = summary.results().stream().mapToDouble(result -> model.loss(result.average())).average().orElseThrow();

        BoundCheck check = new BoundCheck(mean - best, 0, radius * lipschitz / Math.sqrt(1000));
        assertThat(check.holds(0)).as(check.toString()).isTrue();
        assertThat(check.excess()).isPositive();
        assertThat(BoundCheck.of(summary, best, 1e-9).holds(3)).as("a bound that is too low is noticed").isFalse();
    }

    /** The least loss in the ball, by long projected subgradient descent with averaging, to about 1e-4. */
    private static double bestInBall(Problem problem, Region ball) {
        return problem.loss(Simulation.of(problem, step -> 0.3 / Math.sqrt(step + 1.0), 40_000)
                .with(Method.gradientDescent().within(ball).withAveraging(Averaging.BY_RATE))
                .run()
                .average());
    }
}
