package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.exact.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where cycles that grow start: the i-th at R(L·(m^i - 1)/(m - 1)), R rounding half up. */
class GrowthStartsTest {

    /** Also where the fractions have become too long for exact arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "10, 2, 40",
        "3, 3/2, 60",
        "7, 11/10, 200",
        "1000, 101/100, 200",
        "1, 1001/1000, 300",
        "1000000000, 9/10, 250",
        "400, 1/2, 530",
        "100, 99/100, 200",
        "5, 1/3, 30",
        "1, 1/1000, 20"
    })
    void areRoundedOneByOne(long length, String growth, int turns) {
        GrowthStarts starts =
                starts(length, growth, turns, Length.MAX, Length.MAX).orElseThrow();
        Rational m = Rational.fraction(growth);
        BigInteger before = BigInteger.valueOf(-1);
        Rational sum = Rational.ZERO;
        Rational term = Rational.of(length);
        for (int turn = 0; turn <= turns; turn++) {
            BigInteger start = sum.roundHalfUp().max(before.add(BigInteger.ONE));
            assertThat(starts.start(turn)).as("start of turn %d", turn).isEqualTo(start.longValueExact());
            before = start;
            sum = sum.plus(term);
            term = term.times(m);
        }
    }

    private static Optional<GrowthStarts> starts(long length, String growth, long turns, long lastStep, long horizon) {
        return GrowthStarts.of(length, Rational.fraction(growth), turns, lastStep, horizon, true);
    }

    private static final long FOR_EVER = Long.MAX_VALUE;

    @Test
    void areKnownUpToTheLastStep() {
        GrowthStarts starts = starts(10, "2", FOR_EVER, 70, 70).orElseThrow();
        assertThat(LongStream.range(0, 5).map(starts::start).toArray()).containsExactly(0, 10, 30, 70, 150);
        assertThat(starts.count()).isEqualTo(5);
        assertThat(starts.start(5)).isEqualTo(Length.COUNTLESS);
        assertThat(starts.extent()).isEqualTo(150);
        assertThat(starts.repeatsFrom()).isEmpty();
        assertThat(starts.isTooLong()).isFalse();
        assertThat(LongStream.range(0, 4).map(starts::lasts).toArray()).containsExactly(10, 20, 40, 80);
    }

    /** A boundary belongs to the turn before it. */
    @ParameterizedTest
    @CsvSource({"1/3, 0", "1, 0", "10, 0", "31/3, 1", "11, 1", "30, 1", "31, 2", "70, 2", "71, 3", "150, 3", "1000, 3"})
    void tellInWhichTurnATimeIs(String time, long turn) {
        GrowthStarts starts = starts(10, "2", FOR_EVER, 70, 70).orElseThrow();
        assertThat(starts.turnBefore(Rational.fraction(time))).isEqualTo(turn);
    }

    /** They start at 0, 4, 6, 7, and then at every step. */
    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "6, 1", "7, 2", "8, 3", "9, 4", "2000, 1995", "2001, 1996"})
    void areCountedWhereTurnsHaveShrunkToAStep(String time, long turn) {
        GrowthStarts starts = starts(4, "1/2", FOR_EVER, Length.MAX, Length.MAX).orElseThrow();
        assertThat(starts.turnBefore(Rational.fraction(time))).isEqualTo(turn);
        assertThat(starts.start(1_000_000)).isEqualTo(1_000_004);
        assertThat(starts.lasts(1_000_000)).isEqualTo(1);
        assertThat(starts.index(1_000_000)).isEqualTo(1_000_000);
        assertThat(starts.start(Long.MAX_VALUE)).isEqualTo(Length.COUNTLESS);
        assertThat(starts.repeatsFrom()).isEmpty();
    }

    /** The last of 65,536 turns again and again, if all before the horizon are among these. */
    @Test
    void repeatTheLastOfAFullTable() {
        GrowthStarts starts =
                starts(4, "100001/100000", FOR_EVER, Length.MAX, 370_332).orElseThrow();
        assertThat(starts.count()).isEqualTo(65_537);
        assertThat(starts.repeatsFrom()).contains(370_332L);
        assertThat(starts.start(65_535)).isEqualTo(370_324);
        assertThat(starts.start(65_537)).isEqualTo(370_340);
        assertThat(starts.index(65_535)).isEqualTo(65_535);
        assertThat(starts.index(65_536)).isEqualTo(65_535);
        assertThat(starts.turnBefore(Rational.of(370_341))).isEqualTo(65_537);
        assertThat(starts(4, "100001/100000", FOR_EVER, Length.MAX, 370_333)).isEmpty();
    }

    @Test
    void areAlikeWithAGrowthOfOne() {
        GrowthStarts starts = starts(7, "1", FOR_EVER, Length.MAX, Length.MAX).orElseThrow();
        assertThat(starts.start(1_000)).isEqualTo(7_000);
        assertThat(starts.turnBefore(Rational.of(7_001))).isEqualTo(1_000);
        assertThat(starts.index(1_000)).isEqualTo(1_000);
    }

    @Test
    void lastNoLongerThanIsExact() {
        assertThat(starts(1, "4611686018427387902", 2, Length.MAX, Length.MAX)
                        .orElseThrow()
                        .isTooLong())
                .isFalse();
        assertThat(starts(1, "4611686018427387903", 2, Length.MAX, Length.MAX)
                        .orElseThrow()
                        .isTooLong())
                .isTrue();
    }

    @Test
    void mayBeUnknown() {
        assertThat(GrowthStarts.unknown().isKnown()).isFalse();
        assertThat(GrowthStarts.unknown().isTooLong()).isFalse();
        assertThat(GrowthStarts.unknown().extent()).isEqualTo(1);
    }
}
