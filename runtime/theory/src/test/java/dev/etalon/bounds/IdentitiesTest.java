package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.exact.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void theWeightedIdentityHoldsExactlyForAnyNumbers() {
        for (int round = 0; round < 200; round++) {
            int steps = 1 + random.nextInt(12);
            int least = round % 4 == 1 ? -50 : 1;
            var losses = Stream.generate(() -> fraction(-50)).limit(steps).toList();
            // Weights may change sign, as long as no suffix adds up to 0; equal ones make the plain identity.
            var weights = round % 4 == 0
                    ? Stream.generate(() -> Rational.ONE).limit(steps).toList()
                    : Stream.generate(() -> fraction(least)).limit(steps).toList();
            if (suffixesAreNotZero(weights)) {
                assertThat(LossDecomposition.exactResidual(losses, weights)).isEqualTo(Rational.ZERO);
            }
        }
    }

    private Rational fraction(int least) {
        return new Rational(BigInteger.valueOf(random.nextInt(least, 51)), BigInteger.valueOf(random.nextInt(1, 9)));
    }

    private static boolean suffixesAreNotZero(List<Rational> weights) {
        Rational suffix = Rational.ZERO;
        for (int k = weights.size() - 1; k >= 0; k--) {
            suffix = suffix.plus(weights.get(k));
            if (suffix.signum() == 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aLossCurveIsItsAverageAndWhatEachStepAdds() {
        double[] losses = new double[20_000];
        for (int k = 0; k < losses.length; k++) {
            losses[k] = 2 + 3 / Math.sqrt(k + 1) + 0.01 * random.nextDouble();
        }
        double[] weights = Shapes.of("linear", losses.length);
        LossDecomposition decomposition = LossDecomposition.of(losses, weights);
        assertThat(decomposition.residual()).isCloseTo(0, within(1e-11));
        double weighted = 0;
        for (int k = 0; k < losses.length; k++) {
            weighted += weights[k] * losses[k];
        }
        assertThat(decomposition.average())
                .isCloseTo(weighted / Arrays.stream(weights).sum(), within(1e-12));
        // The run went on to improve on its first steps.
        assertThat(decomposition.terms()[0]).isNegative();
        assertThatThrownBy(() -> LossDecomposition.of(losses, new double[losses.length]))
                .hasMessageContaining("add up to 0");
    }

    @Test
    void theTermsAreThoseOfTheFormula() {
        LossDecomposition decomposition = LossDecomposition.of(new double[] {3, 1, 2}, new double[] {2, 1, 1});
        assertThat(decomposition.average()).isEqualTo((2 * 3 + 1 + 2) / 4.0);
        // (1/2 − 1/4)·(0 + (1 − 3) + (2 − 3)) and (1/1 − 1/2)·(0 + (2 − 1))
        assertThat(decomposition.terms()).containsExactly(-0.75, 0.5);
    }

    @Test
    void theDoubleSumIsTheSingleSum() {
        for (int round = 0; round < 500; round++) {
            double[] rates = random.doubles(1 + random.nextInt(60), 0.01, 2).toArray();
            Setting setting = round % 2 == 0
                    ? Setting.of(2, 3)
                    : Setting.of(
                            2, Series.of(random.doubles(rates.length, 0.1, 3).toArray()));
            double value = Bound.LAST_ITERATE.evaluate(rates, setting).value();
            assertThat(Identities.lastIterateAsDoubleSum(rates, setting)).isCloseTo(value, within(1e-13 * value));
        }
    }

    @Test
    void linearDecayHasAClosedForm() {
        for (int steps : new int[] {1, 2, 10, 1000}) {
            double[] rates = Shapes.scaled(Shapes.of("linear", steps), 0.3);
            Setting setting = Setting.of(2, 3);
            double value = Bound.LAST_ITERATE.evaluate(rates, setting).value();
            assertThat(Identities.lastIterateOfLinearDecay(steps, 0.3, setting))
                    .isCloseTo(value, within(1e-13 * value));
        }
    }

    /** Least absolute deviations of noisy lines, projected on a ball or not: convex for every sample. */
    @Test
    void theRegretInequalityHoldsOnEveryPath() {
        for (int round = 0; round < 500; round++) {
            int dimension = 1 + random.nextInt(5);
            double radius = round % 2 == 0 ? 1.5 : Double.POSITIVE_INFINITY;
            double[] phi = project(random.doubles(dimension, -1, 1).toArray(), radius);
            double[] theta = project(random.doubles(dimension, -3, 3).toArray(), radius);
            RegretInequality regret = new RegretInequality(norm(minus(theta, phi)));
            RegretInequality suffix = null;
            double[] middle = null;
            for (int step = 0; step < 60; step++) {
                double[] x = random.doubles(dimension, -2, 2).toArray();
                double y = random.nextDouble(-3, 3);
                double rate = random.nextDouble(0, 0.5);
                double[] gradient = times(x, Math.signum(dot(x, theta) - y));
                if (step == 30) {
                    middle = theta.clone();
                    suffix = new RegretInequality(0);
                }
                regret.step(rate, loss(x, y, theta), loss(x, y, phi), norm(gradient));
                if (suffix != null) {
                    suffix.step(rate, loss(x, y, theta), loss(x, y, middle), norm(gradient));
                }
                assertThat(RegretInequality.oneStepResidual(theta, gradient, phi, rate))
                        .isCloseTo(0, within(1e-12));
                double[] moved = minus(theta, times(gradient, rate));
                assertThat(RegretInequality.projectionSlack(moved, phi, project(moved, radius), phi))
                        .isGreaterThanOrEqualTo(-1e-13);
                theta = project(moved, radius);
            }
            assertThat(regret.slack()).isGreaterThanOrEqualTo(-1e-12);
            assertThat(suffix.slack()).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    private static double loss(double[] x, double y, double[] theta) {
        return Math.abs(dot(x, theta) - y);
    }

    private static double[] project(double[] x, double radius) {
        return times(x, Math.min(1, radius / norm(x)));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    private static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    private static double[] times(double[] x, double factor) {
        return Arrays.stream(x).map(each -> each * factor).toArray();
    }

    private static double[] minus(double[] x, double[] y) {
        double[] difference = x.clone();
        for (int j = 0; j < x.length; j++) {
            difference[j] -= y[j];
        }
        return difference;
    }
}
