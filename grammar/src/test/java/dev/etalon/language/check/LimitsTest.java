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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to be too much. */
class LimitsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "let f(x) = x + x; " + "f(".repeat(150) + "1" + ")".repeat(150), Code.BUDGET, "fewer times"),
                Arguments.of("let f(x=1) = x -> x -> x -> x; " + doubling(30) + "g29", Code.BUDGET, "fewer times"),
                Arguments.of(chainOfDefinitions(2_000) + "d1999", Code.BUDGET, "fewer definitions"),
                Arguments.of("linear(1, 0, 9)" + " -> cycle(times=1)".repeat(1_000), Code.SYNTAX, "times="),
                Arguments.of("let f(" + parameters(2_000) + ") = 1; f", Code.SYNTAX, "split the definition"),
                Arguments.of("x" + " -> x".repeat(10_000), Code.UNKNOWN_NAME, "or say what it is"));
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
    void areRefused(String text, Code code, String help) {
        Diagnostics diagnostics = new Diagnostics();
        Syntax.Program program = ScheduleParser.parse(text, diagnostics).orElseThrow();
        assertThat(Checker.check(program, KnownDefinitions.NONE, Map.of(), diagnostics)
                        .sound())
                .isFalse();
        assertThat(diagnostics.sorted())
                .hasSizeLessThanOrEqualTo(100)
                .extracting(Diagnostic::code)
                .containsOnly(code);
        assertThat(diagnostics.sorted().get(0).help()).contains(help);
    }

    /** What is found after so many is counted, and no more. */
    @Test
    void findingsAfterTheHundredthAreCounted() {
        Diagnostics diagnostics = new Diagnostics();
        Syntax.Program program =
                ScheduleParser.parse("x" + " -> x".repeat(9_999), diagnostics).orElseThrow();
        Checker.check(program, KnownDefinitions.NONE, Map.of(), diagnostics);
        assertThat(diagnostics.shown())
                .last()
                .extracting(Diagnostic::message)
                .asString()
                .contains("9980 more");
    }
}
