package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated classes as a user reads them, one of each kind. With {@code -Ddocs.update=true} their files are written anew. */
class GoldenTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private static final String RECIPES = """
            package demo;

            import dev.etalon.Certify;
            import dev.etalon.LearningRate;
            import dev.etalon.Schedule;

            public interface Recipes {
                @Schedule("warmup(100) -> linear(1, 0.01, 10000) -> cycle")
                LearningRate pretraining();

                @Schedule("peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))")
                LearningRate wsd(double peak, long horizon);

                @Schedule("warmup(2000) -> cosine(0.001, 0.0001, 98000)")
                LearningRate curve();

                @Schedule("cosine(0.5, 0.05, 17) -> cycle(growth=2)")
                LearningRate growing();

                @Schedule("decay(1, 0.999) * min(1, t / 100)")
                LearningRate product();

                @Schedule("linear(0.01, 0, 100)")
                @Certify(lastIterateAtMost = 3)
                LearningRate certified();

                @Schedule("TABLE")
                LearningRate table();
            }
            """.replace(
                    "TABLE",
                    IntStream.range(0, 500)
                            .mapToObj(k -> 20 * k + ": " + (k * k % 7 + 1) / 10.0)
                            .collect(Collectors.joining(", ", "{", "}")));

    private static Compiled compiled;

    @BeforeAll
    static void compile() {
        compiled = Compiled.of(RECIPES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RecipesSchedules",
                "RecipesPretraining",
                "RecipesWsd",
                "RecipesCurve",
                "RecipesGrowing",
                "RecipesProduct",
                "RecipesCertified",
                "RecipesTable"
            })
    void readsAsTheGoldenFile(String name) throws IOException {
        String source = compiled.source("demo." + name);
        Path golden = DIRECTORY.resolve(name + ".txt");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(golden, source);
        }
        assertThat(source).isEqualTo(Files.readString(golden));
    }

    @Test
    void evaluatesAsTheExpressionSays() {
        LearningRate rate = compiled.instance("demo.RecipesPretraining", LearningRate.class);
        assertThat(rate.at(-5)).isZero();
        assertThat(rate.at(0)).isZero();
        assertThat(rate.at(50)).isEqualTo(0.5);
        assertThat(rate.at(100)).isEqualTo(1);
        assertThat(rate.at(5_100)).isEqualTo(0.505);
        assertThat(rate.at(10_100)).isEqualTo(1);
        assertThat(rate.length()).isEqualTo(LearningRate.UNBOUNDED);
        assertThat(rate.expression()).isEqualTo("warmup(100) -> linear(1, 0.01, 10000) -> cycle");
    }
}
