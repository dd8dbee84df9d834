package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.Samples;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvatureTest {

    private static LinearOperator diagonal(double... spectrum) {
        double[] origin = new double[spectrum.length];
        return LinearOperator.hessian(new Quadratic(spectrum, origin), origin);
    }

    private static LinearModel model(double[][] rows, PointLoss loss) {
        double[] labels = new double[rows.length];
        Arrays.setAll(labels, k -> k % 2 == 0 ? 1 : -1);
        return new LinearModel(new Samples(rows, labels), loss);
    }

    private static double[][] rows(long seed, int size, int dimension) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[size][dimension];
        for (double[] row : rows) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"0, 2.5", "1, 3.823529411764706", "2, 3.9883268482490273", "4, 3.9999542243312938"})
    void powerIterationConvergesAsTheory(int iterations, double quotient) {
        assertThat(PowerIteration.from(diagonal(4, 1), new double[] {1, 1}, iterations)
                        .value())
                .isCloseTo(quotient, offset(1e-14));
    }

    @Test
    void powerIterationFindsTheLargestModulusAndLanczosTheLargest() {
        LinearOperator operator = diagonal(-5, 3, 1, 0.5);
        PowerIteration power = PowerIteration.of(operator, 1e-9, 1000, 1);
        Lanczos lanczos = Lanczos.of(operator, 1e-12, 20, 1);

        assertThat(power.value()).isCloseTo(-5, offset(1e-9));
        assertThat(lanczos.largest()).isCloseTo(3, offset(1e-12));
        assertThat(lanczos.smallest()).isCloseTo(-5, offset(1e-12));
        assertThat(lanczos.products()).isEqualTo(4);
    }

    @Test
    void lanczosNeedsFewProductsAndItsErrorIsARealOne() {
        SplittableRandom random = new SplittableRandom(3);
        double[] spectrum = random.doubles(2_000, 0, 1).toArray();
        double top = Arrays.stream(spectrum).max().orElseThrow();
        Lanczos rough = Lanczos.of(diagonal(spectrum), 1e-2, 200, 5);

        assertThat(rough.products()).isLessThan(60);
        assertThat(rough.largest()).isBetween(top - rough.largestError(), top + 1e-14);
        assertThat(Lanczos.of(diagonal(spectrum), 1e-6, 200, 5).largest()).isCloseTo(top, offset(1e-6));
    }

    @Test
    void differencesOfGradientsAgreeWithTheHessian() {
        LinearModel model = model(rows(4, 60, 6), PointLoss.LOGISTIC);
        double[] point = {0.3, -0.2, 0.1, 0.5, 0, 1};
        double exact =
                Lanczos.of(LinearOperator.hessian(model, point), 1e-12, 6, 1).largest();

        assertThat(Lanczos.of(LinearOperator.differences(model, point), 1e-8, 6, 1)
                        .largest())
                .isCloseTo(exact, offset(1e-8 * exact));
    }

    @Test
    void scalingAFeatureScalesCurvatureByItsSquareOnlyIfUncorrelated() {
        double[][] plain = {{2, 0}, {-2, 0}, {0, 3}, {0, -3}};
        double[][] correlated = {{2, 1.5}, {-2, -1.5}, {1, 3}, {-1, -3}};

        assertThat(growth(plain)).isCloseTo(100, offset(1e-9));
        assertThat(growth(correlated)).isBetween(50.0, 90.0);
    }

    /** By what factor the largest curvature of least squares grows when the second feature is multiplied by 10. */
    private static double growth(double[][] rows) {
        double[][] scaled = Arrays.stream(rows)
                .map(row -> new double[] {row[0], 10 * row[1]})
                .toArray(double[][]::new);
        return top(scaled) / top(rows);
    }

    private static double top(double[][] rows) {
        return Lanczos.of(LinearOperator.hessian(model(rows, PointLoss.SQUARED), new double[2]), 1e-13, 2, 1)
                .largest();
    }

    @Test
    void alignmentIgnoresRotationAndScaleAndNothingElse() {
        double[][] x = rows(6, 50, 2);
        double[][] turned = Arrays.stream(x)
                .map(row -> new double[] {3 * (0.6 * row[0] - 0.8 * row[1]) + 7, 3 * (0.8 * row[0] + 0.6 * row[1])})
                .toArray(double[][]::new);

        assertThat(KernelAlignment.of(x, turned)).isCloseTo(1, offset(1e-14));
        assertThat(KernelAlignment.of(x, rows(7, 50, 2))).isBetween(0.0, 0.2);
        assertThat(KernelAlignment.of(new double[][] {{1}, {0}, {-1}}, new double[][] {{1}, {-2}, {1}}))
                .isCloseTo(0, offset(1e-15));
    }
}
