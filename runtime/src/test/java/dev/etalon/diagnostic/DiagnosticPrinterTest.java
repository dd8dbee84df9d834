package dev.etalon.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.ScheduleException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticPrinterTest {

    @Test
    void aLineIsShownWithCaretsUnderTheSpan() {
        assertThat(rendered("warmup(100) -> liner(1, 0.01, 10000)", "liner")).isEqualTo("""
                        [etalon:unknown-name] the message
                          warmup(100) -> liner(1, 0.01, 10000)
                                         ^^^^^
                          the help""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void ofSeveralLinesThatOfTheSpanIsShown(String end) {
        assertThat(rendered("a ->" + end + "\tliner(1) ->" + end + "b", "liner"))
                .isEqualTo("""
                        [etalon:unknown-name] the message
                          line 2 |  liner(1) ->
                                    ^^^^^
                          the help""");
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedOnTheFirst() {
        assertThat(rendered("a -> f(1,\n2) -> b", "f(1,\n2)")).isEqualTo("""
                        [etalon:unknown-name] the message
                          line 1 | a -> f(1,
                                        ^^^^
                          the help""");
    }

    @Test
    void anEmptySpanHasOneCaret() {
        Diagnostic atTheEnd = new Diagnostic(Code.SYNTAX, new Span(3, 3), "the message", "");
        assertThat(DiagnosticPrinter.render(atTheEnd, "f(1")).isEqualTo("""
                [etalon:syntax] the message
                  f(1
                     ^""");
    }

    @Test
    void aBlankTextIsNotShown() {
        Diagnostic nothing = new Diagnostic(Code.SYNTAX, new Span(0, 0), "the message", "the help");
        assertThat(DiagnosticPrinter.render(nothing, " \n ")).isEqualTo("[etalon:syntax] the message\n  the help");
    }

    @Test
    void caretsCountCodePoints() {
        assertThat(rendered("𝛼𝛽 -> liner", "liner")).isEqualTo("""
                        [etalon:unknown-name] the message
                          𝛼𝛽 -> liner
                                ^^^^^
                          the help""");
    }

    @Test
    void whatCannotBeSeenIsMadeVisible() {
        assertThat(rendered("a\u202e\0 \ud800e\u0301\u00a0\u05d0 -> liner", "liner"))
                .isEqualTo("""
                        [etalon:unknown-name] the message
                          a<U+202E><U+0000> <U+D800>e<U+0301><U+00A0><U+05D0> -> liner
                                                                                 ^^^^^
                          the help""");
    }

    @Test
    void aLongLineIsCutAroundTheSpan() {
        String text = "0123456789".repeat(20);
        String longLine = text + "liner" + text;
        assertThat(rendered(longLine, "liner").lines().skip(1).limit(2))
                .containsExactly(
                        "  ..." + "0123456789".repeat(4) + "liner" + "0123456789".repeat(5) + "01234...",
                        "     " + " ".repeat(40) + "^^^^^");
        assertThat(rendered("liner" + text, "liner").lines().skip(1).limit(2))
                .containsExactly("  liner" + "0123456789".repeat(9) + "01234...", "  ^^^^^");
        assertThat(rendered(text + "liner", "liner").lines().skip(1).limit(2))
                .containsExactly("  ...56789" + "0123456789".repeat(9) + "liner", "     " + " ".repeat(95) + "^^^^^");
    }

    @Test
    void aSpanLongerThanWhatIsShownIsMarkedAsFarAsItIs() {
        assertThat(rendered("a".repeat(1000), "a".repeat(1000)).lines().skip(1).limit(2))
                .containsExactly("  " + "a".repeat(100) + "...", "  " + "^".repeat(100));
    }

    @Test
    void longHelpIsBrokenAtBlanks() {
        Diagnostic finding = new Diagnostic(
                Code.UNKNOWN_NAME,
                new Span(0, 1),
                "the message",
                "word ".repeat(30).strip());
        assertThat(DiagnosticPrinter.render(finding, "a").lines().skip(3))
                .containsExactly(
                        "  " + "word ".repeat(20).strip(),
                        "  " + "word ".repeat(10).strip());
    }

    @Test
    void anExceptionHoldsAllThatWasFoundAndSurvivesSerialisation() throws IOException, ClassNotFoundException {
        Diagnostic first = finding("a b", "a");
        Diagnostic second = finding("a b", "b");
        ScheduleException copy = copy(new ScheduleException("a b", List.of(first, second)));
        assertThat(copy)
                .hasMessage(DiagnosticPrinter.render(first, "a b") + "\n" + DiagnosticPrinter.render(second, "a b"));
        assertThat(copy.diagnostics()).containsExactly(first, second);
        assertThat(copy.text()).isEqualTo("a b");
    }

    private static String rendered(String text, String marked) {
        return DiagnosticPrinter.render(finding(text, marked), text);
    }

    private static Diagnostic finding(String text, String marked) {
        int start = text.indexOf(marked);
        return new Diagnostic(Code.UNKNOWN_NAME, new Span(start, start + marked.length()), "the message", "the help");
    }

    private static ScheduleException copy(ScheduleException exception) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ScheduleException) in.readObject();
        }
    }
}
