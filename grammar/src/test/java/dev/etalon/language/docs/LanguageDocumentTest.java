package dev.etalon.language.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/language.md} to what ships beside it. */
class LanguageDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "language.md");
    private static final Path LIBRARY =
            Path.of("src", "main", "resources", "dev", "etalon", "language", "library.etalon");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(pictures/([^)]*)\\)");

    @Test
    void showsTheLibraryThatShips() throws IOException {
        String library = Files.readAllLines(LIBRARY).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
        assertThat(DOCUMENT).content().contains(library);
    }

    /** With the pages beside it that show pictures of their own. */
    @Test
    void showsEveryPicture() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : files(DOCUMENT.getParent(), ".md")) {
            PICTURE.matcher(Files.readString(page)).results().forEach(match -> shown.add(match.group(1)));
        }
        List<Path> pictures = files(DOCUMENT.resolveSibling("pictures"), ".svg");
        assertThat(pictures.stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
