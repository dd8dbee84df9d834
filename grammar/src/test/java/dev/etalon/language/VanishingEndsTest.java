package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code i} makes ever smaller comes to 0 in the end, and is no reason for a rate that is not a number. */
class VanishingEndsTest {

    private static final long LATE = 4 * 1_200;

    @ParameterizedTest
    @CsvSource({
        "'exponential(0.3, 0.5^i, 3) -> hold(1)', 0.3, 0",
        "'exponential(0.5^i, 0.3, 3) -> hold(1)', 0, 0.3",
        "'exponential(0.5^i, 0.1 * 0.5^i, 3) -> hold(1)', 0, 0",
        "'harmonic(0.3, 0.5^i, 3) -> hold(1)', 0.3, 0",
        "'harmonic(0.5^i, 0.3, 3) -> hold(1)', 0, 0.3",
        "'harmonic(0.5^i, 0.1 * 0.5^i, 3) -> hold(1)', 0, 0"
    })
    void betweenThemAMoveIsZeroInLateCycles(String body, double first, double last) {
        LearningRate schedule = Schedules.parse(body + " -> cycle");
        double[] filled = new double[4];
        schedule.fill(LATE, filled);
        assertThat(filled).containsExactly(first, 0, 0, last);
        for (int k = 0; k < filled.length; k++) {
            assertThat(schedule.at(LATE + k)).isEqualTo(filled[k]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decay(0.1, i, 10, 40) -> cycle", "step(0.1, min(i, 0.5), 10, 40) -> cycle"})
    void aFactorIsNotZeroFromTheFirstCycleOn(String text) {
        assertThat(Schedules.read(text, Schedules.options()).findings())
                .anySatisfy(found -> assertThat(found.toString()).contains("is greater than 0, not 0 in cycle 0"));
    }

    @Test
    void aFactorMayComeToZeroLater() {
        assertThat(Schedules.parse("step(0.1, 0.5^i, 2, 4) -> cycle").at(4 * 1_200 + 3))
                .isZero();
    }
}
