package dev.etalon.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import dev.etalon.samples.benchmarks.shapes.Ways;
import java.util.EnumSet;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed side by side computes the same. */
class ContestantsTest {

    private static final Percentage ROUNDING = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @EnumSource
    void schedulesAgree(Shape shape) {
        Ways ways = shape.ways();
        LearningRate expected = ways.of(Contestant.GENERATED);
        for (Contestant contestant : EnumSet.complementOf(EnumSet.of(Contestant.LIMIT))) {
            if (ways.contestants().contains(contestant)) {
                LearningRate rate = ways.of(contestant);
                for (long step = 0; step <= Shape.STEPS; step++) {
                    assertThat(rate.at(step))
                            .as("%s at step %d", contestant, step)
                            .isCloseTo(expected.at(step), within(precision(contestant)));
                }
            }
        }
    }

    /** DJL computes in floats. */
    private static double precision(Contestant contestant) {
        return contestant == Contestant.DJL ? 2e-6 : 1e-13;
    }

    @ParameterizedTest
    @EnumSource
    void boundsAgree(Bound bound) {
        double[] rates = BoundContestant.rates(10_000);
        double expected = bound.enclose(Series.of(rates), Setting.UNIT).low();
        for (BoundContestant contestant : BoundContestant.values()) {
            if (contestant.computes(bound)) {
                assertThat(contestant.value(bound, rates)).as("%s", contestant).isCloseTo(expected, ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void runsAgree(int dimension) {
        QuadraticRuns quadratic = new QuadraticRuns(dimension);
        LeastSquaresRuns leastSquares = new LeastSquaresRuns(dimension);
        double loss = quadratic.finalLoss(Stepper.PLAIN_LOOP);
        for (Stepper stepper : Stepper.values()) {
            assertThat(quadratic.finalLoss(stepper)).as("%s", stepper).isCloseTo(loss, ROUNDING);
            assertThat(leastSquares.finalLoss(stepper)).as("%s", stepper).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void ensemblesDoNotDependOnThreads() throws InterruptedException {
        assertThat(Runs.ensemble(2).run())
                .usingRecursiveComparison()
                .isEqualTo(Runs.ensemble(1).run());
    }
}
