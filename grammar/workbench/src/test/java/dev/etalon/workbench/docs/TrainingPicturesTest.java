package dev.etalon.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.workbench.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of the document about training are what {@code plot} draws of the planned line and the changed one. Running this
 * test with {@code -Ddocs.update=true} draws them anew.
 */
class TrainingPicturesTest {

    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern ROW =
            Pattern.compile("\\| [^|]+ \\| `([^`]+)` \\| [^|]+ \\| !\\[\\]\\((pictures/change-[a-z-]+\\.svg)\\) \\|");

    /** What is planned, by what all changes of it hold, and as much of it as is drawn. */
    private static final Map<String, String> PLANNED = Map.of(
            "cosine(3e-4, 3e-5, 9900)", "warmup(100) -> cosine(3e-4, 3e-5, 9900)",
            "constant(1e-3", "warmup(100) -> constant(1e-3, 9900)");

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(DOCUMENTS.resolve("training.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> List.of(row.group(1), row.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void showsWhatThePlotCommandDraws(List<String> row, @TempDir Path folder) throws IOException {
        String planned = PLANNED.entrySet().stream()
                .filter(plan -> row.get(0).contains(plan.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        Path drawn = folder.resolve("drawn.svg");
        Call call = Call.of("plot", planned, row.get(0), "-o", drawn.toString());
        assertThat(call.status()).as(call.err()).isZero();
        Path kept = DOCUMENTS.resolve(row.get(1));
        if (Boolean.getBoolean("docs.update")) {
            Files.copy(drawn, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(kept).hasSameTextualContentAs(drawn);
    }

    @Test
    void everyChangeHasAPicture() throws IOException {
        assertThat(rows()).hasSize(10).doesNotHaveDuplicates();
    }
}
