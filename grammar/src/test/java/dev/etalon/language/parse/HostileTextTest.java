package dev.etalon.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.DiagnosticPrinter;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.format.Formatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are large, deep or garbage: each has an answer, and the stack of any thread is deep enough. */
class HostileTextTest {

    private static final long SMALL_STACK = 512 * 1024;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a megabyte", "(".repeat(1 << 20), "the text has 1048576 characters", 100_000),
                Arguments.of("a million parts", "t->".repeat(1_000_000), "the text has 3000000 characters", 100_000),
                Arguments.of("parentheses", "(".repeat(100_000), "nested more than 200 deep", 200),
                Arguments.of("arguments", "f(x=".repeat(201) + "1" + ")".repeat(201), "nested more than 200 deep", 801),
                Arguments.of("tables", "{1:".repeat(201) + "1" + "}".repeat(201), "nested more than 200 deep", 600),
                Arguments.of("signs", "-".repeat(100_000), "nested more than 200 deep", 200),
                Arguments.of("signs behind a value", "2 - " + "-".repeat(201) + "1", "nested more than 200 deep", 204),
                Arguments.of("powers", "2^".repeat(201) + "1", "nested more than 200 deep", 401),
                Arguments.of("powers and signs", "2^-".repeat(101) + "1", "nested more than 200 deep", 301),
                Arguments.of("all of them", "-(2^".repeat(67) + "1", "nested more than 200 deep", 267),
                Arguments.of("a sum", "1+".repeat(49_999) + "1", "more than 500 operators in a row", 1001),
                Arguments.of(
                        "sums in sums",
                        "(".repeat(150) + "1" + ("+1".repeat(300) + ")").repeat(150),
                        "more than 500 operators in a row",
                        1150),
                Arguments.of("unclosed", "f(1,".repeat(200), "expected an argument after ',' but found the end", 800),
                Arguments.of("no number", "1" + "x".repeat(99_999), "'1x", 0),
                Arguments.of("digits", "1".repeat(100_000), "the number '111", 0),
                Arguments.of("decimals", "0." + "1".repeat(99_998), "the number '0.1", 0),
                Arguments.of("points", "np" + ".a".repeat(49_999), "a name has no points", 0),
                Arguments.of("nothing", " ".repeat(100_000), "there is no schedule", 0),
                Arguments.of("definitions", "let a = 1 ".repeat(10_000), "expected ';' but found the end", 99_999));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aRefusalPointsAtWhatIsTooMuch(String name, String text, String message, int offset) {
        Diagnostics diagnostics = new Diagnostics();
        onSmallStack(() -> ScheduleParser.parse(text, diagnostics).isPresent());
        List<Diagnostic> found = diagnostics.sorted();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).startsWith(message).hasSizeLessThan(150);
        assertThat(found.get(0).span().start()).isEqualTo(offset);
        assertThat(DiagnosticPrinter.render(found, text)).hasSizeLessThan(500);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("parts", "t->".repeat(33_332) + "t"),
                Arguments.of("parentheses", "(1 + ".repeat(200) + "1" + ")".repeat(200)),
                Arguments.of("arguments in arguments", "f(a, x=".repeat(200) + "1" + ")".repeat(200)),
                Arguments.of("tables in tables", "{1: ".repeat(200) + "1" + "}".repeat(200)),
                Arguments.of("signs", "-".repeat(200) + "1"),
                Arguments.of("powers", "2^".repeat(200) + "1"),
                Arguments.of("signs, one after the other", "-1 * -2^-3 - -4 -> ".repeat(300) + "1"),
                Arguments.of("a sum", "1 + ".repeat(500) + "1"),
                Arguments.of("arguments", "f(" + "1,".repeat(49_998) + "1)"),
                Arguments.of("entries", "{" + "1:1,".repeat(24_998) + "1:1}"),
                Arguments.of("definitions", "let a=1;".repeat(12_499) + "a"),
                Arguments.of("a name", "a".repeat(100_000)),
                Arguments.of("zeros", "0." + "0".repeat(99_980) + "1e99981"),
                Arguments.of("a comment", "t # " + "(".repeat(99_996)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void whatIsWithinTheLimitsIsRead(String name, String text) {
        assertThat(onSmallStack(() -> ScheduleParser.parse(text, new Diagnostics())
                        .map(program -> Formatter.format(program).length() > 0)
                        .isPresent()))
                .isTrue();
    }

    @Test
    void whatIsSaidOfGarbageIsSafeToPrint() {
        Random random = new Random(7);
        String[] pieces = {
            "linear", "cycle", "let", "by", "epochs", "a", "1", "0.5", "2x", "(", ")", "{", "}", "->", "=", ",", ":",
            ";", "%", "+", "-", "*", "/", "^", "=>", "\n", "#", "é", "\ud800", "\0", "."
        };
        for (int k = 0; k < 2_000; k++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + k % 12, 0, pieces.length)
                    .forEach(piece -> text.append(pieces[piece]).append(' '));
            Diagnostics diagnostics = new Diagnostics();
            boolean parsed = ScheduleParser.parse(text.toString(), diagnostics).isPresent();
            assertThat(diagnostics.hasErrors()).as(text.toString()).isNotEqualTo(parsed);
            ScheduleParser.parseDefinitions(text.toString(), diagnostics);
            assertThat(diagnostics.sorted()).as(text.toString()).doesNotHaveDuplicates();
            assertThat(DiagnosticPrinter.render(diagnostics.sorted(), text.toString()))
                    .doesNotContain("\0", "\ud800");
        }
    }

    /** What the question answers, asked by a thread with a small stack. */
    private static boolean onSmallStack(Question question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                answer.complete(question.ask());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        };
        new Thread(null, task, "small stack", SMALL_STACK).start();
        return answer.join();
    }

    private interface Question {
        boolean ask();
    }
}
