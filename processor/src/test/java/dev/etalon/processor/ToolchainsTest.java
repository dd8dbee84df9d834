package dev.etalon.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.etalon.LearningRate;
import java.io.File;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write around a schedule, and what they compile it with. */
class ToolchainsTest {

    private static final String HEAD = "package demo;\nimport dev.etalon.*;\n";

    private static String errors(String... sources) {
        Compilation compilation = Compiled.run(sources);
        return String.join(
                "\n",
                compilation.diagnostics().stream()
                        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                        .toList());
    }

    /** Of the JDK, of the runtime, and of the generated class itself. */
    private static final List<String> NAMES = List.of(
            "Arithmetic",
            "Buckets",
            "Collections",
            "Double",
            "GeneratedSchedule",
            "IllegalArgumentException",
            "LinkedHashMap",
            "Long",
            "Map",
            "Number",
            "OpenSchedule",
            "Override",
            "PackedPlan",
            "Recipe",
            "String",
            "SuppressWarnings");

    private static final List<String> VARIABLES = List.of(
            "RECIPE",
            "PLAN",
            "apply",
            "at",
            "evaluator",
            "expression",
            "k",
            "length",
            "packed",
            "parameters",
            "rate",
            "real",
            "step",
            "t",
            "t0",
            "tables",
            "value1",
            "value2",
            "values",
            "whole",
            "with",
            "Kernels",
            "Fill",
            "Optional",
            "List",
            "Law",
            "Rational",
            "Operator",
            "StrictMath",
            "Math",
            "Object",
            "LearningRate",
            "Schedule",
            "dev",
            "java");

    @Test
    void variablesMayHaveAnyName() {
        List<String> all = Stream.concat(VARIABLES.stream(), NAMES.stream()).toList();
        String parameters =
                String.join(", ", all.stream().map(name -> "double " + name).toList());
        Compiled compiled = Compiled.of(HEAD + "public interface Recipes {\n@Schedule(\"" + String.join(" + ", all)
                + "\") LearningRate rate(" + parameters + ");\n}\n");
        assertThat(compiled.names()).contains("demo.RecipesRate");
    }

    @Test
    void typesOfThePackageMayHaveAnyName() {
        String[] sources = Stream.concat(
                        Stream.of(HEAD + """
                                public interface Recipes {
                                    @Schedule("decay(1, 0.9) * cosine(peak, 0, 10)") LearningRate open(double peak);
                                    @Schedule("cosine(1, 0, 10)") LearningRate fixed();
                                    @Schedule("pick(t, 1, 2)") LearningRate picked();
                                    interface LearningRates {}
                                    interface Arithmetic {}
                                }
                                """), NAMES.stream().map(name -> "package demo;\nclass " + name + " {}\n"))
                .toArray(String[]::new);
        assertThat(Compiled.of(sources).names()).contains("demo.RecipesOpen", "demo.RecipesFixed");
    }

