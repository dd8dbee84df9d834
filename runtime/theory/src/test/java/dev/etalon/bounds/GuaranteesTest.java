package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What guarantees say, at every scale of rates, distances and norms, and of runs that are none. */
class GuaranteesTest {

    /** Two rates: D²/(2Σ) + G²Σ²/(2Σ), and exactly as by hand where squares leave the doubles. */
    @ParameterizedTest
    @CsvSource({
        "WEIGHTED_AVERAGE, 1e155, 1e155, 1, 1, 5e154",
        "WEIGHTED_AVERAGE, 1e-160, 1e-160, 1e-150, 1e150, 5e139",
        "WEIGHTED_AVERAGE, 1e160, 1e140, 1, 1, 5e159",
        "WEIGHTED_AVERAGE, 1e-200, 1e-200, 1e-300, 1e300, Infinity",
        "WORST_CASE, 1e-200, 1e-200, 1, 1, 1",
        "WORST_CASE, 1e200, 1e200, 1, 1, 1e200",
        "WORST_CASE, 0, 0, 3, 2, 6",
        "WEIGHTED_AVERAGE, 0.5, 0.5, 1, 1, 0.75"
    })
    void areThoseOfRealNumbersAtEveryScale(
            Bound bound, double first, double second, double distance, double norm, double expected) {
        Setting setting = Setting.of(distance, norm);
        Guarantee guarantee = bound.evaluate(new double[] {first, second}, setting);
        assertThat(guarantee.value()).isEqualTo(expected, within(Math.min(expected, 1e300) * 1e-12));
        Enclosure enclosure = bound.enclose(Series.of(new double[] {first, second}), setting);
        assertThat(enclosure.low()).isLessThanOrEqualTo(guarantee.value() * (1 + 1e-15));
        assertThat(enclosure.high()).isGreaterThanOrEqualTo(guarantee.value() * (1 - 1e-15));
    }

    @Test
    void aNormForEachStepIsEnclosedToo() {
        Setting setting = Setting.of(3, Series.of(new double[] {1, 2, 0.5, 1}));
        double[] rates = {0.5, 0, 0.25, 0.125};
        double value = Bound.WORST_CASE.evaluate(rates, setting).value();
        Enclosure enclosure = Bound.WORST_CASE.enclose(Series.of(rates), setting);
        assertThat(enclosure.contains(value)).isTrue();
        assertThat(enclosure.relativeWidth()).isBetween(1e-17, 1e-13);
        Enclosure without = Bound.WORST_CASE.enclose(
                Series.of(new double[] {0.5, 0.25, 0.125}), Setting.of(3, Series.of(new double[] {1, 0.5, 1})));
        assertThat(without).as("a step with a rate of 0 does not count").isEqualTo(enclosure);
    }

    @Test
    void sayWhatTheyAre() {
        Guarantee guarantee = Bound.WEIGHTED_AVERAGE.evaluate(new double[] {0.5, 0.5}, Setting.UNIT);
        assertThat(guarantee.explanation()).isEqualTo(Bound.WEIGHTED_AVERAGE.title() + ": at most 0.75");
        assertThat(guarantee.tuning()).isPresent();
        Guarantee none = Bound.WEIGHTED_AVERAGE.evaluate(new double[] {0, 0}, Setting.UNIT);
        assertThat(none.value()).isInfinite();
        assertThat(none.explanation()).contains(": no bound, because ");
        for (Assumption assumption : Assumption.values()) {
            assertThat(assumption.statement()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "NaN, 1", "Infinity, 1"})
    void aRunHasRatesThatAreNotNegative(double rate, double other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bound.LAST_ITERATE.evaluate(new double[] {other, rate}, Setting.UNIT))
                .withMessage("rates are finite numbers of at least 0; that of step 2 is " + rate);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void aRunHasNormsThatArePositive(double norm) {
        Setting setting = Setting.of(1, Series.of(new double[] {1, norm}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bound.LAST_ITERATE.evaluate(new double[] {1, 1}, setting))
                .withMessage("the norms of gradients are positive and finite; that of step 2 is " + norm);
    }

    /** Σ t^-p log(t)^-q is infinite up to p = 1, and there up to q = 1; rates fall where p, or q at p = 0, is positive. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, true, false, false",
        "0, 1, true, true, false",
        "0, -1, true, false, false",
        "-1, 0, true, false, false",
        "0.5, 0, true, true, false",
        "0.5, 0.5, true, true, false",
        "0.5, 0.6, true, true, true",
        "0.6, 0, true, true, true",
        "1, 0, true, true, true",
        "1, 1, true, true, true",
        "1, 1.1, false, false, false",
        "1.1, 0, false, false, false"
    })
    void ratesThatFallAsPowers(double power, double logPower, boolean reaches, boolean forgets, boolean robbinsMonro) {
        RateTail tail = new RateTail(power, logPower);
        assertThat(tail.reachesEverywhere()).isEqualTo(reaches);
        assertThat(tail.forgetsNoise()).isEqualTo(forgets);
        assertThat(tail.converges()).isEqualTo(forgets);
        assertThat(tail.isRobbinsMonro()).isEqualTo(robbinsMonro);
    }

    @Test
    void seriesAreReadFromAnywhere() {
        double[] out = {9, 9, 9};
        Series.of(new double[] {1, 2, 3, 4}).read(2, out, 2);
        assertThat(out).containsExactly(3, 4, 9);
        Series series = Series.of(new double[] {1, 2, 3, 4});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.read(3, out, 2))
                .withMessageContaining("from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.read(0, out, 4))
                .withMessageContaining("count");
    }

    @Test
    void theMembersOfAnAnnotationAreRequirements() {
        Requirements required = CertifyMembers.requirements(
                50, Map.of("distance", "3", "gradientNorm", "2", "lastIterateAtMost", "0.5", "curvature", "4"));
        assertThat(required)
                .isEqualTo(Requirements.of(50, Setting.of(3, 2))
                        .withAtMost(Bound.LAST_ITERATE, 0.5)
                        .withStability(4, 0));
        assertThat(CertifyMembers.requirements(50, Map.of("nonIncreasing", "true")))
                .isEqualTo(Requirements.of(50, Setting.UNIT).withShape(true, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertifyMembers.requirements(50, Map.of("averageAtMost", "NaN")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertifyMembers.requirements(50, Map.of("averageAtMost", "-Infinity")));
    }

    @Test
    void thePeakUnderACapIsTheCapOrTheFirstOfTheDecay() {
        CappedWorstCase.Summary capped = CappedWorstCase.summary(400, 0.02, Setting.UNIT);
        assertThat(capped.held()).isPositive();
        assertThat(capped.peak()).isEqualTo(0.02);
        CappedWorstCase.Summary free = CappedWorstCase.summary(400, 1, Setting.UNIT);
        assertThat(free.held()).isZero();
        assertThat(free.peak()).isEqualTo(free.slope() * 399).isLessThan(1);
    }
}
