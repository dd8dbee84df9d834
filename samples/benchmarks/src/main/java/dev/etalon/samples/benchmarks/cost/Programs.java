package dev.etalon.samples.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Programs with many schedules, of which {@code Main} asks the first for one rate, and how javac compiles them. */
final class Programs {

    private static final String PROCESSOR = "dev.etalon.processor.ScheduleProcessor";
    private static final List<String> EXPRESSIONS = List.of(
            "warmup(%d) -> cosine(1, 0.1, 9500)",
            "warmup(100) -> linear(1, 0.01, 10000) -> constant(0.01, %d) -> cycle",
            "warmup(500) -> constant(1, 2500) -> exponential(1, 0.1, %d)",
            "{0: 1, %d: 0.5, 5000: 0.2, 10000: 0}",
            "step(0.1, 0.5, %d)",
            "0.3 * (warmup(10) -> constant(1, 7800) -> cooldown(%d, law=sqrt))");

    private Programs() {}

    /** Writes the sources of a program with so many schedules, 0 or more, into a directory that lasts as long as we. */
    static Path write(int schedules) throws IOException {
        Path directory = Files.createTempDirectory("schedules");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        String use =
                "System.out.println(%s);".formatted(schedules == 0 ? "0.0" : "new RecipesSchedules().s0().at(5000)");
        Files.writeString(
                directory.resolve("Main.java"),
                "final class Main { public static void main(String[] arguments) { " + use + " } }\n");
        String methods =
                IntStream.range(0, schedules).mapToObj(Programs::method).collect(Collectors.joining());
        Files.writeString(directory.resolve("Recipes.java"), "interface Recipes {\n" + methods + "}\n");
        return directory;
    }

    private static String method(int number) {
        String expression = EXPRESSIONS.get(number % EXPRESSIONS.size());
        return String.format(Locale.ROOT, "    @dev.etalon.Schedule(\"" + expression + "\")\n", 1000 + number)
                + "    dev.etalon.LearningRate s" + number + "();\n";
    }

    /** Compiles what {@link #write} wrote, beside it. */
    static void compile(Path directory) throws IOException {
        String path = System.getProperty("java.class.path");
        List<String> options =
                List.of("-d", directory.toString(), "-cp", path, "-processorpath", path, "-processor", PROCESSOR);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources =
                    files.getJavaFileObjects(directory.resolve("Main.java"), directory.resolve("Recipes.java"));
            if (!compiler.getTask(null, files, null, options, null, sources).call()) {
                throw new IOException("javac refuses the program in " + directory);
            }
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
