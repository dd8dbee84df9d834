package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.RandomSchedules;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random texts mean what the contract says: length, values at 24 steps and refusals; and filled, written canonically and
 * serialised they stay what they are. The usual build takes 300 texts; {@code -Detalon.batches=10000} takes a million.
 */
class ReferenceTest {

    private static final int BATCHES = Integer.getInteger("etalon.batches", 3);
    private static final int TEXTS = 60;
    private static final int MUTATIONS = 20;
    private static final int VALID = 20;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, BATCHES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsTextsAsTheContractDoes(long seed) {
        RandomTexts texts = new RandomTexts(seed);
        compare(TEXTS, texts::next, seed);
        compare(MUTATIONS, texts::nextMutated, seed);
        RandomSchedules schedules = new RandomSchedules(seed);
        compare(VALID, () -> valid(schedules.next(1)), seed);
    }

    private static Comparison.Case valid(RandomSchedules.Example example) {
        return new Comparison.Case(
                example.text(),
                new Settings(
                        example.horizon(),
                        example.stepsPerEpoch(),
                        0,
                        example.run(),
                        example.tokensPerStep(),
                        "",
                        List.of(),
                        example.parameters()));
    }

    private static void compare(int count, Supplier<Comparison.Case> next, long seed) {
        for (int k = 0; k < count; k++) {
            Comparison.Case one = next.get();
            assertThat(Comparison.difference(one, seed + k)).as(one.toString()).isEmpty();
        }
    }
}
