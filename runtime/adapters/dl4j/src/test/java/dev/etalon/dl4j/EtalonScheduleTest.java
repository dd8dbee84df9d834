package dev.etalon.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.databind.ObjectMapper;

class EtalonScheduleTest {

    private static final String LINE = "peak * (warmup(2%) -> cosine(1, 0.1, rest))";
    private static final Map<String, Number> SETTINGS = Map.of("horizon", 1_000L, "peak", 3e-4);
    private static final LearningRate RATE =
            Schedules.parse(LINE, Schedules.options().horizon(1_000).parameter("peak", 3e-4));

    @Test
    void countsIterationsFromZeroWhateverTheEpoch() {
        EtalonSchedule schedule = new EtalonSchedule(LINE, SETTINGS);
        for (int iteration : new int[] {0, 1, 19, 20, 21, 999, 1_000, Integer.MAX_VALUE}) {
            assertThat(schedule.valueAt(iteration, 7)).isEqualTo(RATE.at(iteration));
        }
    }

    @Test
    void isRestoredFromTheJsonOfASavedModel() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ISchedule schedule = new EtalonSchedule(LINE, SETTINGS);
        String text = json.writerFor(ISchedule.class).writeValueAsString(schedule);
        ISchedule restored = json.readValue(text, ISchedule.class);

        assertThat(text).contains("\"@class\":\"dev.etalon.dl4j.EtalonSchedule\"", "cosine");
        assertThat(restored)
                .isEqualTo(schedule)
                .hasSameHashCodeAs(schedule)
                .isNotEqualTo(EtalonSchedule.of("constant(1)"));
        assertThat(restored.valueAt(500, 0)).isEqualTo(RATE.at(500));
        assertThat(schedule.clone()).isEqualTo(schedule);
    }

    @Test
    void isSerialised() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new EtalonSchedule(LINE, SETTINGS));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ISchedule) in.readObject()).valueAt(321, 0)).isEqualTo(RATE.at(321));
        }
    }

    @Test
    void takesWhatWasWrittenInTheLanguageAndNothingElse() {
        EtalonSchedule schedule = EtalonSchedule.of(RATE);
        assertThat(schedule.valueAt(77, 0)).isEqualTo(RATE.at(77));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EtalonSchedule.of((LearningRate) step -> 1))
                .withMessageContaining("holds the line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EtalonSchedule.of("liner(1, 0, 9)"))
                .withMessageContaining("did you mean 'linear'?");
    }
}
