package dev.etalon.language.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the document about training is a schedule with the rates that stand beside it. */
class TrainingDocumentTest {

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("docs", "training.md")).stream()
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length >= 4 && cells[2].startsWith("`") && cells[3].matches("[0-9]+: .*"))
                .map(List::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasTheRatesThatItSays(List<String> row) {
        LearningRate rate = Schedules.parse(row.get(2).replace("`", ""));
        for (String check : row.get(3).split(", ")) {
            String[] pair = check.split(": ");
            double expected = Double.parseDouble(pair[1]);
            assertThat(rate.at(Long.parseLong(pair[0]))).as(check).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void allRowsAreRead() throws IOException {
        assertThat(rows()).hasSize(14);
    }

    /** What was before a change is as it was, to the accuracy of a move that is laid out anew. */
    @Test
    void aChangeLeavesWhatWasBeforeIt() {
        LearningRate old = Schedules.parse("warmup(100) -> cosine(3e-4, 3e-5, 9900)");
        LearningRate longer = Schedules.parse("take(warmup(100) -> cosine(3e-4, 3e-5, 9900), 6k) -> cosine(3e-5, 14k)");
        LearningRate halfBatch = Schedules.parse("take(warmup(100) -> cosine(3e-4, 3e-5, 9900), 6k)"
                + " -> stretch(skip(warmup(100) -> cosine(3e-4, 3e-5, 9900), 6k), 8k)");
        for (long step = 0; step < 6_000; step += 97) {
            assertThat(longer.at(step)).isCloseTo(old.at(step), within(1e-15 * old.at(step)));
            assertThat(halfBatch.at(step)).isCloseTo(old.at(step), within(1e-15 * old.at(step)));
        }
        assertThat(longer.at(6_000)).isCloseTo(old.at(6_000), within(1e-18));
        assertThat(halfBatch.at(8_000)).isCloseTo(old.at(7_000), within(1e-18));
    }
}
