package dev.etalon.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to be too much. */
class LimitsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("let f(x) = x + x; " + "f(".repeat(150) + "1" + ")".repeat(150), Code.BUDGET),
                Arguments.of("let f(x=1) = x -> x -> x -> x; " + doubling(30) + "g29", Code.BUDGET),
                Arguments.of(chainOfDefinitions(2_000) + "d1999", Code.BUDGET),
                Arguments.of("linear(1, 0, 9)" + " -> cycle(times=1)".repeat(1_000), Code.SYNTAX),
                Arguments.of("let f(" + parameters(2_000) + ") = 1; f", Code.SYNTAX),
                Arguments.of("x" + " -> x".repeat(10_000), Code.UNKNOWN_NAME));
    }

    private static String doubling(int count) {
        StringBuilder text = new StringBuilder("let g0 = linear(1, 0, 9); ");
        IntStream.range(1, count).forEach(k -> text.append("let g%d = g%d -> g%d; ".formatted(k, k - 1, k - 1)));
        return text.toString();
    }

    private static String chainOfDefinitions(int count) {
        StringBuilder text = new StringBuilder("let d0 = t; ");
        IntStream.range(1, count).forEach(k -> text.append("let d%d = 1 + 2 * d%d; ".formatted(k, k - 1)));
        return text.toString();
    }

    private static String parameters(int count) {
        return String.join(
                ", ", IntStream.range(0, count).mapToObj(k -> "a" + k + "=1").toList());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areRefused(String text, Code code) {
        Diagnostics diagnostics = new Diagnostics();
        Syntax.Program program = ScheduleParser.parse(text, diagnostics).orElseThrow();
        assertThat(Checker.check(program, KnownDefinitions.NONE, Map.of(), diagnostics)
                        .sound())
                .isFalse();
        assertThat(diagnostics.sorted())
                .hasSizeLessThanOrEqualTo(100)
                .extracting(Diagnostic::code)
                .containsOnly(code);
    }
}
