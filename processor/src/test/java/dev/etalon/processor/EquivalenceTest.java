package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.Schedules;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A generated class returns the bits that the interpreter returns, and does not branch: each form of a plan in turn.
 */
@Tag("slow")
class EquivalenceTest {

    private static final List<String> EXPRESSIONS = List.of(
            "0.1",
            "t / (1 + t)",
            "warmup(100) -> linear(1, 0.01, 10000) -> cycle",
            "warmup(100) -> linear(1, 0.01, 10000) -> cycle(times=3) -> cosine(0, 50)",
            "linear(0.1, 1, 4503599627370495)",
            "warmup(1000) -> linear(1, 0.3, 6000000000000000)",
            "cosine(1, 0, 1000)",
            "cosine(1e-3, 1e-5, 100k, exponent=2, k=0.5)",
            "polynomial(1, 0, 777, power=0.9) -> power(0, 1, 10, power=3) -> sqrt(1, 0, 99) -> square(0, 2, 5)",
            "exponential(1, 1e-4, 300) -> halving(1, 0.5, 31) -> rex(1, 0, 64) -> sigmoid(1, 0, 128)",
            "log(1, 0, 500) -> hyperbolic(1, 0.1, 100, bound=120)",
            "{0: 1, 30k: 0.1, 60k: 0.01} by steps",
            "{0: 1, 100: 0.1, 200: 0.5, 300: 0.2, 400: 0.3, 500: 0.25, 600: 0.7, 700: 0.1, 800: 0.6, 900: 0.5}",
            "take(t / 100, 20) -> {0: 1, 10: 0.1, 20: 0.5, 30: 0.2, 40: 0.3, 50: 0.25, 60: 0.7, 70: 0.1, 80: 0.6}",
            "{0: 1, 100: 0.1, 200: 0.5} by cosine",
            "{10: 1, 40: 0.5, 70: 0.5, 80: 1} -> cycle",
            "cycle(cosine(0.1 * 0.5^i, 0.001, 40))",
            "cosine(0.1 * 0.5^i, 0.001, 40) -> cycle(growth=2)",
            "cycle(exponential(0.1 * 0.9^i, 0.001, 40), times=20, growth=1.5)",
            "sgdr(0.1, 10, growth=2, scale=0.7)",
            "cycle(cycle(linear(1, 0, 10), times=3) -> cosine(0, 1, 7))",
            "cycle(cycle(linear(1, 0.1 ^ i, 10), times=3) -> cosine(0, 1, 7), growth=1.3)",
            "decay(0.1, 0.99)",
            "decay(0.1, 0.99, every=10, steps=500, limit=0.01)",
            "step(0.1, 0.5, 30)",
            "inverse(0.1, 0.01)",
            "inverse(0.1, 0.01, power=0.75)",
            "inverseSqrt(0.1, 100)",
            "constant(1, 10) -> decay(0.99)",
            "constant(0.1, 100) -> inverseSqrt(0.1, 100, 900, limit=0.04) -> hold",
            "min(1, (t + 1) / 40) * step(0.1, 0.5, 60)",
            "0.1 / (1 + exp(0.05 * (t - 150)))",
            "clamp(abs(sin(t / 10)) + floor(t / 7) * 1e-3, 0.01, max(0.5, sqrt(t) / 100))",
            "take(decay(1, 0.999), 100) -> skip(cosine(1, 0, 200), 50) -> stretch(cosine(1, 0.1, 100), 33)",
            "stretch(linear(0, 1, 7) -> constant(1, 3) -> cosine(1, 0, 11), 1000)",
            "stretch(take(0.1 * t, 20), 10) + linear(1, 0, 5)",
            "constant(0.7, 5) -> skip({0: 1 / (1 + i), 23: 0.35, 99: 0.7}, 33) -> cycle(growth=2)",
            "staircase(cosine(1, 0, 1000), 37)",
            "cosine(pick(i, 2.6e-3, 1.5e-3, 8e-4), 5e-5, 17) -> cycle(times=3)",
            "polynomial(1, 0, 40, power=1 + i) -> cycle(times=7)",
            "sigmoid(0.5^i, 0.1, 30, steepness=pick(i, 10, 4)) -> cosine(0, 30, k=min(1, 0.5 + i)) -> cycle(growth=1.5)",
            "cycle(linear(1, 0, 3) -> cycle(polynomial(0.5^i, 0, 7, power=1 + i), times=3))",
            "polynomial(1, 0, 40, power=1 + i, k=min(1.5^i, 1e9)) -> cycle",
            "cosine(1, 0.1 + 0.5^i, 33, exponent=0.1 + 0.9^i, k=1 / (1 + i)) -> power(0, 7, power=i + 1) -> cycle(growth=1.5)",
            "stretch(sigmoid(1, 0.1, 30, steepness=100 / (1 + i)) -> cycle(times=50), 777)",
            "pick(t / 100, round(t / 3) / 100, ceil(t / 7) / 100, linear(1, 0, 450)) * 0.1",
            "pick(t" + ", 1 / (1 + t), 0.5".repeat(110) + ")",
            "harmonic(1, 1e-4, 5000)",
            "harmonic(0.1 * 0.5^i, 1e-3, 123) -> cycle(growth=1.5)",
            "stretch(harmonic(1, 0.01, 7), 90)",
            "take(0.1 * cos(t / 1000) ^ 2, 300) -> take(1 / (1 + t), 200)"
                    + " -> 0.5 * linear(1, 0, 100) -> constant(0.1, 5)",
            "oneCycle(0.1, 30, 70) -> cycle(times=2) -> triangular2(0.01, 0.1, 20)",
            "optimal(0.1, 1000)",
            "warmup(10) -> optimal(0.1, 2000)",
            "noam(512, 4000)",
            "triangular(0.1, 1, 2000) * decay(1, 0.99994)",
            "decay(0.5^i, 0.9, steps=2) -> hold(10) -> cycle",
            "linear(0, 0.1 * (i + 1), 5) -> cycle(linear(0, 5), times=3) -> cycle",
            "linear(0, 1 + i, 40) -> cycle(linear(i, 90) -> hold(3), times=2) -> hold(1) -> cycle",
            "linear(0, 1 + i, 4) -> cycle(cycle(cosine(0, 80), times=2), times=2) -> cycle",
            "linear(0, 1 + i, 4) -> cycle(cosine(i, 4) -> warmup(2), times=2, growth=2) -> constant(3 + i, 1) -> cycle",
            "stretch(decay(1 + i, 0.5, steps=2), 5) -> exponential(0.01, 4) -> cycle(growth=1.3)",
            "take(stretch(2 * decay(1 + i, 0.5, steps=3), 5), 2) -> hold(4) -> cycle",
            "cycle(constant(1 + i, 2), growth=0.5)",
            "cycle(linear(1 + i, 0, 9), times=40, growth=0.7)");

