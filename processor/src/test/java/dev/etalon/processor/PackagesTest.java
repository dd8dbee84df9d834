package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the packages of all modules depend on each other, and what is in them, by what their sources name. */
class PackagesTest {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("\\b(dev\\.etalon(?:\\.[a-z]\\w*)*)\\.[A-Z]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    /** Whole programs, as users write them. */
    private static final String SAMPLES = "/samples/";

    private static final Map<String, Set<String>> USES = new TreeMap<>();
    private static final Map<String, Set<String>> TYPES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> !file.toString().contains(SAMPLES))
                    .toList();
            sources.forEach(PackagesTest::read);
        }
    }

    private static void read(Path file) {
        String source;
        try {
            source = COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher name = PACKAGE.matcher(source);
        if (name.find()) {
            Set<String> used = USES.computeIfAbsent(name.group(1), key -> new TreeSet<>());
            NAME.matcher(source).results().map(found -> found.group(1)).forEach(used::add);
            used.remove(name.group(1));
            TYPES.computeIfAbsent(name.group(1), key -> new TreeSet<>())
                    .add(file.getFileName().toString().replace(".java", ""));
        }
    }

    @Test
    void noneDependsOnItselfInACircle() {
        assertThat(USES)
                .containsKeys("dev.etalon.generated", "dev.etalon.emit", "dev.etalon.bounds", "dev.etalon.workbench");
        Set<String> circular = USES.keySet().stream()
                .filter(name -> reached(name).contains(name))
                .collect(Collectors.toSet());
        assertThat(circular).isEmpty();
    }

    private static Set<String> reached(String start) {
        Set<String> reached = new TreeSet<>();
        Deque<String> left = new ArrayDeque<>(USES.get(start));
        while (!left.isEmpty()) {
            String next = left.pop();
            if (reached.add(next)) {
                left.addAll(USES.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** Whoever reads a name knows which type it is, whatever the file imports. */
    @Test
    void noSimpleNameStandsForTwoTypes() {
        Map<String, Set<String>> packages = new TreeMap<>();
        TYPES.forEach((name, types) -> types.forEach(
                type -> packages.computeIfAbsent(type, key -> new TreeSet<>()).add(name)));
        packages.remove("package-info");
        assertThat(packages).containsKeys("Schedule", "Core", "Bound", "Workbench");
        packages.values().removeIf(names -> names.size() == 1);
        assertThat(packages).isEmpty();
    }

    @Test
    void eachSaysWhatItIsFor() {
        assertThat(TYPES).allSatisfy((name, types) -> assertThat(types).as(name).contains("package-info"));
    }

    /** What others may build on: the rest is exported to modules of our own, by name. */
    @Test
    void theRuntimeOpensThreePackagesToEverybody() throws IOException {
        String module = Files.readString(Path.of("../runtime/src/main/java/module-info.java"));
        assertThat(Pattern.compile("exports ([\\w.]+);")
                        .matcher(module)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder("dev.etalon", "dev.etalon.diagnostic", "dev.etalon.generated");
        assertThat(Pattern.compile("exports [\\w.]+ to\\s+([^;]+);")
                        .matcher(module)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(",\\s*"))))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("dev.etalon."));
    }

    /** What is compared with the last release is what modules export to everybody: the rest is left out by its name. */
    @Test
    void packagesThatAreOpenToNobodyAreNoPartOfTheApi() throws IOException {
        Set<String> leftOut = found(Path.of("../pom.xml"), "<exclude>(dev\\.etalon[\\w.]*)</exclude>");
        Set<String> open = new TreeSet<>();
        Set<String> closed = new TreeSet<>();
        for (String module :
                List.of("runtime", "runtime/theory", "runtime/data", "grammar", "grammar/advice", "grammar/export")) {
            Path root = Path.of("..", module, "src/main/java");
            open.addAll(found(root.resolve("module-info.java"), "exports ([\\w.]+);"));
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .map(file ->
                                root.relativize(file.getParent()).toString().replace('/', '.'))
                        .forEach(closed::add);
            }
        }
        closed.removeAll(open);
        assertThat(closed).isNotEmpty().isSubsetOf(leftOut);
        assertThat(open).isNotEmpty().doesNotContainAnyElementsOf(leftOut);
    }

    private static Set<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
