package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineTicksTest {

    /** The length has at most 51 bits of ticks, and all that is in it 60. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 50",
        "7, 7, 48",
        "8, 8, 47",
        "1, 511, 50",
        "1, 512, 50",
        "1, 1023, 50",
        "1, 1024, 49",
        "1, 1152921504606846975, 0",
        "1, 576460752303423487, 1",
        "2251799813685247, 2251799813685247, 0",
        "1125899906842623, 1125899906842623, 1",
        "9007199254740992, 9007199254740992, 0"
    })
    void leaveAllNumbersOfTicksExact(long length, long extent, int resolution) {
        assertThat(FineTicks.resolution(length, extent)).isEqualTo(resolution);
    }
}
