package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of the theory's values, computed there with 30 digits. */
class PublishedValuesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "values.csv", delimiter = ';', numLinesToSkip = 1)
    void everyPublishedValue(
            String what, String schedule, int steps, String peak, double distance, double norm, double expected) {
        double factor = peak.equals("1/sqrt(T)") ? 1 / Math.sqrt(steps) : Double.parseDouble(peak);
        double[] rates = Shapes.scaled(Shapes.of(schedule, steps), factor);
        Setting setting = Setting.of(distance, norm);

        double value = value(what, rates, setting);
        Reference.show(() -> what + " " + schedule + " T=" + steps + " peak=" + peak, value, expected);
        assertThat(value).isCloseTo(expected, within(1e-13 * expected));
    }

    private static double value(String what, double[] rates, Setting setting) {
        return switch (what) {
            case "avg_bounded" ->
                Bound.AVERAGE_ON_BOUNDED_DOMAIN.evaluate(rates, setting).value();
            case "avg_unbounded_monotone" ->
                Bound.AVERAGE.evaluate(rates, setting).value();
            case "weighted_avg" ->
                Bound.WEIGHTED_AVERAGE.evaluate(rates, setting).value();
            case "last_part3" ->
                Bound.LAST_ITERATE_NON_INCREASING.evaluate(rates, setting).value();
            case "last_general" -> Bound.LAST_ITERATE.evaluate(rates, setting).value();
            case "last_general_tuned_bound" ->
                tuning(Bound.LAST_ITERATE, rates, setting).value();
            case "last_general_tuned_alpha" ->
                tuning(Bound.LAST_ITERATE, rates, setting).factor();
            case "sharp_last" -> Bound.WORST_CASE.evaluate(rates, setting).value();
            case "sharp_tuned_bound" -> tuning(Bound.WORST_CASE, rates, setting).value();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Tuning tuning(Bound bound, double[] rates, Setting setting) {
        return bound.evaluate(rates, setting).tuning().orElseThrow();
    }
}
