package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long something lasts, where not all of it is known: {@code 5} steps, {@code 5?} that a parameter may change. */
class LengthTest {

    @ParameterizedTest
    @CsvSource({
        "3, 4, 7, 4",
        "4, 3, 7, 4",
        "3?, 4, 7?, 4?",
        "3, 4?, 7?, 4?",
        "0, 0, 0, 0",
        "2305843009213693952, 1, 2305843009213693952, 2305843009213693952",
        "3, unknown, unknown, unknown",
        "unknown, 3, unknown, unknown",
        "unknown, unbounded, unbounded, unbounded",
        "unbounded, 3, unbounded, unbounded",
        "3, unbounded, unbounded, unbounded",
        "none, 3, unbounded, 3",
        "3, none, unbounded, 3",
        "none, none, unbounded, none",
        "none, unknown, unbounded, unknown",
        "unbounded, none, unbounded, unbounded"
    })
    void isSummedAndCompared(String one, String other, String sum, String longest) {
        assertThat(length(one).plus(length(other))).isEqualTo(length(sum));
        assertThat(length(one).longest(length(other))).isEqualTo(length(longest));
    }

    @ParameterizedTest
    @CsvSource({
        "3, true, true, true, false, false, 3",
        "3?, true, true, false, false, false, 3",
        "0, true, true, true, true, true, 0",
        "0?, true, true, false, true, false, 0",
        "unknown, false, true, false, false, false, 1",
        "unbounded, false, false, true, false, false, 1",
        "none, false, false, true, false, false, 1"
    })
    void saysWhatIsKnown(
            String text,
            boolean finite,
            boolean bounded,
            boolean fixed,
            boolean empty,
            boolean alwaysEmpty,
            long laidOut) {
        Length length = length(text);
        assertThat(length.isFinite()).isEqualTo(finite);
        assertThat(length.isBounded()).isEqualTo(bounded);
        assertThat(length.isFixed()).isEqualTo(fixed);
        assertThat(length.isEmpty()).isEqualTo(empty);
        assertThat(length.isAlwaysEmpty()).isEqualTo(alwaysEmpty);
        assertThat(length.laidOut()).isEqualTo(laidOut);
    }

    @Test
    void whatHasNoStepsHasNoNumberOfThem() {
        assertThatThrownBy(Length.UNBOUNDED::steps).isInstanceOf(IllegalStateException.class);
    }

    private static Length length(String text) {
        return switch (text) {
            case "none" -> Length.NONE;
            case "unbounded" -> Length.UNBOUNDED;
            case "unknown" -> Length.UNKNOWN;
            default -> Length.of(Long.parseLong(text.replace("?", "")), !text.endsWith("?"));
        };
    }
}
