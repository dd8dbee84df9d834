package dev.etalon.losslaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.reference.Reference;
import dev.etalon.reference.Reference.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The best schedules under the published multi-power laws, and of laws whose optimum is known. */
class LawOptimumTest {

    private static final LearningRate CONSTANT = Runs.schedule("constant_24000");

    static Stream<Row> rows() {
        return Reference.rows("mpl_best_two_stage", "mpl_best_linear_cooldown");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow(Row row) {
        MultiPowerLaw law = Runs.published(row.text("^([0-9]+M)", 1));
        double low = row.number("(?:floor|to) (3e-0[0-9])", 1);
        boolean cooldown = row.name().equals("mpl_best_linear_cooldown");
        IntStream grid = cooldown ? IntStream.rangeClosed(1, 50) : IntStream.rangeClosed(5, 600);
        int best = grid.boxed()
                .parallel()
                .min(Comparator.comparingDouble(k -> value(law, low, cooldown, k)))
                .orElseThrow();
        if (row.has(";value")) {
            row.assertIs(value(law, low, cooldown, best));
        } else {
            row.assertIs(cooldown ? best / 50.0 : 10 * best);
        }
    }

    private static double value(MultiPowerLaw law, double low, boolean cooldown, int k) {
        if (!cooldown) {
            return law.finalLoss(step -> step < 24_000 - 10 * k ? CONSTANT.at(step) : low, 23_999);
        }
        long length = Math.round(k / 50.0 * 21_840);
        return law.finalLoss(
                step -> step < 24_000 - length
                        ? CONSTANT.at(step)
                        : 3e-4 - (3e-4 - low) * (step - (24_000 - length)) / length,
                23_999);
    }

    static Stream<Row> limits() {
        return Reference.rows("mpl_optimal_schedule_value_at_most");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void theBestThatWasFoundElsewhereIsReached(Row row) {
        double low = row.number("to (3e-0[0-9])", 1);
        double[] warmup = CONSTANT.values(0, 2160).toArray();
        LawOptimum best = LawOptimum.of(Runs.published(row.text("^([0-9]+M)", 1)), warmup, 24_000, low, 3e-4);
        row.assertIsAtMost(best.value());
        assertThat(best.rates()).hasSize(24_000);
        for (int k = 2160; k < 24_000; k++) {
            assertThat(best.rates()[k]).isLessThanOrEqualTo(best.rates()[k - 1]).isGreaterThanOrEqualTo(low);
        }
    }

    @Test
    void theConvexPowerLawsOptimumIsFound() {
        ConvexPowerLaw law = new ConvexPowerLaw(0, 0.6, 0.5, 3);
        ConvexPowerOptimum exact = ConvexPowerOptimum.of(law, 40, 0.02);
        LawOptimum found = LawOptimum.of(law, new double[0], 40, 1e-6, 0.02);
        // The exact one rises at its last step, to 1 + sqrt 2 times the one before, which is not allowed here.
        assertThat(found.value()).isBetween(exact.value(), exact.value() * 1.01);
        assertThat(found.starts().get(0)).isEqualTo(found.value());
    }

    @Test
    void theProjectionIsTheNearestThatDoesNotRise() {
        assertThat(ProjectedGradient.projected(new double[] {0.5, 0.7, 2, 0.2, 0.3, -1}, 0.1))
                .containsExactly(new double[] {1, 1, 1, 0.25, 0.25, 0.1}, within(1e-15));
        double[] sorted = {0.9, 0.5, 0.5, 0.2};
        assertThat(ProjectedGradient.projected(sorted, 0)).containsExactly(sorted);
        double[] rising = {0.1, 0.2, 0.3};
        assertThat(ProjectedGradient.projected(rising, 0))
                .containsExactly(Arrays.stream(rising).map(x -> 0.2).toArray(), within(1e-15));
    }

    @Test
    void whatIsNoProblemIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawOptimum.of(Runs.published("25M"), new double[3], 3, 1e-5, 1e-4))
                .withMessage("steps must be from 4 to 10000000, but is 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawOptimum.of(Runs.published("25M"), new double[0], 3, 1e-4, 1e-5))
                .withMessageContaining("peak");
    }
}
