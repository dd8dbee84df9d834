package dev.etalon.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Whatever a schedule was read with comes back: texts, whole numbers, and the length of an epoch. */
    @Test
    void settingsOfEveryKindAreRestored() throws Exception {
        Schedules.Options options = Schedules.options()
                .run("2B tokens")
                .tokensPerStep("{0: 1M, 500M tokens: 2M} by steps")
                .samplesPerStep("512")
                .stepsPerEpoch(100)
                .epsilon(0.001)
                .parameter("long", 40L)
                .parameter("short", 40);
        LearningRate rate = Schedules.parse(
                "warmup(long) -> cosine(0.1, 0.01, 1 epoch) -> linear(0.01, 0, 40%) -> hold(50k samples + short)",
                options);
        EtalonSchedule schedule = EtalonSchedule.of(rate);
        ObjectMapper json = new ObjectMapper();
        ISchedule restored =
                json.readValue(json.writerFor(ISchedule.class).writeValueAsString(schedule), ISchedule.class);

        assertThat(restored).isEqualTo(schedule).hasSameHashCodeAs(schedule);
        for (int iteration = 0; iteration < 1_500; iteration += 7) {
            assertThat(restored.valueAt(iteration, 0)).isEqualTo(rate.at(iteration));
        }
    }

    /** A batch as a parameter of the method, definitions, a factor: all that a schedule can be made with before it is given here. */
    @ParameterizedTest
    @MethodSource("schedules")
    void anyScheduleOfTheLanguageIsRestored(LearningRate rate) throws Exception {
        EtalonSchedule schedule = EtalonSchedule.of(rate);
        ObjectMapper json = new ObjectMapper();
        ISchedule restored =
                json.readValue(json.writerFor(ISchedule.class).writeValueAsString(schedule), ISchedule.class);

        assertThat(restored).isEqualTo(schedule).hasSameHashCodeAs(schedule);
        for (int iteration : new int[] {Integer.MIN_VALUE, -1, 0, 1, 2, 19, 20, 21, 99, 100, 101, 999, 123_456}) {
            assertThat(restored.valueAt(iteration, 3)).as("at %s", iteration).isEqualTo(rate.at(iteration));
        }
    }

    static List<LearningRate> schedules() {
        Schedules.Options none = Schedules.options();
        Schedules.Options tokens = none.run("1M tokens").parameter("tokensPerStep", 1_000);
        return List.of(
                Schedules.parse("warmup(10k tokens) -> linear(1, 0, rest)", tokens),
                Schedules.parse("linear(1, 0, 1k samples)", none.parameter("samplesPerStep", 8L)),
                Schedules.parse("cosine(0.8^i, 0.05, 17) -> cycle(growth=2)"),
                Schedules.parse(
                        "3e-4 * base", none.horizon(1_000).define("let base = warmup(2%) -> cosine(1, 0.1, rest);")),
                Schedules.parse("warmup(2%) -> cosine(1, 0.1, rest)", none.run("1k"))
                        .scaledBy(3e-5),
                Schedules.parse("a * (warmup(20) -> constant(1))", none.parameter("a", 1))
                        .scaledBy(0.25)
                        .scaledBy(1e-10));
    }

    @Test
    void refusesWhatIsNoArgumentByItsName() {
        assertThatNullPointerException()
                .isThrownBy(() -> EtalonSchedule.of((String) null))
                .withMessage("expression");
        assertThatNullPointerException()
                .isThrownBy(() -> EtalonSchedule.of((LearningRate) null))
                .withMessage("rate");
        assertThat(new EtalonSchedule("constant(0.1)", null).settings()).isEmpty();
        Map<String, Object> absent = new HashMap<>();
        absent.put("peak", null);
        List<Map<String, ?>> wrong = List.of(
                absent,
                Map.of("peak", "high"),
                Map.of("peak", Double.NaN),
                Map.of("peak", 0.1, "horizon", -1),
                Map.of("peak", 0.1, "horizon", 2.5),
                Map.of("peak", 0.1, "tokensPerStep", 2.5),
                Map.of("peak", 0.1, "stepsPerEpoch", "a lot"),
                Map.of("peak", 0.1, "run", 90));
        for (Map<String, ?> settings : wrong) {
            String name = settings.size() == 1
                    ? "peak"
                    : settings.keySet().stream()
                            .filter(key -> !key.equals("peak"))
                            .findFirst()
                            .orElseThrow();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EtalonSchedule("constant(peak)", settings))
                    .withMessageContaining(name.equals("peak") && settings.containsValue(Double.NaN) ? "rate" : name);
        }
        Map<String, Object> nameless = new HashMap<>();
        nameless.put(null, 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EtalonSchedule("constant(0.1)", nameless))
                .withMessage("settings: the name of 0.1 is null");
    }
}
