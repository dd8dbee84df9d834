package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.exact.Doubles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by search, and what stands beside it in closed form. */
class SearchesTest {

    @ParameterizedTest
    @CsvSource({"3, 13", "9, 23", "31, 31"})
    void aSignChangeIsFoundInFewLooks(int power, int looks) {
        SignChange change = new SignChange(0, -2, 2, Math.pow(2, power) - 2);
        double there = -2;
        int looked = 0;
        while (Math.abs(there) > 1e-12) {
            double x = change.next();
            there = Math.pow(x, power) - 2;
            change.narrow(x, there);
            looked++;
        }
        assertThat(looked).isEqualTo(looks);
    }

    @Test
    void aSearchEndsBetweenNeighbours() {
        SignChange change = new SignChange(1, -1, Doubles.nextUp(1), 1);
        assertThat(change.next()).isNaN();
        SignChange wider = new SignChange(1, -1, Doubles.nextUp(Doubles.nextUp(1)), 1);
        assertThat(wider.next()).isEqualTo(Doubles.nextUp(1));
    }

    /** Each ratio of a rate to the sum of those after it follows from the one after. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4_097, 16_383, 16_384, 16_385, 16_386, 20_003})
    void theBestRatesFollowOneFromTheOther(int steps) {
        double[] rates = OptimalSchedule.of(steps, Setting.of(3, 2));
        double z = 0.5;
        double sum = rates[steps - 1];
        for (int k = steps - 2; k >= 0; k--) {
            z = 2 * z / (1 + Math.sqrt(1 + 2 * z));
            assertThat(rates[k]).as("rate %d", k).isCloseTo(sum * z, within(1e-12 * rates[k]));
            z = rates[k] / sum;
            sum += rates[k];
        }
        // D/G·√(…): the derivative of the bound by the whole sum is 0.
        assertThat(sum).isCloseTo(1.5 / Math.sqrt(2 * z), within(1e-12 * sum));
        assertThat(OptimalSchedule.guarantee(steps, Setting.of(3, 2)))
                .isCloseTo(Bound.LAST_ITERATE.evaluate(rates, Setting.of(3, 2)).value(), within(1e-12));
        OptimalSchedule.Summary summary = OptimalSchedule.summary(steps, Setting.of(3, 2));
        assertThat(summary.peak()).isCloseTo(Math.max(rates[0], rates[steps - 1]), within(1e-12));
    }

    @Test
    void ratesUnderACapScaleWithDistanceAndGradients() {
        CappedWorstCase.Summary unit = CappedWorstCase.summary(400, 0.02, Setting.UNIT);
        CappedWorstCase.Summary scaled = CappedWorstCase.summary(400, 0.02 * 1.5, Setting.of(3, 2));
        assertThat(unit.cooldown()).isBetween(100L, 200L).isEqualTo(399 - unit.held());
        assertThat(scaled.cooldown()).isEqualTo(unit.cooldown());
        assertThat(scaled.value()).isCloseTo(6 * unit.value(), within(1e-12));
        assertThat(scaled.slope()).isCloseTo(1.5 * unit.slope(), within(1e-15));
        assertThat(unit.slope() * unit.cooldown()).isLessThan(0.02);
        assertThat(unit.slope() * (unit.cooldown() + 1)).isGreaterThanOrEqualTo(0.02 * (1 - 1e-12));
    }

    @Test
    void aCooldownOfALongerRunTakesMoreOfIt() {
        double longest = LongRunLimits.longestExtension(0.2);
        assertThat(LongRunLimits.extendedCooldown(0.2, 1)).isEqualTo(0.2);
        assertThat(LongRunLimits.extendedCooldown(0.2, longest)).isCloseTo(1, within(1e-7));
        double half = LongRunLimits.extendedCooldown(0.2, longest / 2);
        assertThat(LongRunLimits.longestExtension(half)).isCloseTo(2, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> LongRunLimits.extendedCooldown(0.2, 0.99));
        assertThatIllegalArgumentException().isThrownBy(() -> LongRunLimits.extendedCooldown(0.2, longest * 1.01));
    }

    @Test
    void mediansOfEvenAndOddWindows() {
        assertThat(RunningMedian.median(new double[] {10, 1, 3, 2})).isEqualTo(2.5);
        assertThat(RunningMedian.median(new double[] {10, 1, 3})).isEqualTo(3);
        assertThat(RunningMedian.of(new double[] {5, 1, 4, 2, 3}, 3)).containsExactly(5, 4, 2, 3, 2);
    }

    @Test
    void sumsAreEnclosedTightly() {
        EnclosedSum sum = new EnclosedSum();
        sum.add(1);
        for (int k = 0; k < 1024; k++) {
            sum.add(0x1p-60);
        }
        double exact = 1 + 0x1p-50;
        assertThat(sum.low()).isLessThanOrEqualTo(exact).isGreaterThan(exact - 0x1p-50);
        assertThat(sum.high()).isGreaterThanOrEqualTo(exact).isLessThan(exact + 0x1p-50);
        assertThat(sum.value()).isEqualTo(new Enclosure(sum.low(), sum.high()));
        EnclosedSum intervals = new EnclosedSum();
        intervals.add(1, 2);
        intervals.add(0.5, 0.75);
        assertThat(intervals.value().contains(1.5)).isTrue();
        assertThat(intervals.value().contains(2.75)).isTrue();
        assertThat(intervals.value().relativeWidth()).isCloseTo(1.25 / 1.5, within(1e-15));
    }

    @Test
    void anEnclosureHoldsItsEnds() {
        Enclosure enclosure = new Enclosure(2, 3);
        assertThat(enclosure.contains(2)).isTrue();
        assertThat(enclosure.contains(3)).isTrue();
        assertThat(enclosure.contains(Doubles.nextDown(2))).isFalse();
        assertThat(enclosure.contains(Doubles.nextUp(3))).isFalse();
        assertThat(enclosure.contains(Double.NaN)).isFalse();
        assertThat(enclosure.relativeWidth()).isEqualTo(0.5);
        assertThat(new Enclosure(2, 2).relativeWidth()).isZero();
    }
}
