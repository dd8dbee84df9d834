package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled are the rates of the same steps, wherever it starts and however far it goes. */
class FillTest {

    private static final int STEPS = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmup(21) -> skip(inverseSqrt(1, 10, 21) -> {40: 1, 44: 1.188} by power(power=3), 34) -> cycle",
                "warmup(21) -> skip({40: 1, 44: 1.188} by cosine, 42) -> hold(3) -> cycle",
                "skip(exponential(0.3, 0.45, 2) -> hold(10), 1) -> cycle",
                "take(cosine(1, 0.1, 9), 4) -> skip(sqrt(1, 0.1, 9), 8) -> cycle(growth=2)",
            })
    void areTheRatesOfTheSteps(String text) {
        LearningRate rate = Schedules.parse(text);
        for (int from = 0; from < STEPS; from++) {
            for (int count = 0; count < STEPS; count++) {
                double[] rates = new double[count];
                rate.fill(from, rates);
                for (int k = 0; k < count; k++) {
                    assertThat(rates[k])
                            .as("step %d of a fill from %d", from + k, from)
                            .isEqualTo(rate.at(from + k));
                }
            }
        }
    }
}
