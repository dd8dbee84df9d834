package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.CappedSchedule;
import dev.etalon.bounds.CappedWorstCase;
import dev.etalon.bounds.Certificate;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.bounds.Requirements;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.TableExpression;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @CsvSource({"12, 0.15", "400, 0.02", "400, 0.04", "1000, 1e-4", "5000, Infinity", "1, 1", "2, 0.1", "2, 5"})
    void theBestByTheExactValueUnderACapIsALine(long steps, double cap) {
        Setting setting = Setting.of(2, 1.5);
        CappedWorstCase.Summary best = CappedWorstCase.summary(steps, cap, setting);
        LearningRate read = Schedules.parse(best.expression());
        double value = Bound.WORST_CASE.evaluate(read, steps, setting).value();
        assertThat(value).isCloseTo(best.value(), within(1e-10 * best.value()));
        assertThat(read.at(0)).isCloseTo(best.peak(), within(1e-5 * best.peak()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Bound.class,
            names = {"LAST_ITERATE", "WEIGHTED_AVERAGE", "WORST_CASE"})
    void whatACertificateOffersMeetsAllThatIsRequired(Bound bound) {
        Pattern offer = Pattern.compile("for '(.+)'(?: with steps = 700)? ([^; ]+)");
        for (double curvature : new double[] {0, 5, 60, 3000}) {
            for (int shape = 0; shape < 4; shape++) {
                Requirements others = Requirements.of(700, Setting.of(2, 1.5))
                        .withStability(curvature, curvature == 60 ? 0.9 : 0)
                        .withShape(shape % 2 == 1, shape >= 2);
                String help = Certificate.check(step -> 0.1 / (1 + step), others.withAtMost(bound, 1e-3))
                        .violations()
                        .get(0)
                        .help();
                Matcher found = offer.matcher(help);
                assertThat(found.find()).as(help).isTrue();
                LearningRate offered = Schedules.parse(found.group(1));
                double said = Double.parseDouble(found.group(2));
                assertThat(Certificate.check(offered, others.withAtMost(bound, said * (1 + 1e-5)))
                                .violations())
                        .as(help)
                        .isEmpty();
            }
        }
    }

    @Test
    void aTableWithFewPointsServes() {
        double[] rates = OptimalSchedule.of(10_000, Setting.UNIT);
        assertThat(TableExpression.of(rates, 1e-3).split(",")).hasSizeLessThan(6);
    }
}
