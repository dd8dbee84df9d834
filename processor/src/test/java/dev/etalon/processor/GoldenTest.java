package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The generated classes as a user reads them. With {@code -Dgolden.update=<directory>} the files of that directory are
 * written anew.
 */
class GoldenTest {

    private static final String RECIPES = """
            package demo;

            import dev.etalon.LearningRate;
            import dev.etalon.Schedule;

            public interface Recipes {
                @Schedule("warmup(100) -> linear(1, 0.01, 10000) -> cycle")
                LearningRate pretraining();

                @Schedule("peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))")
                LearningRate wsd(double peak, long horizon);
            }
            """;

    private static Compiled compiled;

    @BeforeAll
    static void compile() {
        compiled = Compiled.of(RECIPES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecipesSchedules", "RecipesPretraining", "RecipesWsd"})
    void readsAsTheGoldenFile(String name) throws IOException {
        String source = compiled.source("demo." + name);
        String directory = System.getProperty("golden.update");
        if (directory != null) {
            Files.writeString(Path.of(directory, name + ".txt"), source);
            return;
        }
        try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
            assertThat(source).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
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
