package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.Expression;
import dev.etalon.language.RandomSchedules;
import dev.etalon.language.check.ParameterKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random schedules over the whole language: generated and interpreted to the same bits, without a branch. */
@Tag("slow")
class RandomEquivalenceTest {

    /** {@code -Detalon.batches=60} takes thousands of schedules; the usual run compares 100,000 rates. */
    private static final int BATCHES = Integer.getInteger("etalon.batches", 4);

    private static final int IN_BATCH = 50;
    private static final int STEPS = 500;
    private static final AtomicLong COMPARED = new AtomicLong();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, BATCHES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void generatedIsInterpreted(long seed) {
        RandomSchedules random = new RandomSchedules(seed);
        List<Batch.Case> cases = IntStream.iterate(1, k -> k % 3 + 1)
                .mapToObj(random::next)
                .filter(RandomEquivalenceTest::usesAll)
                .limit(IN_BATCH)
                .map(example -> new Batch.Case(example.text(), example.options()))
                .toList();
        Batch batch = new Batch(cases, seed);
        batch.verify();
        COMPARED.addAndGet(batch.compare(STEPS));
    }

    /**
     * Whether the processor takes it: what is only used in an unused definition is refused, and so is {@code i} in the law of a
     * table that begins with a warmup, which no cycle repeats.
     */
    private static boolean usesAll(RandomSchedules.Example example) {
        Map<String, ParameterKind> kinds = new HashMap<>();
        example.parameters()
                .forEach((name, value) ->
                        kinds.put(name, value instanceof Double ? ParameterKind.REAL : ParameterKind.WHOLE));
        return Expression.read(example.text(), List.of(), kinds, (text, found) -> {})
                .filter(expression -> expression.usedParameters().containsAll(kinds.keySet()))
                .isPresent();
    }

    @AfterAll
    static void wereEnough() {
        assertThat(COMPARED.get()).isGreaterThan(25_000L * BATCHES);
    }
}
