package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What expressions mean, sentence by sentence of the language reference: meaning.txt. */
class MeaningTest {

    private static final long LAST_STEP = 1L << 53;

    private static final double RELATIVE = 1e-15;

    static List<Row> rows() {
        return Stream.of("meaning.txt", "corners.txt")
                .flatMap(file -> Row.read(file, 2).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void means(Row row) {
        String length = row.expected().get(0);
        String values = row.expected().get(1);
        if (values.startsWith("!")) {
            assertThatThrownBy(() -> Schedules.parse(row.text(), row.options()))
                    .hasMessageContaining("[etalon:" + values.substring(1) + "]");
            return;
        }
        LearningRate rate = Schedules.parse(row.text(), row.options());
        assertThat(rate.length()).isEqualTo(length.equals("-") ? LearningRate.UNBOUNDED : Long.parseLong(length));
        for (String value : values.split(" +")) {
            long step = Long.parseLong(value.substring(0, value.indexOf('=')));
            double expected = Double.parseDouble(value.substring(value.indexOf('=') + 1));
            assertThat(rate.at(step)).as("at %d", step).isCloseTo(expected, within(RELATIVE * expected));
            double[] filled = new double[(int) Math.min(3, LAST_STEP - step + 1)];
            rate.fill(step, filled);
            assertThat(filled)
                    .as("fill from %d", step)
                    .containsExactly(LongStream.range(step, step + filled.length)
                            .mapToDouble(rate::at)
                            .toArray());
        }
    }
}
