package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.RandomSchedules;
import dev.etalon.language.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of random schedules over the whole language: generated and interpreted to the same bits, without a branch. */
class RandomEquivalenceTest {

    private static final int IN_BATCH = 200;
    private static final int STEPS = 40;
    private static final AtomicLong COMPARED = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void generatedIsInterpreted(long seed) {
        RandomSchedules random = new RandomSchedules(seed);
        List<Batch.Case> cases = new ArrayList<>();
        for (int k = 0; k < IN_BATCH; k++) {
            RandomSchedules.Example example = random.next(1 + k % 4);
            cases.add(new Batch.Case(
                    example.text(),
                    new Schedules.Options(
                            example.horizon(), example.stepsPerEpoch(), 0, List.of(), example.parameters())));
        }
        Batch batch = new Batch(cases, seed);
        batch.verify();
        COMPARED.addAndGet(batch.compare(STEPS));
    }

    @AfterAll
    static void wereEnough() {
        assertThat(COMPARED.get()).isGreaterThan(100_000);
    }
}
