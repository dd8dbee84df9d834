package dev.etalon.language.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/language.md} to what ships beside it. */
class LanguageDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "language.md");
    private static final Path LIBRARY =
            Path.of("src", "main", "resources", "dev", "etalon", "language", "library.etalon");
    private static final Pattern PICTURE = Pattern.compile("!\\[]\\(pictures/([^)]*)\\)");

    @Test
    void showsTheLibraryThatShips() throws IOException {
        String library = Files.readAllLines(LIBRARY).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
        assertThat(DOCUMENT).content().contains(library);
    }

    @Test
    void showsEveryPicture() throws IOException {
        List<String> shown = PICTURE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group(1))
                .toList();
        try (Stream<Path> pictures = Files.list(DOCUMENT.resolveSibling("pictures"))) {
            assertThat(pictures.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".svg")))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }
}
