package dev.etalon.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of Eclipse, which is on the class path in the profile {@code ecj}. */
class EclipseCompilerTest {

    private static Optional<JavaCompiler> eclipse() {
        return ServiceLoader.load(JavaCompiler.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.getClass().getName().contains("Eclipse"))
                .findFirst();
    }

    /** What it says of an interface with these members. */
    private static String findings(String members, Path directory) throws IOException {
        JavaCompiler compiler = eclipse().orElseThrow();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        // A file on the disk, since this compiler reads no other.
        Path source = Files.writeString(
                directory.resolve("Recipes.java"), "import dev.etalon.*; public interface Recipes {" + members + "}");
        StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, UTF_8);
        JavaCompiler.CompilationTask task = compiler.getTask(
                new StringWriter(),
                files,
                found,
                List.of(
                        "-d",
                        directory.toString(),
                        "-s",
                        directory.toString(),
                        "--release",
                        "17",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-warn:+all"),
                null,
                files.getJavaFileObjects(source));
        task.setProcessors(List.of(new ScheduleProcessor()));
        task.call();
        return found.getDiagnostics().stream()
                .map(each -> each.getKind() + " "
                        + (each.getSource() == null ? "" : each.getSource().getName()) + ": " + each.getMessage(null))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void generatedClassesCompileWithoutAWarning(@TempDir Path directory) throws IOException {
        assumeTrue(eclipse().isPresent(), "the profile ecj is off");
        String schedules = ContractKinds.all().stream()
                .filter(kind -> !kind.name().equals("table"))
                .map(kind -> "@Schedule(\"" + kind.text() + "\") LearningRate " + kind.name()
                        + kind.parameters().entrySet().stream()
                                .map(each -> (each.getValue() instanceof Double ? "double " : "long ") + each.getKey())
                                .collect(Collectors.joining(", ", "(", ");")))
                .collect(Collectors.joining("\n"));
        assertThat(findings("\n" + schedules, directory))
                .doesNotContain("ERROR")
                .doesNotContain("RecipesLines");
        assertThat(directory.resolve("RecipesLines.class")).exists();
    }

    @Test
    void itShowsTheSameErrors(@TempDir Path directory) throws IOException {
        assumeTrue(eclipse().isPresent(), "the profile ecj is off");
        assertThat(findings("@Schedule(\"liner(1, 0, 9)\") LearningRate one();", directory))
                .contains("[etalon:unknown-name] unknown name 'liner'; did you mean 'linear'?");
    }
}
