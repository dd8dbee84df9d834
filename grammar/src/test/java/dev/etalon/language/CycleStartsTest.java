package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The starts of growing cycles at which libraries that find the cycle by a logarithm return the least rate for the
 * greatest, 15 times of 261 in double precision.
 */
class CycleStartsTest {

    private static final long LAST = 1L << 53;

    @ParameterizedTest
    @CsvSource({"7", "10", "100", "1000"})
    void everyCycleBeginsAtThePeak(long length) {
        for (long growth : new long[] {2, 3, 4, 5, 6, 7, 10}) {
            LearningRate schedule = Schedules.parse("sgdr(0.1, " + length + ", growth=" + growth + ")");
            long cycle = length;
            for (long start = 0; start <= LAST - cycle; start += cycle, cycle *= growth) {
                assertThat(schedule.at(start)).as("%s at %d", schedule, start).isEqualTo(0.1);
                assertThat(schedule.at(start + cycle - 1))
                        .as("before the end of %d", start)
                        .isLessThan(0.05);
            }
        }
    }
}
