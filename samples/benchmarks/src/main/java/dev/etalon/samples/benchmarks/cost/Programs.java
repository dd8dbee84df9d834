package dev.etalon.samples.benchmarks.cost;

import dev.etalon.processor.ScheduleProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Programs with many schedules, of which {@code Main} asks the first for one rate, and how javac compiles them. */
final class Programs {

    private static final List<String> EXPRESSIONS = List.of(
            "warmup(%d) -> cosine(1, 0.1, 9500)",
            "warmup(100) -> linear(1, 0.01, 10000) -> constant(0.01, %d) -> cycle",
            "warmup(500) -> constant(1, 2500) -> exponential(1, 0.1, %d)",
            "{0: 1, %d: 0.5, 5000: 0.2, 10000: 0}",
            "step(0.1, 0.5, %d)",
            "0.3 * (warmup(10) -> constant(1, 7800) -> cooldown(%d, law=sqrt))");

    private Programs() {}

    /** Writes the sources of a program with so many schedules, 0 or more, into a directory. */
    static void write(Path directory, int schedules) throws IOException {
        String use = "System.out.println(%s);".formatted(schedules == 0 ? "0.0" : "new RecipesSchedules().s0().at(5000)");
        Files.writeString(
                directory.resolve("Main.java"),
                "final class Main { public static void main(String[] arguments) { " + use + " } }\n");
        String methods = IntStream.range(0, schedules).mapToObj(Programs::method).collect(Collectors.joining());
        Files.writeString(directory.resolve("Recipes.java"), "interface Recipes {\n" + methods + "}\n");
    }

    private static String method(int number) {
        String expression = EXPRESSIONS.get(number % EXPRESSIONS.size());
        return String.format(Locale.ROOT, "    @dev.etalon.Schedule(\"" + expression + "\")\n", 1000 + number)
                + "    dev.etalon.LearningRate s" + number + "();\n";
    }

    /** Compiles what {@link #write} wrote, beside it. */
    static void compile(Path directory) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjects(directory.resolve("Main.java"), directory.resolve("Recipes.java")));
            task.setProcessors(List.of(new ScheduleProcessor()));
            if (!task.call()) {
                throw new IOException("javac refuses the program in " + directory);
            }
        }
    }

    /** Deletes a directory and all that is in it. */
    static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
