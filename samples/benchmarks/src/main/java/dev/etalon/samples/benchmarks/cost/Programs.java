package dev.etalon.samples.benchmarks.cost;

import dev.etalon.LearningRate;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Programs in directories, and how javac compiles them. */
final class Programs {

    private static final String PROCESSOR = "dev.etalon.processor.ScheduleProcessor";

    private Programs() {}

    /** Writes the sources of a program into a directory that lasts as long as we. */
    static Path write(Program program, int used) throws IOException {
        Path directory = Files.createTempDirectory("schedules");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        for (Map.Entry<String, String> source : program.sources(used).entrySet()) {
            Files.writeString(directory.resolve(source.getKey()), source.getValue());
        }
        return directory;
    }

    /** Compiles what {@link #write} wrote, beside it, with our processor or one that does nothing. */
    static void compile(Path directory, Program.Written written, String processors) throws IOException {
        boolean generated = written == Program.Written.GENERATED;
        String path = generated ? processors : location(IdleProcessor.class);
        String processor = generated ? PROCESSOR : IdleProcessor.class.getName();
        List<String> options =
                List.of("-d", directory.toString(), "-cp", runtime(), "-processorpath", path, "-processor", processor);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(directory)) {
            List<Path> sorted = sources.sorted().toList();
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sorted))
                    .call()) {
                throw new IOException("javac refuses the program in " + directory);
            }
        }
    }

    /** What a program needs to run, and no more, since every further library there takes time to be opened. */
    static String runtime() {
        return location(LearningRate.class);
    }

    /** Where a class was loaded from. */
    static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The path of our processor: the system property {@code benchmarks.processor} where it is set, as to the jar that users
     * have; else what is of Etalon on our own class path, and the libraries that its processor uses.
     */
    static String processors() {
        String jar = System.getProperty("benchmarks.processor", "");
        return jar.isEmpty()
                ? Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.matches(".*(etalon|classes|antlr4-runtime|javapoet).*"))
                        .collect(Collectors.joining(File.pathSeparator))
                : jar;
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
