package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Quadratic;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControllerTest {

    private static final Problem UNIT = new Quadratic(new double[] {1}, new double[] {1});

    private static double accepted(LookAhead controller, double start) {
        return ControlledDescent.of(UNIT, controller, start, 1).rates()[0];
    }

    @ParameterizedTest
    @CsvSource({"10, 2.5", "9, 2.25", "6, 1.5"})
    void thePublishedThresholdAcceptsUnstableRates(double start, double rate) {
        assertThat(accepted(new LookAhead(LookAhead.PUBLISHED), start)).isEqualTo(rate);
    }

    @Test
    void aThirdOfTheRatesThatThePublishedThresholdHalvesDiverge() {
        SplittableRandom random = new SplittableRandom(1);
        int unstable = 0;
        int trials = 20_000;
        for (int k = 0; k < trials; k++) {
            double start = 2.5 * Math.pow(2, 3 * random.nextDouble());
            unstable += accepted(new LookAhead(LookAhead.PUBLISHED), start) > 2 ? 1 : 0;
            assertThat(accepted(LookAhead.SAFE, start)).isLessThanOrEqualTo(2);
        }
        assertThat((double) unstable / trials).isCloseTo(Math.log(1.25) / Math.log(2), offset(0.012));
    }

    @Test
    void theSafeThresholdDescendsWhereThePublishedDiverges() {
        assertThat(ControlledDescent.of(UNIT, LookAhead.SAFE, 9, 50).finalLoss())
                .isLessThan(1e-10);
        LookAhead published = new LookAhead(LookAhead.PUBLISHED);
        assertThat(ControlledDescent.of(UNIT, published, 9, 50).finalLoss()).isGreaterThan(1e6);
    }

    @Test
    void theCurvatureRateFindsTheStabilityLimit() {
        Problem problem = new Quadratic(new double[] {8, 1, 0.1}, new double[] {1, 1, 1});
        ControlledDescent descent = ControlledDescent.of(problem, new CurvatureRate(0.9, 5, 10), 1e-3, 300);

        for (double rate : descent.rates()) {
            assertThat(rate).isCloseTo(0.225, offset(1e-6));
        }
        assertThat(descent.finalLoss()).isLessThan(1e-4);
    }

    @Test
    void plateausReduceAfterPatienceAndRestAfterwards() {
        ReduceOnPlateau plateau = new ReduceOnPlateau(0.5, 2, 0, 3, 0.2);
        double[] losses = {5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3};
        double[] expected = {1, 1, 1, 1, .5, .5, .5, .5, .5, .5, .25, .25, .25, .25, .25};
        double rate = 1;
        for (int k = 0; k < losses.length; k++) {
            rate = plateau.next(losses[k], rate);
            assertThat(rate).as("after loss " + k).isEqualTo(expected[k]);
        }
    }

    @Test
    void aPlateauedOscillationIsCured() {
        ReduceOnPlateau plateau = new ReduceOnPlateau(0.5, 3, 1e-4, 0, 1e-3);
        assertThat(ControlledDescent.of(UNIT, (problem, point, gradient, previous) -> 2, 2, 100)
                        .finalLoss())
                .isEqualTo(0.5);
        assertThat(ControlledDescent.of(UNIT, plateau, 2, 100).finalLoss()).isLessThan(1e-12);
    }

    @Test
    void theGreedyRateGoesUpAndDown() {
        GreedyRate greedy = new GreedyRate(0.5, 1, 0.1, 3);
        double[] losses = {9, 8, 7, 6, 6, 6, 6, 6};
        double[] expected = {1, 2, 2, 3, 3, 1.5, 1.5, 0.75};
        double rate = 1;
        for (int k = 0; k < losses.length; k++) {
            rate = greedy.next(losses[k], rate);
            assertThat(rate).as("after loss " + k).isEqualTo(expected[k]);
        }
    }
}
