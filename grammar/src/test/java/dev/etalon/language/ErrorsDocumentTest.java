package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/errors.md} to the truth: a section for each code, and examples that print what it says. Run with
 * {@code -Ddocs.update=true} it puts in what is printed now.
 */
class ErrorsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "errors.md");

    private static final Pattern SECTION = Pattern.compile("(?m)^## `(.*)`$");

    private static final Pattern WRONG =
            Pattern.compile("```etalon(?! fine)(.*)\n([^`]*)\n```\n\n```text\n([^`]*)\n```");

    private static final Pattern FINE = Pattern.compile("```etalon fine(.*)\n([^`]*)\n```");

    @Test
    void everyCodeHasASectionInOrder() throws IOException {
        assertThat(SECTION.matcher(Files.readString(DOCUMENT)).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(
                        Stream.of(Code.values()).map(Code::id).toList());
    }

    @Test
    void everySectionHasAnExampleOfItsCode() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String section : document.split("(?m)^## ")) {
            Matcher example = WRONG.matcher(section);
            while (example.find()) {
                assertThat(example.group(3).lines().filter(line -> line.startsWith("[etalon:")))
                        .as(section)
                        .isNotEmpty()
                        .allMatch(line -> section.startsWith("`" + line.substring(8, line.indexOf(']')) + "`"));
            }
        }
        long examples = Stream.of(document.split("(?m)^## "))
                .skip(1)
                .filter(section -> section.contains("```text") || section.contains("```java"))
                .count();
        assertThat(examples).isEqualTo(Code.values().length);
    }

    @Test
    void examplesPrintWhatTheDocumentSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        String printed = WRONG.matcher(document)
                .replaceAll(match -> Matcher.quoteReplacement(
                        document.substring(match.start(), match.start(3)) + run(match) + "\n```"));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, printed);
        } else {
            assertThat(printed)
                    .as("-Ddocs.update=true puts in what is printed now")
                    .isEqualTo(document);
        }
    }

    @Test
    void whatIsCalledFineIs() throws IOException {
        Matcher example = FINE.matcher(Files.readString(DOCUMENT));
        while (example.find()) {
            assertThat(run(example)).as(example.group()).isEmpty();
        }
    }

    /** What is printed for an example: its errors, or without any its warnings. */
    private static String run(MatchResult example) {
        String text = example.group(2);
        Reading reading = Schedules.read(text, WrittenOptions.of(example.group(1)));
        return reading.findings().stream()
                .filter(finding -> finding.isError() || reading.schedule().isPresent())
                .map(Finding::render)
                .collect(Collectors.joining("\n"));
    }
}
