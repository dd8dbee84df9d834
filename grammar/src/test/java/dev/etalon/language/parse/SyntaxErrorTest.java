package dev.etalon.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.DiagnosticPrinter;
import dev.etalon.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about each slip: {@code syntax-errors.txt} has, between blank lines, {@code schedule:} or {@code define:}
 * with a text in which escapes are those of Java, and what is printed for it.
 */
class SyntaxErrorTest {

    record Slip(boolean isSchedule, String text, String printed) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Slip> slips() {
        try (InputStream in = SyntaxErrorTest.class.getResourceAsStream("syntax-errors.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.strip().split("\n\n")).map(SyntaxErrorTest::slip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Slip slip(String block) {
        int end = block.indexOf('\n');
        String text = block.substring(block.indexOf(": ") + 2, end).translateEscapes();
        return new Slip(block.startsWith("schedule"), text, block.substring(end + 1));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsExplained(Slip slip) {
        Diagnostics diagnostics = new Diagnostics();
        if (slip.isSchedule()) {
            assertThat(ScheduleParser.parse(slip.text(), diagnostics)).isEmpty();
        } else {
            assertThat(ScheduleParser.parseDefinitions(slip.text(), diagnostics))
                    .isEmpty();
        }
        assertThat(DiagnosticPrinter.render(diagnostics.sorted(), slip.text())).isEqualTo(slip.printed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "=>; joined by '->'",
                ">>; joined by '->'",
                "|>; joined by '->'",
                "**; '^'",
                "===; one '='",
                ":=; let name = value",
                "..; linear(0.1, 0.01, 1000)",
                "...; linear(0.1, 0.01, 1000)",
                "&&; no conditions",
                "||; no conditions",
                "!=; no conditions",
                ">=; no conditions",
                "<=; no conditions",
                "<; no conditions",
                "!; no conditions",
                "&; no conditions",
                "?; no conditions",
                "??; no conditions",
                "+=; let name = value",
                "/=; let name = value"
            })
    void operatorsOfOtherLanguagesAreAnswered(String operator, String says) {
        for (String text : List.of("1 " + operator + " 2", operator + " 2", "1 " + operator, "linear(1 " + operator)) {
            Diagnostics diagnostics = new Diagnostics();
            assertThat(ScheduleParser.parse(text, diagnostics)).isEmpty();
            Diagnostic found = diagnostics.sorted().get(0);
            assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo(operator);
            assertThat(found.help()).as(text).contains(says);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, U+0000",
        "8, U+0008",
        "26, U+001A",
        "27, U+001B",
        "127, U+007F",
        "160, U+00A0",
        "8207, U+200F",
        "8238, U+202E",
        "55296, U+D800",
        "56320, U+DC00",
        "65279, U+FEFF",
        "128169, U+1F4A9"
    })
    void anyCharacterIsNamed(int codePoint, String name) {
        String character = Character.toString(codePoint);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(ScheduleParser.parse("linear(1, " + character + " 0, 10)", diagnostics))
                .isEmpty();
        List<Diagnostic> found = diagnostics.sorted();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).startsWith("the character " + name);
        assertThat(found.get(0).span().start()).isEqualTo(10);
        assertThat(found.get(0).span().end()).isEqualTo(10 + character.length());
    }

    @Test
    void inCommentsAnyCharacterMayStand() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(ScheduleParser.parse("a # → \0 \u202e \ud800 ' {\r\n -> b # end", diagnostics))
                .isPresent();
        assertThat(diagnostics.sorted()).isEmpty();
    }
}
