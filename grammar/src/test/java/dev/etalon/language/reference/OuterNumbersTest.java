package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code i} that is passed into a cycle is the number of the cycle in whose body it is written. */
class OuterNumbersTest {

    private static final String TWO = "let two(x) = cycle(linear(x, 0.1 * (i + 1), 10), times=2); ";
    private static final String SHAPE = "let shape(x) = cycle(polynomial(1, 0.1, 10, power=x), times=2); ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "take(sgdr(1 / (1 + i), 10), 7) -> decay(1.5, 1, steps=3) -> cycle",
                "take(sgdr(1 / (1 + i), 10, growth=2, scale=0.5), 100) -> cycle(times=4, growth=1.5)",
                "take(triangular2(0.1, 0.5 * 0.5^i, 10), 50) -> cycle",
                "take(triangular(0.1, 0.5 * 0.5^i, 10), n) -> cycle(times=9)",
                TWO + "two(0.5^i) -> cycle",
                TWO + "warmup(3) -> two(0.5^i) -> linear(0, 5) -> cycle(times=3) -> cooldown(9)",
                TWO + "stretch(two(0.5^i) -> cycle(times=3), 97)",
                "let deep(x) = cycle(cycle(cosine(x, 0.1 * (i + 1), 5), times=2), times=3); deep(1 / (i + 1)) -> cycle",
                "let deep(x) = cycle(cycle(linear(x * (i + 1), 0.1, 5), times=2), times=3); let d(x) = cycle(deep(x +"
                        + " i), times=2); d(i) -> cycle",
                SHAPE + "shape(1 + i) -> cycle(times=4)",
                SHAPE + "shape(min(3, 1 + i)) -> cycle(growth=1.5)",
                SHAPE + "shape(2 - i) -> cycle(times=3)",
                "let shape(x) = cycle(polynomial(1 / (i + 1), 0.1, 10, power=x), times=2); shape(1 + i) ->"
                        + " cycle(times=4)",
                "let grow(x) = cycle(linear(x, 0, 4), times=3, growth=1.5); grow(1 + i) -> hold(2) -> cycle(growth=2)",
            })
    void meanWhatTheContractSays(String text) {
        Settings settings = new Settings(
                0, 0, 0, "", "", "", List.of(), text.contains(", n)") ? Map.of("n", 43L) : Map.<String, Number>of());
        assertThat(Comparison.difference(new Comparison.Case(text, settings), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "take(skip(cycle(linear(0, 1, 2), growth=2), 1000), 50)",
                "take(skip(cycle(linear(0.1 * i, 1, 2), growth=1.5), 70), 5) -> cycle",
                "take(stretch(cycle(linear(0, 1, 2), times=8, growth=2), 10), 5)",
            })
    void cyclesGoOnAsFarAsTheyAreSeen(String text) {
        Settings settings = new Settings(0, 0, 0, "", "", "", List.of(), Map.of());
        assertThat(Comparison.difference(new Comparison.Case(text, settings), 1))
                .isEmpty();
    }
}
