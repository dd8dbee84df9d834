package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.check.Checker;
import dev.etalon.language.check.KnownDefinitions;
import dev.etalon.language.check.Library;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSchedulesTest {

    private static final int COUNT = 5_000;

    /** Calls, and names that stand alone before an exclamation mark. */
    private static final String WORDS = """
            constant( hold( warmup( cooldown( decay( step( inverse( inverseSqrt( optimal( cycle( take( skip( stretch(
            staircase( steps( growth= times= by! rest! epoch! min( max( clamp( exp( abs( sin( cos( floor( ceil( round( pick( pi! i! t!\
            """;

    @Test
    void passTheChecks() {
        RandomSchedules schedules = new RandomSchedules(7);
        for (int k = 0; k < COUNT; k++) {
            RandomSchedules.Example example = schedules.next(1 + k % 4);
            Diagnostics diagnostics = new Diagnostics();
            Map<String, ParameterKind> kinds = example.parameters().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue() instanceof Double ? ParameterKind.REAL : ParameterKind.WHOLE));
            ScheduleParser.parse(example.text(), diagnostics)
                    .map(program -> Checker.check(program, KnownDefinitions.NONE, kinds, diagnostics));
            assertThat(diagnostics.sorted().stream().filter(Diagnostic::isError))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @Test
    void areTheSameForTheSameSeed() {
        RandomSchedules one = new RandomSchedules(3);
        RandomSchedules other = new RandomSchedules(3);
        IntStream.range(0, 50).forEach(k -> assertThat(one.next(3)).isEqualTo(other.next(3)));
    }

    @Test
    void holdTheWholeLanguage() {
        RandomSchedules schedules = new RandomSchedules(11);
        String all = IntStream.range(0, COUNT)
                .mapToObj(k -> schedules.next(3).text())
                .collect(Collectors.joining("\n"));
        Stream<String> words = Stream.of(WORDS.split("\\s+"));
        Stream<String> laws = Arrays.stream(Law.values()).map(law -> law.id() + "(");
        Stream<String> library =
                Library.definitions().stream().map(Syntax.Definition::name).map(name -> name + "(");
        assertThat(Stream.of(words, laws, library)
                        .flatMap(stream -> stream)
                        .filter(word -> !Pattern.compile(
                                        "\\b" + word.replace("(", "\\(").replace("!", "\\b"))
                                .matcher(all)
                                .find()))
                .as("what no random schedule has; laws are listed in RandomNumbers, twice")
                .isEmpty();
    }
}
