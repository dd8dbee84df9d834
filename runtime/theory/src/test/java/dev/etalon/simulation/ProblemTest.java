package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    static Stream<SmoothProblem> problems() {
        return Stream.of(
                new Quadratic(new double[] {3, 0.1, -1}, new double[] {1, 2, 3}),
                Examples.linear(PointLoss.LOGISTIC, 40, 5, 1),
                Examples.linear(PointLoss.SQUARED, 40, 5, 2),
                Examples.linear(PointLoss.ABSOLUTE, 40, 5, 3),
                Examples.linear(PointLoss.HINGE, 40, 5, 4),
                PowerLawRegression.of(12, 1, 2, 0.5));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void gradientsAreThoseOfTheLoss(SmoothProblem problem) {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 20; k++) {
            GradientCheck check = GradientCheck.of(problem, Examples.normal(random, problem.dimension()));
            assertThat(check.passes(1e-6)).as(check.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hessiansAreThoseOfTheGradient(SmoothProblem problem) {
        SplittableRandom random = new SplittableRandom(8);
        int dimension = problem.dimension();
        double[] point = Examples.normal(random, dimension);
        double[] direction = Examples.normal(random, dimension);
        double[] product = new double[dimension];
        problem.hessianTimes(point, direction, product);
        double[] before = new double[dimension];
        double[] after = new double[dimension];
        Vectors.add(-1e-6, direction, point);
        problem.gradient(point, before);
        Vectors.add(2e-6, direction, point);
        problem.gradient(point, after);
        for (int k = 0; k < dimension; k++) {
            assertThat((after[k] - before[k]) / 2e-6).isCloseTo(product[k], offset(1e-6));
        }
    }

    @Test
    void aWrongGradientIsFound() {
        Quadratic right = new Quadratic(new double[] {1, 2}, new double[2]);
        Problem wrong = new Problem() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double loss(double[] point) {
                return right.loss(point);
            }

            @Override
            public void gradient(double[] point, double[] out) {
                right.gradient(point, out);
                out[1] *= 1.001;
            }
        };
        GradientCheck check = GradientCheck.of(wrong, new double[] {1, 1});
        assertThat(check.passes(1e-6)).isFalse();
        assertThat(check.coordinate()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(PointLoss.class)
    void pointLossesAreConvexAndTheirSlopesSupportThem(PointLoss loss) {
        SplittableRandom random = new SplittableRandom(9);
        for (int k = 0; k < 2_000; k++) {
            double label = random.nextBoolean() ? 1 : -1;
            double a = 20 * random.nextGaussian();
            double b = 20 * random.nextGaussian();
            double tangent = loss.value(a, label) + loss.slope(a, label) * (b - a);
            assertThat(loss.value(b, label)).isGreaterThanOrEqualTo(tangent - 1e-11 * (1 + Math.abs(tangent)));
        }
    }

    @Test
    void projectionsNeverMovePointsApart() {
        SplittableRandom random = new SplittableRandom(10);
        double[] low = {-1, -0.5, 0};
        double[] high = {1, 0.25, 2};
        for (Region region : new Region[] {Region.ball(new double[] {1, 0, 0}, 1.5), Region.box(low, high)}) {
            for (int k = 0; k < 2_000; k++) {
                double[] a = Examples.normal(random, 3);
                double[] b = Examples.normal(random, 3);
                double before = Vectors.squaredDistance(a, b);
                region.project(a);
                region.project(b);
                assertThat(Vectors.squaredDistance(a, b)).isLessThanOrEqualTo(before + 1e-13);
                double[] again = a.clone();
                region.project(again);
                assertThat(again).containsExactly(a, offset(1e-15));
            }
        }
    }

    @Test
    void standardisedFeaturesHaveMeanZeroAndVarianceOne() {
        Samples samples = new Samples(new double[][] {{1, 5, 3}, {2, 5, 9}, {6, 5, 0}}, new double[3])
                .standardised()
                .withIntercept();
        for (int j = 0; j < 3; j++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : samples.features()) {
                sum += row[j];
                squares += row[j] * row[j];
            }
            assertThat(sum).isCloseTo(0, offset(1e-14));
            assertThat(squares).isCloseTo(j == 1 ? 0 : 3, offset(1e-14));
        }
        assertThat(samples.features()[2][3]).isEqualTo(1);
    }
}
