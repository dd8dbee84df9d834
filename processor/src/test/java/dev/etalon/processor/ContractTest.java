package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.plan.Planned;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract between generated classes and the runtime, {@code grammar/docs/generated-classes.md}. The jar of classes that
 * an earlier version has generated is kept as it is; with {@code -Dcontract.update=<file>} it is written anew, which needs a
 * reason, and is refused from the release of 0.1.0 on.
 */
class ContractTest {

    private static final String KEPT = "/contract/generated-by-0.1.jar";

    private static Compiled compiled;
    private static URL kept = ContractTest.class.getResource(KEPT);

    @BeforeAll
    static void compile() throws IOException {
        compiled = Compiled.of(ContractKinds.source());
        String file = System.getProperty("contract.update");
        if (file != null) {
            refuseAfterTheRelease();
            keep(Path.of(file));
            kept = Path.of(file).toUri().toURL();
        }
    }

    /** What has been released is kept for good: CHANGELOG.md has a dated chapter of it. */
    private static void refuseAfterTheRelease() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../CHANGELOG.md"))) {
            if (lines.anyMatch(line -> line.startsWith("## 0.1.0, "))) {
                throw new IllegalStateException(
                        "0.1.0 is released: the classes that it generated are kept, and this runtime has to run them");
            }
        }
    }

    private static void keep(Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String name : compiled.names()) {
                JarEntry entry = new JarEntry(name.replace('.', '/') + ".class");
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(compiled.bytes(name));
            }
        }
    }

    static List<ContractKinds.Kind> kinds() {
        return ContractKinds.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keptClassesRunOnThisRuntime(ContractKinds.Kind kind) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {kept}, ContractTest.class.getClassLoader())) {
            LearningRate old = (LearningRate) loader.loadClass(ContractKinds.className(kind.name()))
                    .getConstructor(kind.types())
                    .newInstance(kind.parameters().values().toArray());
            LearningRate now = Schedules.parse(kind.text(), kind.options());
            assertThat(old).isEqualTo(now);
            assertThat(old.length()).isEqualTo(now.length());
            double[] rates = new double[2000];
            old.fill(0, rates);
            for (int step = 0; step < rates.length; step++) {
                double expected = now.at(step);
                assertThat(old.at(step)).as("at %s", step).isCloseTo(expected, within(16 * Math.ulp(expected)));
                assertThat(rates[step]).as("filled %s", step).isEqualTo(old.at(step));
            }
            double planned = ((Planned) old).plan().orElseThrow().at(77, 0, 0);
            assertThat(planned).isCloseTo(old.at(77), within(16 * Math.ulp(planned)));
        }
    }

    @Test
    void generatedClassesNameNothingButTheContract() throws IOException {
        Pattern packages = Pattern.compile("dev[/.]etalon[/.]([a-z]+)[/.]");
        Set<String> named = new TreeSet<>();
        List<byte[]> classes = new ArrayList<>();
        compiled.names().forEach(name -> classes.add(compiled.bytes(name)));
        try (JarInputStream jar = new JarInputStream(kept.openStream())) {
            while (jar.getNextJarEntry() != null) {
                classes.add(jar.readAllBytes());
            }
        }
        for (byte[] each : classes) {
            Matcher found = packages.matcher(new String(each, StandardCharsets.ISO_8859_1));
            while (found.find()) {
                named.add(found.group(1));
            }
        }
        assertThat(classes).hasSize(2 * compiled.names().size());
        assertThat(named).containsExactly("generated");
    }

    /**
     * What is loaded of the schedule, the interface and all of Etalon up to the first rate; a power of {@code i} takes the
     * functions that are the same everywhere, with their tables.
     */
    @ParameterizedTest
    @CsvSource({
        "lines(), 10",
        "curves(), 13",
        "table(), 14",
        "stretching(), 14",
        "growing(), 19",
        "'warmupCosine(0.3, 1000)', 38",
        "'wsd(0.3, 1000)', 38",
        "'openStretching(0.3)', 43"
    })
    void fewClassesAreLoaded(String made, int most, @TempDir Path directory) throws Exception {
        for (String each : compiled.names()) {
            Path file = directory.resolve(each.replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, compiled.bytes(each));
        }
        Path main = directory.resolve("Main.java");
        Files.writeString(
                main,
                "class Main { public static void main(String[] a) { System.out.println(new kept.KeptSchedules()." + made
                        + ".at(5000)); } }");
        String path = directory + System.getProperty("path.separator") + home(LearningRate.class);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        run(directory, java.resolve("javac").toString(), "-cp", path, "-d", directory.toString(), main.toString());
        String loaded = run(directory, java.resolve("java").toString(), "-Xlog:class+load", "-cp", path, "Main");
        List<String> ours = Stream.of(loaded.split("\n"))
                .filter(line -> line.contains("] dev.etalon.") || line.contains("] kept.") || line.contains("Lambda"))
                .filter(line -> !line.contains("java.lang.invoke"))
                .toList();
        assertThat(ours).hasSizeLessThanOrEqualTo(most);
    }

    private static String home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(directory.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
