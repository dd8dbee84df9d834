package dev.etalon.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.etalon.LearningRate;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not guaranteed does not compile. */
class CertifyTest {

    private static String recipes(String method) {
        return """
                package demo;

                import dev.etalon.Certify;
                import dev.etalon.LearningRate;
                import dev.etalon.Schedule;

                public interface Recipes {
                    %s
                }
                """.formatted(method);
    }

    private static String certified(String expression, String members) {
        return recipes(
                "@Schedule(\"%s\")\n    @Certify(%s)\n    LearningRate training();".formatted(expression, members));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear(0.0136, 0, 10k)     | lastIterateAtMost = 0.021",
                "linear(1, 0, 10k) -> cycle | steps = 10_000, distance = 100, averageAtMost = 1.4",
                "linear(0.01, 0, 10k)       | worstCaseAtMost = 0.0101, suboptimalityAtMost = 1.01",
                "linear(0.01, 0, 10k)       | curvature = 199, nonIncreasing = true, endsAtZero = true",
                "linear(0.01, 0, 10k)       | curvature = 370, momentum = 0.9",
                "linear(3e-4, 0, 10M)       | lastIterateAtMost = 0.000701, worstCaseAtMost = 0.0004",
            })
    void whatIsGuaranteedCompiles(String expression, String members) {
        Compiled.of(certified(expression, members));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "linear(0.1, 0, 10k)  | lastIterateAtMost = 0.021   | the bound of the last loss is 0.101093"
                        + "                                          | lower the peak from 0.1 to 0.01",
                "constant(0.01)       | steps = 10_000, worstCaseAtMost = 0.011"
                        + "         | the bound of the worst-case last loss is   | 'linear(0.0",
                "constant(0.01, 9)    | averageAtMost = 1           | rate-weighted average loss is 5.5"
                        + "                                          | raise the peak from 0.01 to",
                "linear(0, 1, 100)    | curvature = 4               | the rate is 0.5 at step 50"
                        + "                                          | lower the peak",
                "linear(0, 1, 100)    | nonIncreasing = true        | the rate increases at step 1"
                        + "                                          | leave out what rises",
                "constant(0.1, 100)   | endsAtZero = true           | the rate is 0.1 after 100 steps"
                        + "                                          | cooldown to 0",
                "constant(0.1)        | endsAtZero = true           | 'steps' is needed for a schedule without end"
                        + "                                          | add the length of the run",
                "constant(0.1)        | steps = 9, momentum = 1     | 'momentum' is at least 0 and below 1, not 1.0"
                        + "                                          | correct this member",
                "constant(0.1, 2G)    | curvature = 3               | the schedule has 2000000000 steps"
                        + "                                          | of a part of it, by 'steps'",
                "constant(0.1, 9)     | suboptimalityAtMost = 0.9   | 'suboptimalityAtMost' is at least 1"
                        + "                                          | correct this member",
                "constant(0.1, 9)     | momentum = 0.9              | 'momentum' has no use without 'curvature'"
                        + "                                          | leave 'momentum' out",
                "constant(0.1, 9)     | distance = 3                | 'distance' has no use without a limit"
                        + "                                          | leave 'distance' out",
                "constant(0.1, 9)     | steps = 9                   | this @Certify asks for nothing"
                        + "                                          | name a limit",
                "constant(0.1, 100)   | averageAtMost = 0.1         | loss is just above 0.1, more than 0.1"
                        + "       | it is just above 0.1; it takes about 101 steps",
            })
    void whatIsNotGuaranteedIsAnError(String expression, String members, String message, String help) {
        Compilation compilation = Compiled.run(certified(expression, members));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[etalon:certify]")
                .inFile(compilation.sourceFiles().get(0))
                .onLineContaining("@Certify");
        assertThat(compilation).hadErrorContaining(message);
        assertThat(compilation).hadErrorContaining(help);
    }

    @Test
    void everyMemberThatHasNoSenseIsReportedWhereItIsWritten() {
        Compilation compilation = Compiled.run(recipes("""
                @Schedule("linear(0.1, 0, 100)")
                    @Certify(
                            distance = -1,
                            worstCaseAtMost = Double.NaN)
                    LearningRate training();
                """));
        assertThat(compilation).hadErrorCount(2);
        assertThat(compilation)
                .hadErrorContaining("distance must be a finite number above 0")
                .inFile(compilation.sourceFiles().get(0))
                .onLineContaining("-1");
        assertThat(compilation)
                .hadErrorContaining("'worstCaseAtMost' is positive")
                .inFile(compilation.sourceFiles().get(0))
                .onLineContaining("NaN");
    }

    @Test
    void aScheduleWithParametersIsCheckedWhenItIsBuilt() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(recipes("""
                @Schedule("linear(peak, 0, 100%)")
                @Certify(lastIterateAtMost = 0.07)
                LearningRate training(double peak, long horizon);
                """));
        var constructor = compiled.loadClass("demo.RecipesTraining").getConstructor(double.class, long.class);
        assertThat(constructor.newInstance(0.03, 1000)).isInstanceOf(LearningRate.class);
        assertThatThrownBy(() -> constructor.newInstance(0.3, 1000))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[etalon:certify] the bound of the last loss is 0.3")
                .hasMessageContaining("lower the peak from 0.3 to 0.0");
    }

    @Test
    void whereThereIsNoScheduleThereIsNothingToCertify() {
        Compilation compilation = Compiled.run(recipes("@Certify(steps = 10) LearningRate training();"));
        assertThat(compilation).hadErrorContaining("there is no @Schedule for @Certify to check");
    }
}
