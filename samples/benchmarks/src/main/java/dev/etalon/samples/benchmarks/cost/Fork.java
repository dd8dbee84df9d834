package dev.etalon.samples.benchmarks.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs in Java virtual machines of their own. */
final class Fork {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Fork() {}

    /**
     * What a program prints.
     *
     * @throws IOException if it fails
     */
    static String run(String classPath, String main, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(JAVA.toString(), "-cp", classPath, main));
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", all) + " failed");
        }
        return printed.strip();
    }
}
