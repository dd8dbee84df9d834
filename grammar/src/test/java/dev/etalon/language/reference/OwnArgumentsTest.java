package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves whose shape differs from cycle to cycle mean what the contract says. */
class OwnArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polynomial(1, 0, 40, power=1 + i) -> cycle(times=3)",
                "polynomial(0.3, 0.01, 37, power=0.9 + i, k=1 / (1 + i)) -> cycle(times=32)",
                "power(0, 1, 40, power=pick(i, 1, 2, 3)) -> cycle",
                "power(1, 0.1, 7, power=0.3^i) -> cycle(times=5, growth=1.7)",
                "cosine(1, 0.1, 40, k=0.5 + i, exponent=min(2, 1 + i)) -> cycle(times=9)",
                "sigmoid(1, 0.01, 33, steepness=10 / (1 + i), center=0.5 - 0.1 * i) -> cycle(times=4)",
                "polynomial(0.5^i, -0.001 + 0.001, 40, power=min(3, 1 + i)) -> cycle(growth=2)",
                "warmup(12, law=power(power=1 + i)) -> (warmup(3, law=power(power=1 + i)) -> constant(1, 2)) -> cycle(times=3)",
                "(warmup(5, law=power(power=1 + i)) -> cooldown(8, law=polynomial(power=2 - 0.5 * i))) -> cycle(times=3)",
                "{0: 1, 20: 0.5, 40: 0.1} by polynomial(power=1 + i) -> cycle(times=3)",
                "cycle(polynomial(1, 0, 7, power=1 + i), times=3) -> cycle(times=2)",
                "cycle(linear(1, 0, 3) -> cycle(polynomial(0.5^i, 0, 7, power=1 + i), times=3), times=4)",
                "polynomial(1, 0.2, 10, power=1 + i) -> linear(0.1 * i, 5) -> cycle(times=4)",
                "take(polynomial(1, 0.2, 10, power=1 + i) -> cycle(times=4), 23) -> cooldown(9)",
                "stretch(polynomial(1, 0.2, 10, power=1 + i) -> cycle(times=4), 97)",
                "polynomial(1, 0, 40, power=p + i) -> cycle(times=3)",
                "polynomial(1, 0, 4, power=2 - i) -> cycle(times=3)",
                "cosine(1, 0, 4, k=i) -> cycle(times=2)",
                "hyperbolic(1, 0, 4, bound=8 + i) -> cycle(times=3)",
                "polynomial(0.1, 0, 50, power=1 + i) -> cycle",
                "polynomial(0, 0.1, 50, power=1 + i, k=2.5) -> cycle",
                "power(0.3, 0.01, 33, power=max(0.9^i, 1e-323)) -> cycle",
                "power(0, 1, 1000, power=1 + 10 * i) -> cycle",
                "cosine(1, 0, 100, k=0.5 + i) -> cycle",
                "cosine(0, 1, 100, k=1 / (1 + i), exponent=1.1) -> cycle",
                "cosine(0.7, 0.7^i, 30, exponent=0.3 + 3 * i) -> cycle(growth=1.5)",
                "cosine(1, 0.001, 70, k=max(exp(-3 * i), 1e-320), exponent=2) -> cycle",
                "sigmoid(1, 0, 40, steepness=10 / (1 + i)) -> cycle",
                "sigmoid(0, 0.3, 40, steepness=0.1 + 7 * i, center=-1 + 0.1 * i) -> cycle",
                "sigmoid(0.9, 0.1, 37, center=0.5 - 0.1 * i) -> cycle",
                "polynomial(1, 0, 40, power=p + i) -> cycle",
                "(warmup(5, law=power(power=1 + i)) -> cooldown(8, law=polynomial(power=2 + 0.5 * i))) -> cycle",
                "{0: 1, 20: 0.5, 40: 0.1} by polynomial(power=1 + i) -> cycle(growth=2)",
                "cycle(linear(1, 0, 3) -> cycle(polynomial(0.5^i, 0, 7, power=1 + i), times=3))",
                "let shape(x, y) = cycle(polynomial(1 / (i + 1), 0.1, 10, power=x, k=i + y), times=3); shape(1 + i, 1) -> cycle",
                "take(polynomial(1, 0.2, 10, power=1 + i) -> cycle, 233) -> cooldown(9)",
                "skip(cosine(1, 0.2, 10, k=1 + i) -> cycle, 77)",
                "staircase(cosine(1, 0.2, 10, k=1 + i) -> cycle, 3)",
                "stretch(sigmoid(1, 0.2, 10, steepness=1 + i) -> cycle(times=40), 971)",
                "0.5 * (polynomial(1, 0, 11, power=min(2^i, 1e300)) -> cycle) + 0.1",
                "polynomial(1, 0, 3, power=min(2^i, 1e308), k=min(1.5^i, 1e308)) -> cycle",
                "polynomial(1, 0, 9007199254740992, power=1 + i) -> cycle(times=1)",
                "sigmoid(1, 0, 3, steepness=max(1 / 3^i, 1e-322), center=0.1) -> cycle",
                "polynomial(1, 0, 4, power=100 - i) -> cycle(times=200)",
                "polynomial(1, 0, 4, power=4095 - i) -> cycle",
                "polynomial(1, 0, 4, power=5000 - i) -> cycle",
                "power(1, 0.5, 4, power=2^(i - 4090)) -> cycle",
                "take(polynomial(1, 0, 4, power=5 - i) -> cycle, 20)",
                "take(polynomial(1, 0, 4, power=5 - i) -> cycle, 21)",
                "polynomial(1, 0, 4, power=4500 - i) -> cycle(times=5000)",
                "polynomial(1, 0, 4, power=4500 - i) -> cycle(times=4500)",
                "take(linear(1, 0.5, 6) -> cycle(polynomial(1, 0, 4, power=5 - i)), 26)",
                "take(linear(1, 0.5, 6) -> cycle(polynomial(1, 0, 4, power=5 - i)), 27)",
                "skip(take(polynomial(1, 0, 4, power=5 - i) -> cycle, 20), 3)",
                "take(skip(polynomial(1, 0, 4, power=5 - i) -> cycle, 3), 17)",
                "take(polynomial(1, 0, 4, power=3 - i) -> cycle(growth=2), 28)",
                "take(polynomial(1, 0, 4, power=3 - i) -> cycle(growth=2), 29)",
                "cycle(cycle(polynomial(1, 0, 4, power=4500 - i), times=4501), times=2)",
                "stretch(take(polynomial(1, 0, 4, power=5 - i) -> cycle, 20), 50)",
                "cycle(take(polynomial(1, 0, 4, power=5 - i) -> cycle, 20))",
                "linear(1, 0, 5) -> take(polynomial(1, 0, 4, power=5 - i) -> cycle(growth=2), 70)",
                "polynomial(1, 0, 3, power=2^i) -> cycle",
                "cosine(1, 0, 3, k=0.5^i) -> cycle",
            })
    void meanWhatTheContractSays(String text) {
        Settings settings = new Settings(
                0, 0, 0, "", "", "", List.of(), text.contains("p + i") ? Map.of("p", 0.7) : Map.<String, Number>of());
        assertThat(Comparison.difference(new Comparison.Case(text, settings), 1))
                .isEmpty();
    }
}
