package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What javac shows where something is wrong, and that it shows no more than that. */
class DiagnosticsTest {

    private static final String HEAD = "package demo;\nimport dev.etalon.LearningRate;\nimport dev.etalon.Schedule;\n";

    /** A class that uses what would be generated: that it is missing must not be another error. */
    private static final String USER = """
            package demo;

            class User {
                dev.etalon.LearningRate rate = new RecipesSchedules().pretraining();
            }
            """;

    private static List<String> shown(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(each -> each.getKind() + " " + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void aMisspeltWordIsTheOnlyErrorAndTellsTheFix() {
        Compilation compilation = Compiled.run(HEAD + """
                        public interface Recipes {
                            @Schedule("warmup(100) -> liner(1, 0.01, 10000) -> cycle")
                            LearningRate pretraining();
                        }
                        """, USER);
        assertThat(shown(compilation)).hasSize(1);
        assertThat(shown(compilation).get(0))
                .startsWith("ERROR 5: [etalon:unknown-name] ")
                .contains("'liner'; did you mean 'linear'?")
                .contains("\n    warmup(100) -> liner(1, 0.01, 10000) -> cycle\n                   ^^^^^\n");
    }

    @Test
    void allThatIsWrongIsShownAtOnce() {
        Compilation compilation = Compiled.run(HEAD + """
                        interface Recipes {
                            String PARTS = "linear(1, 0.5, 10) -> ";

                            @Schedule(PARTS + "cosine(0.1)" + " -> foo(1)")
                            LearningRate pretraining();

                            @Schedule(\"""
                                linear(1, 0, 10)
                                  -> constant(-1, 5)\""")
                            LearningRate negative();

                            @Schedule("linear(1, 0, n)")
                            LearningRate unused(int n, double peak);

                            @Schedule(value = "constant(a)", define = {"let a = 0.1;", "let b = c;"})
                            LearningRate defined();

                            @Schedule("cosine(1, 0, 10)")
                            LearningRate sound();
                        }
                        """, USER);
        assertThat(shown(compilation))
                .anyMatch(each -> each.contains("7: [etalon:arity]"))
                .anyMatch(each -> each.contains("7: [etalon:unknown-name]") && each.contains("'foo'"))
                .anyMatch(each -> each.contains("10: [etalon:rate]") && each.contains("line 1 | linear(1, 0, 10)"))
                .anyMatch(each -> each.contains("10: [etalon:jump]") && each.contains("line 2 |   -> constant(-1, 5)"))
                .anyMatch(each -> each.contains("16: [etalon:unused-parameter]") && each.contains("'peak'"))
                .anyMatch(each -> each.contains("18: [etalon:unknown-name]") && each.contains("let b = c;"))
                .noneMatch(each -> each.contains("cannot find symbol"))
                .hasSize(6);
    }

    @Test
    void settingsThatAreTextsAreReportedWhereTheyStand() {
        Compilation compilation = Compiled.run(HEAD + """
                        interface Recipes {
                            @Schedule(value = "linear(1, 0, 10B tokens)",
                                    run = "rest",
                                    tokensPerStep = "{0: 1M, 5%: 2M} by steps",
                                    samplesPerStep = "0")
                            LearningRate refused();

                            @Schedule(value = "linear(1, 0, rest)", horizon = 100,
                                    run = "100")
                            LearningRate both();

                            @Schedule(value = "linear(1, 0, rest)", run = "100")
                            LearningRate twice(
                                    long horizon);

                            @Schedule(value = "linear(1, 0, 10 tokens)", tokensPerStep = "5")
                            LearningRate member(
                                    long tokensPerStep);

                            @Schedule(value = "linear(1, 0, 10 tokens)", tokensPerStep = "batch")
                            LearningRate unused(int batch,
                                    int other);
                        }
                        """);
        assertThat(shown(compilation))
                .anyMatch(each -> each.contains("6: [etalon:rest]"))
                .anyMatch(each -> each.contains("7: [etalon:unit]") && each.contains("{0: 1M, 5%: 2M} by steps"))
                .anyMatch(each -> each.contains("8: [etalon:length]"))
                .anyMatch(each -> each.contains("12: [etalon:setting]") && each.contains("'run'"))
                .anyMatch(each -> each.contains("17: [etalon:setting]") && each.contains("'horizon'"))
                .anyMatch(each -> each.contains("21: [etalon:setting]") && each.contains("'tokensPerStep'"))
                .anyMatch(each -> each.contains("25: [etalon:unused-parameter]") && each.contains("'other'"))
                .hasSize(7);
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                Arguments.of("interface Recipes { @Schedule(\"1\") double rate(); }", "returns 'double'"),
                Arguments.of("interface Recipes { @Schedule(\"x\") LearningRate rate(float x); }", "'x' is a 'float'"),
                Arguments.of(
                        "interface Recipes { @Schedule(\"x\") LearningRate rate(long... x); }", "'x' is a 'long[]'"),
                Arguments.of("interface Recipes { @Schedule(\"1\") LearningRate rate(int b$c); }", "parameter 'b$c'"),
                Arguments.of("interface Recipes { @Schedule(\"1\") LearningRate rate(int cycle); }", "'cycle'"),
                Arguments.of(
                        "interface Recipes { @Schedule(\"1\") LearningRate rate(int größe); }", "parameter 'größe'"),
                Arguments.of(
                        "interface Recipes { @Schedule(\"horizon\") LearningRate rate(double horizon); }",
                        "'horizon' is a whole number"),
                Arguments.of(
                        "interface Recipes { @Schedule(\"1\") <T> LearningRate rate(); }",
                        "'rate' has type parameters"),
                Arguments.of(
                        "interface Recipes<T> { @Schedule(\"1\") LearningRate rate(); }",
                        "'Recipes' has type parameters"),
                Arguments.of(
                        "interface Recipes { @Schedule(\"1\") default LearningRate rate() { return null; } }",
                        "'rate' has a body already"),
                Arguments.of(
                        "interface Recipes { @Schedule(\"1\") LearningRate rate(); void other(); }",
                        "'other' has nothing to implement it"),
                Arguments.of(
                        "interface Recipes extends Runnable { @Schedule(\"1\") LearningRate rate(); }",
                        "'run', inherited from 'Runnable',"),
                Arguments.of(
                        "abstract class Recipes { @Schedule(\"1\") abstract LearningRate rate(); }",
                        "'Recipes' is none"),
                Arguments.of(
                        "class Outer { private interface Recipes { @Schedule(\"1\") LearningRate rate(); } }",
                        "'Recipes' is private"),
                Arguments.of(
                        "sealed interface Recipes { @Schedule(\"1\") LearningRate rate();"
                                + " final class A implements Recipes {"
                                + " public LearningRate rate() { return null; } } }",
                        "'Recipes' is sealed"));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void whatCannotBeImplementedIsRefused(String source, String message) {
        Compilation compilation = Compiled.run(HEAD + source + "\n");
        assertThat(shown(compilation))
                .singleElement()
                .asString()
                .startsWith("ERROR 4: [etalon:declaration]")
                .contains(message);
    }

    @Test
    void whatTheCompilerReportsItselfIsNotReportedAgain() {
        Compilation compilation = Compiled.run(
                HEAD + "interface Recipes { @Schedule(MISSING) LearningRate a(); @Schedule(\"1\") Missing b(); }\n");
        assertThat(compilation.errors())
                .hasSize(2)
                .noneMatch(each -> each.getMessage(Locale.ROOT).contains("[etalon"));
    }

    @Test
    void warningsCanBeSuppressedByName() {
        String jump = "@Schedule(\"linear(1, 0.5, 10) -> linear(0.1, 0, 10)\") LearningRate rate();";
        assertThat(warnings("interface Recipes { " + jump + " }"))
                .hasSize(1)
                .first()
                .asString()
                .contains("[etalon:jump]");
        assertThat(warnings("interface Recipes { @SuppressWarnings(\"etalon:jump\") " + jump + " }"))
                .isEmpty();
        assertThat(warnings("@SuppressWarnings({\"x\", \"etalon\"}) class A { interface Recipes { " + jump + " } }"))
                .isEmpty();
        assertThat(warnings("interface Recipes { @SuppressWarnings(\"etalon:short\") " + jump + " }"))
                .hasSize(1);
    }

    private static List<Diagnostic<? extends JavaFileObject>> warnings(String source) {
        return List.copyOf(Compiled.run(HEAD + source).warnings());
    }
}
