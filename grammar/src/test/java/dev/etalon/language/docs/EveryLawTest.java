package dev.etalon.language.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever adds a law is told here where it has to be said and tried. */
class EveryLawTest {

    private static final Path MEANING = Path.of("src", "test", "resources", "dev", "etalon", "language", "meaning.txt");

    @ParameterizedTest
    @EnumSource(Law.class)
    void isInTheDocuments(Law law) throws IOException {
        assertThat(Path.of("docs", "language.md"))
                .as("its row, with its formula, in the chapter on moves")
                .content()
                .contains("| `" + law.id() + "` | ![](pictures/" + law.id() + ".svg) |");
        assertThat(Path.of("..", "README.md"))
                .as("its row in the language on one page")
                .content()
                .contains("(grammar/docs/pictures/" + law.id() + ".svg)");
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void isTriedByItsNumbers(Law law) {
        assertThat(MEANING)
                .as("a line with some of its rates, worked out by hand")
                .content()
                .containsPattern("(?m)^" + law.id() + "\\(");
    }
}
