package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.etalon.LearningRate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the users of generated classes rely on, besides the rates. */
class GeneratedApiTest {

    private static final String RECIPES = """
            package demo;

            import dev.etalon.LearningRate;
            import dev.etalon.Schedule;

            public class Outer {
                public interface Recipes {
                    @Schedule("cosine(peak, 0, n)")
                    LearningRate cosine(double peak, long n);

                    @Schedule("cosine(1, 0, n)")
                    LearningRate cosine(int n);

                    @Schedule(value = "warmup(10%) -> linear(1, end, rest)", horizon = 1000, define = "let end = 0.1")
                    LearningRate linear();

                    @Schedule("max(0, values * (1 - t / given))")
                    @SuppressWarnings("etalon")
                    LearningRate names(double values, double given);

                    default String of(LearningRate rate) {
                        return rate.toString();
                    }

                    String toString();
                }

                @Schedule("constant(0.5, 3)")
                static final class Training {}
            }
            """;

    private static Compiled compiled;

    @BeforeAll
    static void compile() {
        compiled = Compiled.of(RECIPES);
    }

    private static LearningRate make(String method, Class<?>[] types, Object... values) throws Throwable {
        Object factory = compiled.instance("demo.Outer_RecipesSchedules", Object.class);
        try {
            return (LearningRate) factory.getClass().getMethod(method, types).invoke(factory, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static LearningRate cosine(double peak, long n) throws Throwable {
        return make("cosine", new Class<?>[] {double.class, long.class}, peak, n);
    }

    @Test
    void overloadsNestedTypesAndAnnotatedTypesAllHaveTheirClass() throws Throwable {
        assertThat(cosine(2, 10).at(0)).isEqualTo(2);
        assertThat(make("cosine", new Class<?>[] {int.class}, 10).at(5)).isEqualTo(0.5);
        LearningRate training = compiled.instance("demo.Outer_TrainingSchedule", LearningRate.class);
        assertThat(training.at(7)).isEqualTo(0.5);
        assertThat(training.length()).isEqualTo(3);
        assertThat(compiled.names())
                .contains("demo.Outer_RecipesCosine", "demo.Outer_RecipesCosineInt", "demo.Outer_RecipesLinear");
    }

    @Test
    void settingsAndVariablesAreItsParameters() throws Throwable {
        LearningRate linear = make("linear", new Class<?>[0]);
        assertThat(linear.parameters()).isEqualTo(Map.of("horizon", 1000L));
        assertThat(linear.length()).isEqualTo(1000);
        LearningRate names = make("names", new Class<?>[] {double.class, double.class}, 0.5, 10.0);
        assertThat(names.parameters()).isEqualTo(Map.of("values", 0.5, "given", 10.0));
        assertThat(names.at(5)).isEqualTo(0.25);
    }

    @Test
    void valuesThatMakeNoScheduleAreRefusedInTheWordsOfTheCompiler() {
        assertThatThrownBy(() -> cosine(-1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[etalon:rate]")
                .hasMessageContaining("cosine(peak, 0, n)\n  ^^^^^^");
    }

    @Test
    void equalityIsByExpressionAndParametersAndSurvivesSerialisation() throws Throwable {
        LearningRate rate = cosine(0.1, 100);
        LearningRate read = read(bytes(rate));
        assertThat(read).isEqualTo(rate).hasSameHashCodeAs(rate).isNotEqualTo(cosine(0.1, 101));
        assertThat(read.at(33)).isEqualTo(rate.at(33));
        assertThat(read).hasToString("cosine(peak, 0, n) with {peak=0.1, n=100}");
        LearningRate constant = make("linear", new Class<?>[0]);
        assertThat(read(bytes(constant))).isEqualTo(constant);
    }

    @Test
    void tamperedValuesAreRefused() throws Throwable {
        byte[] bytes = bytes(cosine(0.1, 0x1234567L));
        int at = indexOf(bytes, new byte[] {0x01, 0x23, 0x45, 0x67}) - 4;
        bytes[at] = (byte) 0x80;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("[etalon:");
    }

    @Test
    void aRecipeThatHasChangedSinceIsRefusedWithBothTexts() throws Throwable {
        byte[] bytes = bytes(cosine(0.1, 100));
        byte[] constant = bytes(make("linear", new Class<?>[0]));
        Compiled before = compiled;
        try {
            compiled = Compiled.of(RECIPES.replace("cosine(peak, 0, n)", "cosine(peak, 0.01, n)")
                    .replace("linear(1, end, rest)", "linear(2, end, rest)"));
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageContaining("it was: cosine(peak, 0, n) with {peak=0.1, n=100}")
                    .hasMessageContaining("it is now: cosine(peak, 0.01, n) with {peak=0.1, n=100}");
            assertThatThrownBy(() -> read(constant))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageContaining("linear(1, end, rest) with {horizon=1000}")
                    .hasMessageContaining("linear(2, end, rest) with {horizon=1000}");
        } finally {
            compiled = before;
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int k = 0; ; k++) {
            if (Arrays.equals(bytes, k, k + wanted.length, wanted, 0, wanted.length)) {
                return k;
            }
        }
    }

    private static byte[] bytes(LearningRate rate) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rate);
        }
        return bytes.toByteArray();
    }

    private static LearningRate read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
                return Class.forName(description.getName(), false, compiled);
            }
        }) {
            return (LearningRate) in.readObject();
        }
    }

    @Test
    void fillTakesNegativeStepsAndChecksItsRange() throws Throwable {
        LearningRate rate = cosine(1, 100);
        double[] out = new double[9];
        rate.fill(-3, out, 2, 6);
        assertThat(out).containsExactly(0, 0, 1, 1, 1, 1, rate.at(1), rate.at(2), 0);
        rate.fill(Long.MIN_VALUE, out);
        assertThat(out).containsOnly(1);
        assertThatThrownBy(() -> rate.fill(0, out, 5, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theTextCannotBreakOut() {
        String source = RECIPES.replace(
                "constant(0.5, 3)", "constant(0.5, 3) # \\\" */ \\\\u0022 \\\\u002a/ { @see \\n # $L $T");
        Compiled hostile = Compiled.of(source);
        assertThat(hostile.instance("demo.Outer_TrainingSchedule", LearningRate.class)
                        .expression())
                .isEqualTo("constant(0.5, 3)");
    }

    @Test
    void theOrderOfElementsDoesNotMatter() {
        String other = "package demo; import dev.etalon.*; interface Other { @Schedule(\"1\") LearningRate one(); }";
        Compiled one = Compiled.of(RECIPES, other);
        Compiled two = Compiled.of(other, RECIPES);
        for (String name : one.names()) {
            assertThat(one.bytes(name)).as(name).isEqualTo(two.bytes(name));
        }
        assertThat(one.source("demo.OtherOne")).isEqualTo(two.source("demo.OtherOne"));
    }

    @Test
    void aModuleThatDoesNotReadJavaCompilerCompiles() throws Exception {
        String runtime = Path.of(LearningRate.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Compilation compilation = Compiled.run(
                List.of("--module-path", runtime),
                "module demo { requires dev.etalon; }",
                "package demo; import dev.etalon.*; interface One { @Schedule(\"1\") LearningRate one(); }");
        assertThat(compilation.diagnostics()).isEmpty();
        String source =
                Compiled.text(compilation.generatedSourceFile("demo.OneOne").orElseThrow());
        assertThat(source).doesNotContain("@Generated");
        assertThat(compiled.source("demo.Outer_RecipesCosine")).contains("@Generated(\"dev.etalon.processor.");
    }

    @Test
    void javacFindsTheProcessor() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(ScheduleProcessor.class);
    }
}
