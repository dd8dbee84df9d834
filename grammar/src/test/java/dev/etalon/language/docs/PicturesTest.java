package dev.etalon.language.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.core.Law;
import dev.etalon.language.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pictures of {@code docs/pictures} show what the evaluator computes. Running this test with
 * {@code -Ddocs.update=true} draws them anew.
 */
class PicturesTest {

    private static final Path DIRECTORY = Path.of("docs", "pictures");
    private static final int STEPS = 120;
    private static final int HEIGHT = 40;

    /** The own arguments of laws that have to be given. */
    private static final Map<Law, String> OWN =
            Map.of(Law.POLYNOMIAL, ", power=2", Law.POWER, ", power=3", Law.HYPERBOLIC, ", bound=120");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    constant | constant(0.5, 120)
                    hold | linear(0, 0.7, 40) -> hold(80)
                    warmup | warmup(40) -> constant(1, 80)
                    cooldown | constant(1, 80) -> cooldown(40, law=sqrt)
                    decay | decay(1, 0.97, steps=120)
                    step | step(1, 0.5, 30, steps=120)
                    inverse | inverse(1, 0.05, steps=120)
                    inverseSqrt | warmup(10) -> inverseSqrt(1, 10, 110)
                    optimal | optimal(1, 120)
                    table | {0: 0.2, 30: 1, 70: 0.3, 120: 0.1}
                    table-by-steps | {0: 1, 40: 0.4, 90: 0.1} by steps
                    table-by-cosine | {0: 0.2, 30: 1, 70: 0.3, 120: 0.1} by cosine
                    cycle | warmup(10) -> cosine(1, 0.05, 36) -> cycle
                    cycle-growth | cosine(0.8^i, 0.05, 17) -> cycle(growth=2)
                    """)
    void showWhatIsComputed(String name, String expression) throws IOException {
        show(name, expression);
    }

    /** From 1 to 0, or to a hundredth where 0 is out of its reach. */
    @ParameterizedTest
    @EnumSource(Law.class)
    void showEveryLaw(Law law) throws IOException {
        String own = OWN.getOrDefault(law, "");
        show(law.id(), law.id() + "(1, " + (law.isOfOneSign() ? "0.01" : "0") + ", 120" + own + ")");
    }

    private static void show(String name, String expression) throws IOException {
        Path file = DIRECTORY.resolve(name + ".svg");
        String picture = draw(Schedules.parse(expression), expression);
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(file, picture);
        }
        assertThat(file).hasContent(picture);
    }

    private static String draw(LearningRate schedule, String expression) {
        StringJoiner points = new StringJoiner(" ");
        for (int step = 0; step <= STEPS; step++) {
            points.add(String.format(Locale.ROOT, "%d,%.1f", step, HEIGHT * (1 - schedule.at(step))));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="124" height="44" viewBox="-2 -2 124 44">
                <title>%s</title>
                <polyline fill="none" stroke="#4078c0" stroke-width="1.5" points="%s"/>
                </svg>
                """.formatted(expression.replace(">", "&gt;"), points);
    }
}
