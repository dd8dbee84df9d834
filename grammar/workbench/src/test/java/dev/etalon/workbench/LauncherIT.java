package dev.etalon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar and the launcher that the build made, as users start them. */
class LauncherIT {

    private static final Path TARGET = Path.of(System.getProperty("etalon.target"));
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private Path folder;

    @Test
    void theJarRuns() throws Exception {
        List<String> command = List.of(
                JAVA_HOME + "/bin/java", "-jar", TARGET.resolve("etalon.jar").toString());
        assertThat(run(command, "check", "linear(1, 0, 10k)")).isEqualTo(new Call(0, "", ""));
        assertThat(run(command, "values", "linear(1, 0, 4)", "--at", "1").out()).isEqualTo("step,rate\n1,0.75\n");
    }

    @Test
    void theLauncherRunsWithTheArchiveOfClasses() throws Exception {
        requireShell();
        assertThat(TARGET.resolve("etalon.jsa")).isNotEmptyFile();
        assertThat(run(launcher(TARGET), "check", "linear(1, 0, 10k)")).isEqualTo(new Call(0, "", ""));
        Call refused = run(launcher(TARGET), "check", "liner(1, 0, 10)");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("error: [etalon:unknown-name] ");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void theLauncherRunsWhereTheArchiveDoesNotFit() throws Exception {
        requireShell();
        for (String file : List.of("etalon", "etalon.jar", "etalon.jsa", "etalon.jsa.cksum")) {
            Files.copy(TARGET.resolve(file), folder.resolve(file));
        }
        folder.resolve("etalon").toFile().setExecutable(true);
        assertThat(run(launcher(folder), "check", "constant(1)")).isEqualTo(new Call(0, "", ""));
        // One that is cut off, as by a full disk or a copy that was interrupted: the JVM would die of it.
        byte[] archive = Files.readAllBytes(TARGET.resolve("etalon.jsa"));
        for (int size : new int[] {0, 100, 100_000, 1_000_000}) {
            Files.write(folder.resolve("etalon.jsa"), Arrays.copyOf(archive, size));
            assertThat(run(launcher(folder), "check", "constant(1)")).isEqualTo(new Call(0, "", ""));
        }
        Files.delete(folder.resolve("etalon.jsa"));
        assertThat(run(launcher(folder), "check", "constant(1)")).isEqualTo(new Call(0, "", ""));
    }

    @Test
    void textsComeThroughPipes() throws Exception {
        requireShell();
        String script = "echo 'linear(1, 0, 4)' | '" + TARGET.resolve("etalon") + "' values - --at 1";
        assertThat(run(List.of("sh", "-c", script))).isEqualTo(new Call(0, "step,rate\n1,0.75\n", ""));
    }

    @Test
    void argumentsAreReadWithoutALocale() throws Exception {
        requireShell();
        String script = "unset LC_ALL LC_CTYPE LANG; '" + TARGET.resolve("etalon") + "' check 'größe'";
        assertThat(run(List.of("sh", "-c", script)).err()).contains("the character U+00F6 'ö'", "  größe\n");
    }

    @Test
    void theLauncherMayBeALink() throws Exception {
        requireShell();
        Path link = Files.createSymbolicLink(folder.resolve("link"), TARGET.resolve("etalon"));
        assertThat(run(List.of(link.toString()), "--version").out()).startsWith("etalon ");
    }

    @Test
    void aClosedPipeEndsItQuietly() throws Exception {
        requireShell();
        String script = "'" + TARGET.resolve("etalon") + "' values 'cosine(1, 0, 10M)' --steps 0..10M | head -n 2";
        assertThat(run(List.of("sh", "-c", script))).isEqualTo(new Call(0, "step,rate\n0,1.0\n", ""));
    }

    private static void requireShell() {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).as("a POSIX shell").isTrue();
    }

    private static List<String> launcher(Path folder) {
        return List.of(folder.resolve("etalon").toString());
    }

    private Call run(List<String> command, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", JAVA_HOME);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
        return new Call(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
