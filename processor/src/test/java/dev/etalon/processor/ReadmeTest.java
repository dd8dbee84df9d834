package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README.md shows of errors and of a class is what javac prints and what it makes. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Schedule(\"warmup(100) -> liner(1, 0.01, 10000) -> cycle\")",
                "@Schedule(\"linear(0.1, 0, 10k)\")\n@Certify(lastIterateAtMost = 0.021)"
            })
    void showsWhatIsPrinted(String annotations) throws IOException {
        String source = "import dev.etalon.*;\npublic interface Probe {\n" + annotations + "\nLearningRate s();\n}\n";
        List<String> printed = Compiled.run(source)
                .errors()
                .get(0)
                .getMessage(Locale.ROOT)
                .lines()
                .map(String::strip)
                .toList();
        List<String> shown = Files.readAllLines(README).stream()
                .map(line -> line.strip().replaceFirst("^\\w+\\.java:\\d+: error: ", ""))
                .toList();
        assertThat(shown).containsSequence(printed.get(0)).containsSubsequence(printed);
    }

    @Test
    void showsWhatIsGenerated() throws IOException {
        List<String> blocks = JAVA.matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
        String written = only(blocks, "interface Recipes {");
        String shown = only(blocks, "final class RecipesPretraining ");
        assertThat(Compiled.of("import dev.etalon.*;\n" + written)
                        .source("RecipesPretraining")
                        .lines())
                .containsSubsequence(shown.lines()
                        .filter(line -> !line.isBlank() && !line.contains("// and: "))
                        .toList());
    }

    private static String only(List<String> blocks, String what) {
        List<String> found =
                blocks.stream().filter(block -> block.contains(what)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
