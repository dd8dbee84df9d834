package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.ScheduleException;
import dev.etalon.core.CoreReader;
import dev.etalon.exact.Rational;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a schedule with variables comes to with their values, or how it is refused. */
class BlueprintTest {

    private static final String TEXT = "linear(1, 0, n tokens) -> constant(0, k)";

    private static final Blueprint BLUEPRINT = new Blueprint(
            CoreReader.read("number 7 8 1 number 10 11 0 parameter 13 14 n counted 13 21 TOKENS false "
                    + "law 0 6 LINEAR 0 move 0 22 number 35 36 0 parameter 38 39 k constant 26 40 sequence 0 40 2"),
            new RunSetting(TEXT, 0, 0, Rational.ZERO, Map.of())
                    .withTexts(Map.of(
                            RunSetting.TOKENS_PER_STEP,
                            new RunSetting.Text(
                                    "2 * m", CoreReader.read("number 0 1 2 parameter 4 5 m apply 0 5 MULTIPLY 2")))));

    @Test
    void isBuilt() {
        Lowered built = BLUEPRINT.build(Map.of("n", 40, "m", 5, "k", 3));
        assertThat(built.length()).isEqualTo(7);
        assertThat(built.plan().at(1, 0, 0)).isEqualTo(0.75);
    }

    /** Without what is only warned about: that the move has no steps. */
    @Test
    void isRefusedInTheWordsOfTheCompiler() {
        assertThatThrownBy(() -> BLUEPRINT.build(Map.of("n", 0, "m", 5, "k", -1)))
                .isInstanceOfSatisfying(ScheduleException.class, refused -> {
                    assertThat(refused.text()).isEqualTo(TEXT);
                    assertThat(refused.diagnostics()).hasSize(1);
                })
                .hasMessage("""
                        [etalon:length] a duration is a whole number of steps from 0 to 2^53, not -1
                          linear(1, 0, n tokens) -> constant(0, k)
                                                                ^
                          write 0 or more""");
    }

    /** First for the batch, without which nothing is known of the rest; then for what is wrong besides. */
    @Test
    void isRefusedForEachOfItsTexts() {
        assertThatThrownBy(() -> BLUEPRINT.build(Map.of("n", 40, "m", 0, "k", -1)))
                .isInstanceOfSatisfying(
                        ScheduleException.class,
                        refused -> assertThat(refused.text()).isEqualTo("2 * m"))
                .hasMessage("""
                        [etalon:length] how many tokens a step sees is a whole number from 1 to 2^53, not 0
                          2 * m
                          ^
                          give it 1 or more, up to 2^53
                        [etalon:length] a duration is a whole number of steps from 0 to 2^53, not -1
                          linear(1, 0, n tokens) -> constant(0, k)
                                                                ^
                          write 0 or more""");
    }
}