    @Test
    void generatedIsInterpreted() {
        Batch batch = new Batch(
                EXPRESSIONS.stream()
                        .map(text -> new Batch.Case(text, Schedules.options()))
                        .toList(),
                1);
        batch.verify();
        assertThat(batch.compare(200)).isGreaterThan(100L * EXPRESSIONS.size());
    }

    @Test
    void soItIsWithVariables() {
        Batch batch = new Batch(
                List.of(
                        new Batch.Case(
                                "peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))",
                                Schedules.options().parameter("peak", 0.1).parameter("horizon", 12_345L)),
                        new Batch.Case(
                                "warmup(ramp) -> cosine(peak, low, 3 epochs) -> cycle(growth=2)",
                                Schedules.options()
                                        .stepsPerEpoch(100)
                                        .parameter("ramp", 17L)
                                        .parameter("peak", 1.0)
                                        .parameter("low", 0.01)),
                        new Batch.Case(
                                "stretch(cosine(peak, 0, n) -> take(t * 1e-3, n), 3 * n)"
                                        + " -> cycle(linear(peak, 0, 5), times=3)",
                                Schedules.options().parameter("peak", 0.5).parameter("n", 40L)),
                        new Batch.Case(
                                "min(a, b * t) + take(sin(t) + 1, n) * step(a, 0.5, n, 90) -> hold(5) -> cycle",
                                Schedules.options()
                                        .parameter("a", 0.5)
                                        .parameter("b", 0.25)
                                        .parameter("n", 30L)),
                        new Batch.Case(
                                "linear(0, a + i, n) -> cycle(cosine(i, n) -> hold(3), times=m) -> hold(1) -> cycle",
                                Schedules.options()
                                        .parameter("a", 0.5)
                                        .parameter("m", 3L)
                                        .parameter("n", 30L)),
                        new Batch.Case(
                                "constant(a + i, 3) -> cosine(0, n) -> cycle(growth=g)",
                                Schedules.options()
                                        .parameter("a", 0.5)
                                        .parameter("n", 30L)
                                        .parameter("g", 1.0)),
                        new Batch.Case(
                                "constant(a + i, n) -> cycle(growth=g)",
                                Schedules.options()
                                        .horizon(5000)
                                        .parameter("a", 0.5)
                                        .parameter("n", 30L)
                                        .parameter("g", 1.000001)),
                        new Batch.Case(
                                "warmup(5) -> linear(1, 0.5, 1%) -> constant(0.5, rest)",
                                Schedules.options().horizon(1000).epsilon(1e-3)),
                        new Batch.Case(
                                "warmup(1k tokens) -> cosine(1, 0.1, 50%) -> cooldown(rest)",
                                Schedules.options()
                                        .run("60k tokens")
                                        .tokensPerStep("{0: 10, 4k tokens: 20, 700: 45} by steps")),
                        new Batch.Case(
                                "warmup(1k tokens) -> cosine(1, 0.1, 50%) -> cooldown(rest)",
                                Schedules.options()
                                        .run("2 * n tokens")
                                        .tokensPerStep("{0: 10, n samples: 20} by steps")
                                        .samplesPerStep("n / 100")
                                        .parameter("n", 10_000L)),
                        new Batch.Case(
                                "warmup(100 tokens) -> cosine(1, 0.1, rest)",
                                Schedules.options()
                                        .parameter("epsilon", 0.125)
                                        .parameter("horizon", 100L)
                                        .parameter("tokensPerStep", 7L))),
                2);
        batch.verify();
        batch.compare(200);
    }

    @Test
    void hundredsOfPartsStillFitIntoClasses() {
        String table = IntStream.range(0, 300)
                .mapToObj(k -> k * 7 + ": " + (k % 10 + 1) / 10.0)
                .collect(Collectors.joining(", ", "{", "}"));
        String chain = IntStream.range(0, 200)
                .mapToObj(k -> "take(sin(t) + " + (k % 7 + 1) + ", 3)")
                .collect(Collectors.joining(" -> "));
        String sum = "min(" + String.join(", ", Collections.nCopies(300, "t + 1")) + ") * 1e-6";
        String operators = String.join(" + ", Collections.nCopies(400, "t * 1e-9"));
        Batch batch = new Batch(
                List.of(table, chain, sum, operators).stream()
                        .map(text -> new Batch.Case(text, Schedules.options()))
                        .toList(),
                3);
        batch.verify();
        batch.compare(50);
    }
}
