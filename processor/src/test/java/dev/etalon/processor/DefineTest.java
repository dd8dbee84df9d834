package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import org.junit.jupiter.api.Test;

/** Definitions that the schedules of a type share. */
class DefineTest {

    private static final String HEAD = "package demo;\nimport dev.etalon.*;\n";

    @Test
    void schedulesOfATypeShareDefinitions() {
        Compiled compiled = Compiled.of(HEAD + """
                @Define("let base = warmup(10) -> cosine(1, 0.1, 90); let peak = 0.5;")
                public class Outer {
                    @Define({"let peak = 0.25;", "let other = 3 * steps;"})
                    public interface Recipes {
                        @Schedule("peak * base")
                        LearningRate weights();

                        @Schedule(value = "10 * peak * base", define = "let peak = 0.01;")
                        LearningRate biases();

                        @Schedule("let peak = 2; constant(peak, 5)")
                        LearningRate own();

                        @Schedule("constant(peak, other)")
                        LearningRate open(int steps);
                    }
                }
                """);
        assertThat(rate(compiled, "Weights").at(10)).isEqualTo(0.25);
        assertThat(rate(compiled, "Biases").at(10)).isEqualTo(0.1);
        assertThat(rate(compiled, "Own").at(3)).isEqualTo(2);
        assertThat(Schedules.parse(rate(compiled, "Weights").expression())).isEqualTo(rate(compiled, "Weights"));
    }

    private static LearningRate rate(Compiled compiled, String method) {
        return compiled.instance("demo.Outer_Recipes" + method, LearningRate.class);
    }

    @Test
    void whatIsWrongWithThemIsSaidOnceAtTheAnnotation() {
        assertThat(Compiled.run(HEAD + """
                @Define({"let a = liner(1, 0, 10);",
                         "let b = (1;"})
                interface Recipes {
                    @Schedule("a")
                    LearningRate one();

                    @Schedule("b + a")
                    LearningRate other();
                }
                """).diagnostics())
                .extracting(Object::toString)
                .hasSize(2)
                .anyMatch(each -> each.contains(":3: error: [etalon:unknown-name]") && each.contains("let a = liner"))
                .anyMatch(each -> each.contains(":4: error: [etalon:syntax]") && each.contains("let b = (1;"));
    }

    @Test
    void whatIsWrongWithThemHidesNothingElse() {
        assertThat(Compiled.run(HEAD + """
                @Define({"let a = liner(1, 0, 10); let fine = cosine(0.1, 0, 90);",
                         "let b(n) = (n;", "let c(n) = linear(1, 0, n, 7); let d = c(5);"})
                interface Recipes {
                    @Schedule("a -> b(4, x=1) -> c(3) -> d -> cosin(1, 0, 10)")
                    LearningRate one();

                    @Schedule("fine -> linear(0, 10.5)")
                    LearningRate other();

                    @Schedule("constant(p, 5) -> cooldown(10, law=a)")
                    LearningRate third();

                    @Schedule(value = "fine * x", define = "let x = (;")
                    LearningRate fourth();
                }
                """).diagnostics())
                .extracting(Object::toString)
                .hasSize(7)
                .anyMatch(each -> each.contains(":3: error: [etalon:unknown-name] unknown name 'liner'"))
                .anyMatch(each -> each.contains(":4: error: [etalon:syntax]") && each.contains("let b(n) = (n;"))
                .anyMatch(each -> each.contains(":4: error: [etalon:arity] 'linear' takes only 3 arguments"))
                .anyMatch(each -> each.contains(":6: error: [etalon:unknown-name] unknown name 'cosin'"))
                .anyMatch(each -> each.contains(":9: error: [etalon:length]"))
                .anyMatch(each -> each.contains(":12: error: [etalon:unknown-name] unknown name 'p'"))
                .anyMatch(each -> each.contains(":15: error: [etalon:syntax]") && each.contains("let x = (;"));
    }

    @Test
    void whatIsMisspeltIsMeantFromThem() {
        assertThat(Compiled.run(HEAD + """
                @Define("let base = cosine(1, 0, 10); let open = n * base;")
                interface Recipes {
                    @Schedule("3 * bse")
                    LearningRate one();

                    @Schedule("n * constant(1)")
                    LearningRate other(double n);
                }
                """).diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("unknown name 'bse'; did you mean 'base'?", "known here: base, epsilon, hold, pi, t");
    }

    @Test
    void callsInThemAreCountedAtTheAnnotation() {
        assertThat(Compiled.run(HEAD + """
                @Define({"let a(n) = linear(1, 0, n, 7);",
                         "let share = 5%; let law = cosine; let use(up) = up(0, 1, 10) -> a(3);"})
                interface Recipes {
                    @Schedule("a(3)")
                    LearningRate one();

                    @Schedule("warmup(10) -> a(4)")
                    LearningRate other();
                }
                """).diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains(":3: error: [etalon:arity] 'linear' takes only 3 arguments")
                .contains("let a(n) = linear(1, 0, n, 7);");
    }

    @Test
    void aNameIsLookedUpInTheMethodThatUsesIt() {
        assertThat(Compiled.run(HEAD + """
                @Define("let base = linear(peak, 0, 10);")
                interface Recipes {
                    @Schedule("base")
                    LearningRate fine(double peak);

                    @Schedule("constant(0.1)")
                    LearningRate without();

                    @Schedule("2 * base")
                    LearningRate lacking();
                }
                """).diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains(":3: error: [etalon:unknown-name] unknown name 'peak'");
    }
}
