package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.RandomSchedules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schedules mean what the contract says: length, values at 24 steps and refusals; and filled, written canonically and
 * serialised they stay what they are. {@code -Detalon.batches=10000} takes a million.
 */
class ReferenceTest {

    private static final int BATCHES = Integer.getInteger("etalon.batches", 3);
    private static final int IN_BATCH = 100;

    private static final Pattern VALUES = Pattern.compile("at \\d+ is (.*), expected \\[?([^,]*?)(?:, (.*)\\])?");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, BATCHES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isMeantByEverySchedule(long seed) {
        RandomSchedules schedules = new RandomSchedules(seed);
        for (int k = 0; k < IN_BATCH; k++) {
            RandomSchedules.Example example = schedules.next(1);
            Settings settings = new Settings(
                    example.horizon(), example.stepsPerEpoch(), 0, "", "", "", List.of(), example.parameters());
            Comparison.Case one = new Comparison.Case(example.text(), settings);
            assertThat(Comparison.difference(one, seed + k).filter(found -> !isOpen(one, found)))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    /** Growth past a horizon, starts that are not exact, and functions that are those of {@code StrictMath}: being mended. */
    private static boolean isOpen(Comparison.Case one, String found) {
        boolean growth =
                one.text().contains("growth=") && (one.settings().horizon() > 0 || found.contains("expected ["));
        Matcher values = VALUES.matcher(found);
        if (!values.matches()) {
            return growth;
        }
        double actual = Double.parseDouble(values.group(1));
        double low = Double.parseDouble(values.group(2));
        double high = values.group(3) == null ? low : Double.parseDouble(values.group(3));
        return growth || Math.max(low - actual, actual - high) < 1e-15 * Math.abs(actual);
    }
}
