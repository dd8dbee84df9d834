package dev.etalon.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {

    private static final Map<String, ParameterKind> PARAMETERS = Map.of("peak", ParameterKind.REAL);

    @Test
    void theLibraryIsSound() {
        Diagnostics diagnostics = new Diagnostics();
        Definitions.check(Library.definitions(), KnownDefinitions.NONE, Map.of(), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(Library.definitions()).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "let gama = 0.5; let a = gamma * linear(1, 0, 9)"
                        + " => unknown-name 'gamma' at 24: unknown name 'gamma'; did you mean 'gama'?",
                "let a = lineer(1, 0, 9) => unknown-name 'lineer' at 8: unknown name 'lineer'; did you mean 'linear'?",
                "let a = a => recursion 'a' at 8: the definition 'a' uses itself",
                "let a = 1; let b = a * peak + c; let c = 2 => unknown-name 'c' at 30: unknown name 'c'",
                "let a(x, y=x * z) = y => unknown-name 'z' at 15: unknown name 'z'",
                "let a(x, y=x) = y -> wsd(peak, 1, 2, 3) => ''",
            })
    void areCheckedInTheirOwnText(String text, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        Definitions.check(parse(text), KnownDefinitions.NONE, PARAMETERS, diagnostics);
        assertThat(described(diagnostics, text)).isEqualTo(expected);
    }

    private static String described(Diagnostics diagnostics, String text) {
        return diagnostics.sorted().stream()
                .map(diagnostic -> CheckerTest.describe(diagnostic, text))
                .collect(Collectors.joining(" ; "));
    }

    private static List<String> listed(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(", "));
    }

    /** The names of those in which something is wrong, of which nothing more is to be said. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "let a = lineer; let b = 1; let c(x, y=foo) = x => a, c",
                "let a = -foo; let b = (foo); let c = foo%; let d = {0: foo}; let e = 1 -> foo => a, b, c, d, e",
                "let a(x, x) = 1; let b(x) = b(x) => a, b",
                "let a = linear(1); let b = peak => ''",
            })
    void tellWhichAreWrong(String text, String names) {
        assertThat(Definitions.check(parse(text), KnownDefinitions.NONE, PARAMETERS, new Diagnostics()))
                .containsExactlyInAnyOrderElementsOf(listed(names));
    }

    /** The second column holds what is said, the third the names of those in which something is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "let a = linear(1) => arity 'linear' at 8: 'linear' needs 'to' and 'steps' => a",
                "let a(x) = x; let b = a(1, 2) => arity '2' at 27: 'a' takes only 1 argument => b",
                "let a(x, y) = x; let b(x) = a(x); let c = b(1)" + " => arity 'a' at 28: 'a' needs 'y' => b",
                "let a = lineer; let b = a(1) => unknown-name 'lineer' at 8: unknown name 'lineer'; did you mean 'linear'?"
                        + " => a",
                "let a(x) = linear(x, 0, 5%); let b(law) = warmup(5, law=law); let c = 2 * hold(t) => '' => ''",
            })
    void areCheckedForTheirCalls(String text, String expected, String names) {
        Diagnostics diagnostics = new Diagnostics();
        Set<String> wrong = Definitions.checkCalls(parse(text), KnownDefinitions.NONE, PARAMETERS, diagnostics);
        assertThat(described(diagnostics, text)).isEqualTo(expected);
        assertThat(wrong).containsExactlyInAnyOrderElementsOf(listed(names));
    }

    @Test
    void ofALostDefinitionNothingIsSaid() {
        KnownDefinitions known = KnownDefinitions.NONE
                .and(parse("let fine = 2"), Set.of())
                .and(List.of(), KnownDefinitions.namesIn("let lost(x) = 1 +; let law = ;"));
        assertThat(known.lost()).containsExactlyInAnyOrder("lost", "law");
        for (String text : List.of("2 * lost(1) + fine", "warmup(5, law=law) -> fine", "linear(lost, 0, lost)")) {
            Diagnostics diagnostics = new Diagnostics();
            Checked checked = Checker.check(
                    ScheduleParser.parse(text, diagnostics).orElseThrow(), known, PARAMETERS, diagnostics);
            assertThat(diagnostics.sorted()).as(text).isEmpty();
            assertThat(checked.sound()).as(text).isFalse();
        }
    }

    /** The second column holds definitions from elsewhere. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "base * t => let base = peak * 2 => multiply[multiply[$peak, 2], t]",
                "let base = 3; base * t => let base = 2 => multiply[3, t]",
                "let mine = base + 1; mine => let base = 2 => add[2, 1]",
                "wsd(1, 2, 3) => let wsd(a, b, c) = a + b + c => add[add[1, 2], 3]",
                "trapezoid(1, 2, 3, 4) => let wsd(a) = a"
                        + " => [warmup(2, epsilon, linear), constant(1, 3), cooldown(4, 0, linear)]",
                "sgdr(1, 9) => let cosine = 5"
                        + " => cycle(move(cosine[1, 1], multiply[1, power[1, i]], 0, 9), _, 1, false)",
                "peak => let peak = 1 => 1",
                "broken(1) => let broken(x) = lineer(x, 0, 9)"
                        + " => unknown-name 'broken(1)' at 0: unknown name 'lineer'; did you mean 'linear'?",
                "broken(1) => let broken(x) = broken(x)"
                        + " => recursion 'broken(1)' at 0: the definition 'broken' uses itself",
                "broken(1) => let broken(x) = warmup(3, law=broken) -> x + broken(x)"
                        + " => recursion 'broken(1)' at 0: the definition 'broken' uses itself",
                "constant(1) => let unused = lineer(1) => constant(1, _)",
            })
    void areSeenByTheSchedule(String text, String define, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        Syntax.Program program = ScheduleParser.parse(text, diagnostics).orElseThrow();
        Checked checked =
                Checker.check(program, new KnownDefinitions(parse(define), Set.of()), PARAMETERS, diagnostics);
        String result = checked.sound()
                ? CorePrinter.print(checked.schedule())
                : CheckerTest.describe(diagnostics.sorted().get(0), text);
        assertThat(result).isEqualTo(expected);
    }

    @Test
    void whatIsKnownInADefinitionIsListedWithItsParameters() {
        Diagnostics diagnostics = new Diagnostics();
        Syntax.Program program = ScheduleParser.parse("inner(1)", diagnostics).orElseThrow();
        KnownDefinitions known = new KnownDefinitions(parse("let inner(width) = linear(zzzz, 0, 9)"), Set.of());
        Checker.check(program, known, PARAMETERS, diagnostics);
        assertThat(diagnostics.sorted().get(0).help()).startsWith("known here: epsilon, peak, pi, width");
    }

    @Test
    void theLibraryKeepsItsMeaningWhateverParametersAreCalled() {
        Syntax.Program program =
                ScheduleParser.parse("sgdr(cosine, steps)", new Diagnostics()).orElseThrow();
        Map<String, ParameterKind> parameters = Map.of("cosine", ParameterKind.REAL, "steps", ParameterKind.WHOLE);
        Checked checked = Checker.check(program, KnownDefinitions.NONE, parameters, new Diagnostics());
        assertThat(checked.sound()).isTrue();
        assertThat(CorePrinter.print(checked.schedule()))
                .isEqualTo("cycle(move(cosine[1, 1], multiply[$cosine, power[1, i]], 0, $steps), _, 1, false)");
    }

    private static List<Syntax.Definition> parse(String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Syntax.Definition> definitions = ScheduleParser.parseDefinitions(text, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return definitions;
    }
}
