package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However long a name, a number, a list or the row of findings is: what is printed of it is short. */
class MessageSizeTest {

    private static final String LONG = "n".repeat(90_000);

    private static final String HALF = "n".repeat(30_000);

    private static final String DIGITS = "1".repeat(900);

    static Stream<Arguments> longWords() {
        return Stream.of(
                Arguments.of("an unknown name", LONG),
                Arguments.of("an unknown function", LONG + "(1)"),
                Arguments.of("a definition that uses itself", "let " + HALF + " = " + HALF + "; 1"),
                Arguments.of("a definition further on", "let a = " + HALF + "; let " + HALF + " = 1; a"),
                Arguments.of("a definition with arguments", "let " + HALF + " = 1; " + HALF + "(2)"),
                Arguments.of("a definition without arguments", "let " + HALF + "(a) = 1; " + HALF),
                Arguments.of("too many arguments", "let " + HALF + "(a) = 1; " + HALF + "(1, 2)"),
                Arguments.of("a missing argument", "let a(" + LONG + ") = 1; a()"),
                Arguments.of("an unknown argument", "linear(1, 0, " + LONG + "=1)"),
                Arguments.of("an argument given twice", "let a(" + HALF + ") = 1; a(" + HALF + "=1, " + HALF + "=2)"),
                Arguments.of("a parameter declared twice", "let a(" + HALF + ", " + HALF + ") = 1; 1"),
                Arguments.of("a hundred long arguments", "let a(" + words(100, 700) + ") = 1; a()"),
                Arguments.of("a hundred long arguments, unknown", "let a(" + words(100, 700) + ") = 1; a(z=1)"),
                Arguments.of("thousands of known names", joined(5_000, k -> "let v" + k + "=1;") + "z"),
                Arguments.of("a path", "a." + LONG + "(1)"),
                Arguments.of("two words", LONG + " 1"),
                Arguments.of("an unclosed call", LONG + "("),
                Arguments.of("a duration of a long text", "linear(1, 0, " + "0*".repeat(400) + "1%)"),
                Arguments.of("a number as a schedule", DIGITS),
                Arguments.of("a negative rate", "-" + DIGITS),
                Arguments.of("many steps", "linear(1, 0, " + DIGITS + ")"),
                Arguments.of("a fraction of steps", "linear(1, 0, 0." + DIGITS + ")"),
                Arguments.of("a table out of order", "{" + DIGITS + "2: 1, " + DIGITS + ": 1}"),
                Arguments.of("a suffix", DIGITS + "q"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longWords")
    void oneFindingIsShort(String name, String text) {
        List<Finding> findings = Schedules.read(text, Schedules.options()).findings();
        assertThat(findings).isNotEmpty();
        for (Finding finding : findings) {
            assertThat(finding.diagnostic().message()).hasSizeLessThan(1_500);
            assertThat(finding.diagnostic().help()).hasSizeLessThan(1_500);
            assertThat(finding.render()).hasSizeLessThan(3_000);
        }
    }

    static Stream<Arguments> manyFindings() {
        return Stream.of(
                Arguments.of("unknown names", joined(12_000, k -> "u" + k + "+").replaceAll("\\+$", ""), 0),
                Arguments.of("unknown names, a part each", joined(12_000, k -> "u" + k + "->") + "1", 11_980),
                Arguments.of("unknown parts of one name", "x->".repeat(12_000) + "1", 11_980),
                Arguments.of("unknown parts of a long name", ("x".repeat(900) + "->").repeat(100) + "1", 80),
                Arguments.of("parts that are never reached", "t->".repeat(48) + "1", 0),
                Arguments.of("parts of no steps", "linear(1, 0.5, 0)->".repeat(500) + "1", 0),
                Arguments.of(
                        "definitions that use themselves",
                        joined(2_000, k -> "let d" + k + "=d" + k + ";") + "1",
                        1_980));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manyFindings")
    void manyFindingsAreCounted(String name, String text, int more) {
        List<Finding> findings = Schedules.read(text, Schedules.options()).findings();
        assertThat(findings).isNotEmpty();
        assertThat(findings.stream().map(Finding::render).collect(Collectors.joining("\n")))
                .hasSizeLessThan(24_000);
        if (more > 0) {
            assertThat(findings).hasSize(21);
            assertThat(findings.get(20).diagnostic().message())
                    .isEqualTo("here and further on, " + more + " more of this kind");
        }
    }

    private static String words(int count, int length) {
        return IntStream.range(0, count).mapToObj(k -> "w".repeat(length) + k).collect(Collectors.joining(", "));
    }

    private static String joined(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }
}
