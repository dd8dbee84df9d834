package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be required, and the schedules that are named as the best for it. */
class RequirementsTest {

    private static final Requirements NONE = Requirements.of(100, Setting.UNIT);

    @Test
    void nothingIsRequiredAtFirst() {
        assertThat(NONE.asksForNothing()).isTrue();
        assertThat(NONE.limitsABound()).isFalse();
        assertThat(NONE.withStability(1, 0).asksForNothing()).isFalse();
        assertThat(NONE.withShape(true, false).asksForNothing()).isFalse();
        assertThat(NONE.withShape(false, true).asksForNothing()).isFalse();
        assertThat(NONE.withSuboptimalityAtMost(1).asksForNothing()).isFalse();
        assertThat(NONE.withSuboptimalityAtMost(1).limitsABound()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Bound.class,
            names = {"LAST_ITERATE", "WEIGHTED_AVERAGE", "WORST_CASE"})
    void aLimitIsPositive(Bound bound) {
        assertThat(NONE.withAtMost(bound, Double.MIN_VALUE).limitsABound()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NONE.withAtMost(bound, 0))
                .withMessageContaining("AtMost' is positive, not 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withAtMost(bound, Double.NaN));
    }

    @Test
    void othersAreRefusedOutsideTheirRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withSuboptimalityAtMost(0.999));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withAtMost(Bound.SCHEDULE_FREE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withStability(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.withStability(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Requirements.of(0, Setting.UNIT));
        assertThat(Requirements.of(1, Setting.UNIT).steps()).isOne();
        assertThat(Requirements.of(Requirements.MOST_STEPS, Setting.UNIT).steps())
                .isEqualTo(1_000_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.of(Requirements.MOST_STEPS + 1, Setting.UNIT));
    }

    @Test
    void theLargestStableRateIsBelowTheLimitInFourDigits() {
        assertThat(NONE.stable()).isInfinite();
        assertThat(NONE.withStability(4, 0).stable()).isEqualTo(0.4999);
        assertThat(NONE.withStability(3, 0.5).stable()).isEqualTo(0.9999);
        assertThat(NONE.withStability(300, 0.9).stable()).isEqualTo(0.01266);
    }

    @Test
    void theBestForTheLastIterateIsTheOptimumOrTheCapAndTheOptimumBehindIt() {
        BestSchedule free = BestSchedule.of(Bound.LAST_ITERATE, NONE);
        OptimalSchedule.Summary summary = OptimalSchedule.summary(100, Setting.UNIT);
        assertThat(free.quoted()).isEqualTo("'optimal(" + Decimal.rounded(summary.peak()) + ", 100)'");
        assertThat(free.value()).isEqualTo(summary.guarantee());

        Requirements stable = NONE.withStability(40, 0);
        BestSchedule capped = BestSchedule.of(Bound.LAST_ITERATE, stable);
        double[] rates = CappedSchedule.of(100, stable.stable(), Setting.UNIT);
        Matcher parts = Pattern.compile("'constant\\(0\\.04999, (\\d+)\\) -> optimal\\((\\S+), (\\d+)\\)'")
                .matcher(capped.quoted());
        assertThat(parts.matches()).as(capped.quoted()).isTrue();
        int held = Integer.parseInt(parts.group(1));
        assertThat(held + Integer.parseInt(parts.group(3))).isEqualTo(100);
        assertThat(rates[held - 1]).isEqualTo(0.04999);
        assertThat(rates[held]).isLessThan(0.04999).isCloseTo(Double.parseDouble(parts.group(2)), within(1e-6));
        assertThat(capped.value())
                .isEqualTo(Bound.LAST_ITERATE.evaluate(rates, Setting.UNIT).value())
                .isGreaterThan(free.value());
        assertThat(BestSchedule.of(Bound.LAST_ITERATE, stable.withShape(false, true))
                        .quoted())
                .endsWith(" -> constant(0)' with steps = 100");
    }

    @Test
    void theBestThatDoesNotRiseIsACooldown() {
        Requirements stable = NONE.withStability(40, 0).withShape(true, false);
        BestSchedule best = BestSchedule.of(Bound.LAST_ITERATE, stable);
        long held = CappedWorstCase.summary(100, 0.04999, Setting.UNIT).held();
        assertThat(best.quoted())
                .isEqualTo("'constant(0.04999, " + held + ") -> linear(0.04999, 0, " + (100 - held) + ")'");
        double[] rates = new double[100];
        for (int k = 0; k < 100; k++) {
            rates[k] = k < held ? 0.04999 : 0.04999 * (100 - k) / (100 - held);
        }
        assertThat(best.value())
                .isCloseTo(Bound.LAST_ITERATE.evaluate(rates, Setting.UNIT).value(), within(1e-12));
        assertThat(BestSchedule.of(Bound.LAST_ITERATE, NONE.withShape(true, false))
                        .quoted())
                .matches("'linear\\(0\\.\\d+, 0, 100\\)'");
    }

    @Test
    void theBestForTheAverageIsConstant() {
        BestSchedule best = BestSchedule.of(Bound.WEIGHTED_AVERAGE, NONE);
        assertThat(best).isEqualTo(new BestSchedule("'constant(0.1, 100)'", 0.1));
        BestSchedule capped = BestSchedule.of(Bound.WEIGHTED_AVERAGE, NONE.withStability(40, 0));
        assertThat(capped.quoted()).isEqualTo("'constant(0.04999, 100)'");
        assertThat(capped.value()).isCloseTo(1 / (200 * 0.04999) + 0.04999 / 2, within(1e-15));
    }
}
