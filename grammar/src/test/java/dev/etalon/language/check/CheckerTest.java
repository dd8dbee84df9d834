package dev.etalon.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions mean, as checked trees, and what is refused or warned about: one row of a table each. */
class CheckerTest {

    private static final Map<String, ParameterKind> PARAMETERS =
            Map.of("peak", ParameterKind.REAL, "n", ParameterKind.WHOLE);

    @ParameterizedTest
    @CsvFileSource(resources = "/check/meaning.csv", delimiterString = " => ", maxCharsPerColumn = 10_000)
    void meansTheTree(String text, String tree) {
        Diagnostics diagnostics = new Diagnostics();
        String printed = check(text, diagnostics)
                .map(checked -> CorePrinter.print(checked.schedule()))
                .orElse("refused");
        assertThat(printed).isEqualTo(tree);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/check/refusals.csv", delimiterString = " => ", maxCharsPerColumn = 10_000)
    void reports(String text, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Checked> checked = check(text, diagnostics);
        String reported = diagnostics.sorted().stream()
                .map(diagnostic -> describe(diagnostic, text))
                .collect(Collectors.joining(" ; "));
        assertThat(reported.isEmpty() ? "-" : reported).isEqualTo(expected);
        assertThat(checked.isPresent()).isEqualTo(!diagnostics.hasErrors());
    }

    /** Settings among them: a parameter of such a name may set them. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "peak * linear(1, 0, n) => n, peak",
                "warmup(9) -> 1 => epsilon",
                "{5: 1, 9: 0.1} => epsilon",
                "max(t, epsilon) => epsilon",
                "linear(1, 0, 5%) => horizon",
                "linear(1, 0, rest) => horizon",
                "linear(1, 0, 5 epochs) => stepsPerEpoch",
                "linear(1, 0, 5 tokens) => tokensPerStep",
                "linear(1, 0, 5 samples) => samplesPerStep",
            })
    void tellsWhatIsUsed(String text, String names) {
        assertThat(check(text, new Diagnostics()).orElseThrow().usedParameters())
                .containsExactlyInAnyOrder(names.split(", "));
    }

    /** Of a text that can't be parsed nothing is known, but where it begins. */
    @ParameterizedTest
    @CsvSource({"'  1 +', 2", "1 +, 0", "'   ', 3", "'', 0"})
    void whatCannotBeReadBeginsBehindTheBlanks(String text, int begin) {
        Checked unreadable = Checked.unreadable(text);
        assertThat(unreadable.sound()).isFalse();
        assertThat(unreadable.schedule().span()).isEqualTo(new Span(begin, text.length()));
    }

    @Test
    void tellsWhichParametersAreUsed() {
        String text = "let f(a, b) = a; let g = n; f(peak, n) * t";
        assertThat(check(text, new Diagnostics()).orElseThrow().usedParameters())
                .containsExactly("peak");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "linear(1, 0, resd) => epsilon, n, peak, pi, rest",
                "let f = 9; linear(1, 0, resd(1)) => abs, ceil, clamp, cos, exp, floor, log, max, min, pick,"
                        + " round, sin, sqrt, steps",
                "let f = cosine; warmup(9, law=cosin) -> hold => cosine, exponential, f, halving, harmonic,"
                        + " hyperbolic, linear, log, polynomial, power, rex, sigmoid, sqrt, square",
                "linear(foo, 0, 9) -> cycle => epsilon, i, n, peak, pi; or say what it is: let foo = ...;",
            })
    void listsWhatCouldStandThere(String text, String names) {
        Diagnostics diagnostics = new Diagnostics();
        check(text, diagnostics);
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::help)
                .first()
                .asString()
                .isEqualTo("known here: " + names);
    }

    @Test
    void aNameThatIsDefinedFurtherOnIsSaidToBe() {
        Diagnostics diagnostics = new Diagnostics();
        check("let a = b; let b = 1; a", diagnostics);
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::help)
                .containsExactly("it is defined further on: a definition sees only those before it");
    }

    /** How deep a text is does not grow with what stands side by side. */
    @Test
    void usesOfDefinitionsSideBySideAreNoDepth() {
        String text = "let f(x) = max(x, (x)); " + "f(1) + ".repeat(400) + "1";
        assertThat(check(text, new Diagnostics())).isPresent();
    }

    @Test
    void nothingIsDeepSideBySide() {
        assertThat(check(times(100, "(1" + " * 2".repeat(100) + ")"), new Diagnostics()))
                .isPresent();
        assertThat(check(times(800, "(warmup(9, law=(cosine)) -> 1)"), new Diagnostics()))
                .isPresent();
    }

    private static String times(int count, String part) {
        return String.join(" -> ", Collections.nCopies(count, part));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void aDefinitionHasUpTo100Parameters(int count, boolean sound) {
        String parameters =
                IntStream.range(0, count).mapToObj(k -> "a" + k + "=1").collect(Collectors.joining(", "));
        assertThat(check("let f(" + parameters + ") = a1; f", new Diagnostics()).isPresent())
                .isEqualTo(sound);
    }

    @Test
    void pointsIntoArgumentsButNotIntoDefinitions() {
        String text = "let f(n) = linear(1, 0, 2.5) -> hold(n); f(7)";
        Syntax.Program program = ScheduleParser.parse(text, new Diagnostics()).orElseThrow();
        Checked checked = Checker.check(program, KnownDefinitions.NONE, Map.of(), new Diagnostics());
        Span call = new Span(text.indexOf("f(7)"), text.length());
        Span argument = new Span(text.indexOf("7"), text.indexOf("7") + 1);
        assertThat(checked.schedule().toString())
                .contains("steps=Number[span=" + call + ", value=5/2]")
                .contains("steps=Number[span=" + argument + ", value=7]");
    }

    private static Optional<Checked> check(String text, Diagnostics diagnostics) {
        return ScheduleParser.parse(text, diagnostics)
                .map(program -> Checker.check(program, KnownDefinitions.NONE, PARAMETERS, diagnostics))
                .filter(Checked::sound);
    }

    static String describe(Diagnostic diagnostic, String text) {
        Span span = diagnostic.span();
        return "%s '%s' at %d: %s"
                .formatted(
                        diagnostic.code().id(),
                        text.substring(span.start(), span.end()),
                        span.start(),
                        diagnostic.message());
    }
}
