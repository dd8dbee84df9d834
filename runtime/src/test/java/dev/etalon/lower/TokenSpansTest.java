package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What refusals point at in a stretch of text. */
class TokenSpansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "linear(1, 0, 5); linear",
                "_a9Z * 2; _a9Z",
                "zA(t); zA",
                "aZ@; aZ",
                "12_000k * 2; 12_000k",
                "0.25%; 0.25",
                "90 epochs; 90",
                "1e-5T; 1e-5T",
                "2E+3; 2E+3",
                "7e12 tokens; 7e12",
                "1.5e; 1.5",
                "1e+; 1",
                "1e-k; 1",
                "2.x; 2",
                "1.; 1",
                "3B; 3B",
                "5x; 5",
                "9e9; 9e9",
                "-> hold; ->",
                "-5; -",
                "(a); (",
                "{0: 1}; {",
                "𝜂 + 1; 𝜂"
            })
    void theFirstToken(String text, String token) {
        assertThat(first(text, 0, text.length())).isEqualTo(token);
        assertThat(first("in " + text + "0", 3, 3 + token.length())).isEqualTo(token);
    }

    private static String first(String text, int start, int end) {
        Span first = TokenSpans.first(text, new Span(start, end));
        return text.substring(first.start(), first.end());
    }

    /** Of a definition, whose text is not at hand, all that is said to be there. */
    @Test
    void ofWhatIsNotThereAll() {
        Span whole = new Span(3, 9);
        assertThat(TokenSpans.first("abc", whole)).isEqualTo(whole);
        assertThat(TokenSpans.unit("abc", whole)).isEqualTo(whole);
        assertThat(TokenSpans.text("abc", whole)).isEqualTo("''");
    }

    @ParameterizedTest
    @CsvSource({
        "10%, %",
        "2 epochs, epochs",
        "1 epoch, epoch",
        "n tokens, tokens",
        "1 token, token",
        "3 samples, samples",
        "1 sample, sample"
    })
    void theUnitOfADuration(String text, String unit) {
        Span span = TokenSpans.unit("in " + text + ", 1", new Span(3, 3 + text.length()));
        assertThat(("in " + text).substring(span.start(), span.end())).isEqualTo(unit);
    }
}
