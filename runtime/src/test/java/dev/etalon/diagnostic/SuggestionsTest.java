package dev.etalon.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> WORDS = List.of(
            "linear", "cosine", "constant", "cycle", "step", "stepsPerEpoch", "sin", "cos", "inverseSqrt", "t", "i");

    @ParameterizedTest
    @CsvSource({
        "liner, linear",
        "lienar, linear",
        "lniear, linear",
        "linearr, linear",
        "Linear, linear",
        "LINEAR, linear",
        "cosin, cosine",
        "constnat, constant",
        "inversesqrt, inverseSqrt",
        "invSqrt, ",
        "steps, step",
        "cosi, cos",
        "so, ",
        "x, ",
        "T, t",
        "polynomial, ",
        "'', "
    })
    void theNearestWordIfOneIsNear(String word, String nearest) {
        assertThat(Suggestions.nearest(word, WORDS).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void twoThatAreEquallyNearAreNone() {
        assertThat(Suggestions.nearest("bat", List.of("cat", "hat"))).isEmpty();
        assertThat(Suggestions.nearest("bat", List.of("cat", "cat"))).contains("cat");
        assertThat(Suggestions.nearest("bat", List.of("BAT", "bit"))).isEmpty();
    }

    @Test
    void aPastedTextHasNoNearestWord() {
        assertThat(Suggestions.nearest("a".repeat(100_000), List.of("a".repeat(99_999))))
                .isEmpty();
        assertThat(Suggestions.nearest("abc", List.of("a".repeat(100_000)))).isEmpty();
    }
}
