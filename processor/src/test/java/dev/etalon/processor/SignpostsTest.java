package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents for contributors name is there. */
class SignpostsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path ARCHITECTURE = ROOT.resolve("grammar/docs/architecture.md");
    private static final Path CONTRIBUTING = ROOT.resolve(".github/CONTRIBUTING.md");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** {@code Type}, {@code Type.member} or {@code package.Type}, whatever follows. */
    private static final Pattern TYPE =
            Pattern.compile("(?:(?<package>[a-z][\\w.]*)\\.)?(?<type>[A-Z]\\w*[a-z]\\w*)(?:\\.(?<member>\\w+))?.*");

    /** Types of others that the documents name. */
    private static final List<String> FOREIGN = List.of("NullPointerException");

    /** Lines of a file after which it is no longer read in a few screens. */
    private static final int LONG = 400;

    /** Numbers, of which the formatter writes one on a line. */
    private static final String NUMBERS = "LogarithmTable.java";

    @Test
    void typesAndTheirMembersExist() throws IOException {
        List<String> sources = sources("/src/").map(SignpostsTest::read).toList();
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path document : List.of(ARCHITECTURE, CONTRIBUTING)) {
            for (String code : codes(read(document))) {
                Matcher name = TYPE.matcher(code);
                if (name.matches() && !FOREIGN.contains(name.group("type"))) {
                    found++;
                    if (sources.stream().noneMatch(source -> declares(source, name))) {
                        missing.add(document.getFileName() + ": " + code);
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private static boolean declares(String source, Matcher name) {
        String packageName = name.group("package") == null ? "" : name.group("package");
        String member = name.group("member") == null ? "" : name.group("member");
        return Pattern.compile("\\b(?:class|record|interface|enum) " + name.group("type") + "\\b")
                        .matcher(source)
                        .find()
                && Pattern.compile("(?m)^package (?:[\\w.]+\\.)?" + packageName)
                        .matcher(source)
                        .find()
                && Pattern.compile("\\b" + member + "\\b").matcher(source).find();
    }

    @Test
    void packagesExist() throws IOException {
        List<String> packages = sources("/src/main/java/")
                .map(file -> file.getParent().toString().replaceAll(".*/src/main/java/", ""))
                .distinct()
                .toList();
        assertThat(codes(read(ARCHITECTURE)).stream()
                        .filter(code -> code.matches("dev\\.etalon[a-z.]*"))
                        .map(code -> code.replace('.', '/')))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(packages).contains(code));
    }

    /** The table of modules: where each is, what it is called, and its packages. */
    @Test
    void modulesAndTheirPackagesExist() throws IOException {
        List<String> rows = read(ARCHITECTURE)
                .lines()
                .filter(line -> line.startsWith("| `") && line.split("\\|").length == 5)
                .filter(line -> line.contains("`etalon-"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(8);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            List<String> folders = codes(cells[1]);
            if (folders.get(0).endsWith("…")) {
                continue;
            }
            Path module = ROOT.resolve(folders.get(0));
            assertThat(read(module.resolve("pom.xml")))
                    .contains("<artifactId>" + codes(cells[2]).get(0) + "<");
            for (String name : codes(cells[3])) {
                assertThat(list(module.resolve("src/main/java"), "/" + name.replace("dev.etalon", "etalon") + "/"))
                        .as(row)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void filesReadInAFewScreens() throws IOException {
        assertThat(sources("/src/main/java/").filter(file -> !file.endsWith(NUMBERS)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(read(file).lines().count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(LONG));
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Stream<Path> sources(String where) throws IOException {
        return list(ROOT, where).stream();
    }

    private static List<Path> list(Path folder, String where) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains(where))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
