package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random texts mean what the contract says: length, values at 24 steps and refusals; and filled, written canonically and
 * serialised they stay what they are. The usual build takes 300 texts; {@code -Detalon.batches=10000} takes a million, and
 * {@code -Detalon.first=10001} the next ones. {@link Sweep} does the same with more threads, and prints as it goes.
 */
class ReferenceTest {

    private static final long FIRST = Long.getLong("etalon.first", 1);
    private static final int BATCHES = Integer.getInteger("etalon.batches", 3);

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + BATCHES);
    }

    static Stream<Found> found() {
        return Found.all();
    }

    @ParameterizedTest
    @MethodSource("found")
    void readsWhatRandomTextsFoundAsTheContractDoes(Found found) {
        assertThat(Comparison.difference(found.text(), found.seed())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsTextsAsTheContractDoes(long seed) {
        assertThat(Sweep.differences(seed)).isEmpty();
    }
}
