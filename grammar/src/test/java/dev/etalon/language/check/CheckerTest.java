package dev.etalon.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.parse.ScheduleParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What expressions mean, as checked trees: one row of {@code check/meaning.csv} each. */
class CheckerTest {

    static final Map<String, ParameterKind> PARAMETERS =
            Map.of("peak", ParameterKind.REAL, "n", ParameterKind.WHOLE, "power", ParameterKind.REAL);

    @ParameterizedTest
    @CsvFileSource(resources = "/check/meaning.csv", delimiterString = " => ", maxCharsPerColumn = 10_000)
    void meansTheTree(String text, String tree) {
        Diagnostics diagnostics = new Diagnostics();
        String printed = ScheduleParser.parse(text, diagnostics)
                .flatMap(program -> Checker.check(program, List.of(), PARAMETERS, diagnostics))
                .map(checked -> CorePrinter.print(checked.schedule()))
                .orElse("refused: " + diagnostics.sorted());
        assertThat(printed).isEqualTo(tree);
    }
}
