package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.CappedSchedule;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.TableExpression;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that theory finds are expressions of the language. */
class SynthesisedScheduleTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 1e-4, 1e-2})
    void areWrittenBackAsTables(double tolerance) {
        double[] norms = IntStream.range(0, 1500)
                .mapToDouble(k -> 1 + 5 / (1 + k / 50.0))
                .toArray();
        assertWrittenBack(OptimalSchedule.of(1000, Setting.of(3, 2)), tolerance);
        assertWrittenBack(CappedSchedule.of(1000, 0.01, Setting.UNIT), tolerance);
        assertWrittenBack(RefinedSchedule.of(norms, 1), tolerance);
        assertWrittenBack(OptimalSchedule.of(1, Setting.UNIT), tolerance);
    }

    private static void assertWrittenBack(double[] rates, double tolerance) {
        LearningRate read = Schedules.parse(TableExpression.of(rates, tolerance));
        double peak = Arrays.stream(rates).max().orElseThrow();
        for (int k = 0; k < rates.length; k++) {
            assertThat(read.at(k)).isCloseTo(rates[k], within((tolerance + 1e-15) * peak));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100, 1000})
    void theOptimumOfTheLanguageIsThatOfTheTheory(int steps) {
        OptimalSchedule.Summary summary = OptimalSchedule.summary(steps, Setting.UNIT);
        LearningRate read = Schedules.parse("optimal(" + summary.peak() + ", " + steps + ")");
        double[] rates = OptimalSchedule.of(steps, Setting.UNIT);
        for (int k = 0; k < steps; k++) {
            assertThat(read.at(k)).isCloseTo(rates[k], within(1e-13 * rates[k]));
        }
        assertThat(Bound.LAST_ITERATE.evaluate(read, steps, Setting.UNIT).value())
                .isCloseTo(summary.guarantee(), within(1e-13));
    }

    @Test
    void aTableWithFewPointsServes() {
        double[] rates = OptimalSchedule.of(10_000, Setting.UNIT);
        assertThat(TableExpression.of(rates, 1e-3).split(",")).hasSizeLessThan(6);
    }
}