    @Test
    void annotationsMayStandOnTypes() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(
                "package demo;\nimport java.lang.annotation.*;\n@Target(ElementType.TYPE_USE) @interface NonNull {}\n",
                HEAD + """
                        public interface Recipes {
                            @Schedule("constant(a)") @NonNull LearningRate rate(@NonNull double a);
                            @Schedule("constant(a)") @NonNull LearningRate rate(@NonNull int a);
                        }
                        """);
        assertThat(compiled.names()).contains("demo.RecipesRate", "demo.RecipesRateInt");
        LearningRate rate = (LearningRate) compiled.loadClass("demo.RecipesRateInt")
                .getConstructor(int.class)
                .newInstance(3);
        assertThat(rate.at(0)).isEqualTo(3);
    }

    @Test
    void whatIsDeprecatedIsNoWarning() {
        Compiled compiled = Compiled.of(HEAD + """
                        @Deprecated
                        public interface Recipes {
                            @Deprecated @Schedule("1") LearningRate old();
                            @Deprecated(forRemoval = true) @Schedule("constant(a)") LearningRate older(double a);
                        }
                        """);
        assertThat(compiled.names()).contains("demo.RecipesSchedules");
    }

    @Test
    void textsMayBeLongerThanAConstant() {
        String name = "a".repeat(40_000);
        Compiled compiled = Compiled.of(HEAD + "public interface Recipes {\n"
                + "@Schedule(value = \"constant(p * " + name + ")\", define = \"let " + name + " = 0.5\")\n"
                + "LearningRate open(double p);\n"
                + "@Schedule(value = \"constant(" + name + ")\", define = \"let " + name + " = 0.5\")\n"
                + "LearningRate fixed();\n}\n");
        LearningRate fixed = compiled.instance("demo.RecipesFixed", LearningRate.class);
        assertThat(fixed.expression()).hasSizeGreaterThan(80_000);
        assertThat(fixed.at(1)).isEqualTo(0.5);
    }

    @Test
    void aClassIsAsPublicAsItsInterface() throws ClassNotFoundException {
        Compiled compiled =
                Compiled.of(HEAD + """
                class Outer {
                    public interface Hidden { @Schedule("1") LearningRate one(); }
                }
                """, HEAD + "public interface Shown { @Schedule(\"1\") LearningRate one(); }\n");
        assertThat(compiled.loadClass("demo.ShownSchedules").getModifiers()).matches(Modifier::isPublic);
        assertThat(compiled.loadClass("demo.ShownOne").getModifiers()).matches(Modifier::isPublic);
        assertThat(compiled.loadClass("demo.Outer_HiddenSchedules").getModifiers())
                .matches(not -> !Modifier.isPublic(not));
        assertThat(compiled.loadClass("demo.Outer_HiddenOne").getModifiers()).matches(not -> !Modifier.isPublic(not));
    }

    @Test
    void aSealedInterfaceMayPermitWhatIsGenerated() {
        Compiled compiled = Compiled.of(HEAD + """
                public sealed interface Recipes permits RecipesSchedules {
                    @Schedule("1") LearningRate one();
                }
                """);
        assertThat(compiled.names()).contains("demo.RecipesSchedules");
        assertThat(errors(HEAD + """
                public sealed interface Recipes permits Other {
                    @Schedule("1") LearningRate one();
                }
                final class Other implements Recipes { public LearningRate one() { return null; } }
                """)).contains("3: [etalon:declaration]").contains("let it permit 'RecipesSchedules'");
    }

    @Test
    void aRecordComponentIsRefusedAtItsRecord() {
        assertThat(errors(HEAD + "\nrecord Run(@Schedule(\"1\") LearningRate rate) {}\n"))
                .startsWith("4: [etalon:declaration]")
                .contains("'Run' is none");
    }

    @Test
    void kotlinIsToldOfItsOption() {
        assertThat(errors(
                        "package kotlin;\npublic @interface Metadata {}\n",
                        HEAD + "@kotlin.Metadata interface R { @Schedule(\"1\") LearningRate a(); int twice(); }\n"))
                .contains("'twice' has nothing to implement it")
                .contains("-Xjvm-default=all");
    }

    @Test
    void certifiedSchedulesWithParametersNeedTheory() throws URISyntaxException {
        File runtime = new File(LearningRate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Compilation compilation = Compiler.javac()
                .withProcessors(new ScheduleProcessor())
                .withClasspath(List.of(runtime))
                .compile(JavaFileObjects.forSourceString("demo.Recipes", HEAD + """
                        interface Recipes {
                            @Schedule("linear(peak, 0, 100)") @Certify(lastIterateAtMost = 9) LearningRate a(double peak);
                            @Schedule("linear(0.1, 0, 100)") @Certify(lastIterateAtMost = 9) LearningRate b();
                        }
                        """));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("etalon-theory, which is missing")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(4);
    }

    @Test
    void usersOfModulesGetNoWarnings() throws URISyntaxException {
        String runtime = new File(LearningRate.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Compilation compilation = Compiled.run(
                List.of("--module-path", runtime),
                "module demo { requires transitive dev.etalon; exports demo; }",
                HEAD + "public interface One { @Schedule(\"cosine(a, 0, 9)\") LearningRate one(double a);"
                        + " @Schedule(\"1\") LearningRate two(); }");
        assertThat(compilation.diagnostics()).isEmpty();
    }

    /** Source files are written in the platform's encoding: on JDK 17 that is ASCII in many containers. */
    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "UTF-8"})
    void curvesAreReadableInAnyEncoding(String encoding, @TempDir Path directory) throws Exception {
        Path source = directory.resolve("Recipes.java");
        Files.writeString(
                source,
                "import dev.etalon.*; interface Recipes { @Schedule(\"linear(1, 0, 9)\") LearningRate one(); }");
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        Process process = new ProcessBuilder(
                        javac.toString(),
                        "-J-Dfile.encoding=" + encoding,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-processor",
                        ScheduleProcessor.class.getName(),
                        "-d",
                        directory.toString(),
                        "-s",
                        directory.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        String generated = Files.readString(directory.resolve("RecipesOne.java"));
        assertThat(generated).doesNotContain("????").containsAnyOf("\u2581", "\\u2581");
    }
}
