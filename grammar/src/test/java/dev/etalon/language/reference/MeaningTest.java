package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference itself, on what the contract says in numbers. */
class MeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "warmup(100) -> linear(1, 0.01, 10000) -> cycle ; 0 ; 50 ; 0.5",
                "warmup(100) -> linear(1, 0.01, 10000) -> cycle ; 0 ; 10100 ; 1.0",
                "decay(0.5^i, 0.9, steps=2) -> hold(10) -> cycle ; 0 ; 11 ; 0.81",
                "cosine(1, 0.1, rest) -> cycle(times=4) ; 1000 ; 250 ; 1.0",
                "linear(0, 0.1 * (i + 1), 5) -> cycle(linear(0, 5), times=3) -> cycle ; 0 ; 10 ; 0.1",
                "take(cycle(linear(1, 0.5, 10) -> linear(0.2, 0, 10), growth=1.5), 10) -> hold(5) ; 0 ; 10 ; 0.5",
                "sgdr(0.7, 7, growth=2) ; 100 ; 372 ; 0.1515",
                "decay(0.7, 0.9, steps=2G) ; 0 ; 1 ; 0.63",
                "linear(0.9, 0.3, 5) ; 0 ; 0 ; 0.9",
                "warmup(40%) -> constant(0.3, rest) -> cooldown(60%) ; 100 ; 20 ; 0.15",
                "harmonic(1, 0.25, 6) ; 0 ; 2 ; 0.5",
                "cosine(pick(i, 2.6e-3, 1.5e-3, 8e-4), 5e-5, 17) -> cycle(times=3) ; 0 ; 17 ; 1.5e-3",
                "round(-2.5) + 3 ; 0 ; 0 ; 1",
                "pick(0, 1, 1/0) ; 0 ; 0 ; 1",
                "constant(0.1 * steps(ceil(3%))) ; 90 ; 0 ; 0.3"
            })
    void readsTheContract(String text, long horizon, long step, double rate) {
        Settings settings = new Settings(horizon, 0, 0, "", "", "", List.of(), Map.of());
        Reference.Meaning meaning = Reference.of(text, settings);
        assertThat(meaning.refusal()).isNull();
        assertThat(Double.parseDouble(meaning.schedule().at(step).replaceAll("\\[|,.*", "")))
                .as(meaning.schedule().at(step))
                .isBetween(rate - 0.002, rate + 1e-9);
        assertThat(meaning.schedule().allows(step, 0.37)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "warmup(2000) -> cosine(1, 0, rest) ; 100 ; exceeds-horizon",
                "cosine(1, 0.1, rest) -> cycle ; 100 ; rest",
                "linear(1, 0, 5%) ; 0 ; percent-without-horizon",
                "liner(1, 0, 5) ; 0 ; unknown-name",
                "linear(0.1 + 5%, 0, 10) ; 10 ; unit",
                "min(0.5) ; 0 ; arity",
                "pick(0) ; 0 ; arity",
                "skip(warmup(1), 100) -> constant(0.1) ; 0 ; warmup-target",
                "harmonic(1, 0, 5) ; 0 ; exponential-zero",
                "decay(0, 2, 7, 5) -> harmonic(1, 4) ; 0 ; exponential-zero",
                "linear(1, 0, 2.5) ; 0 ; length",
                "constant(1, 9007199254740992) -> hold(1) -> 0.1 ; 0 ; length",
                "0.1 * ceil(3%) ; 100 ; unit",
                "1 && 2 ; 0 ; syntax",
                "cosine(1, 0, 5, k=1 - i) -> cycle ; 0 ; number"
            })
    void refusesWhatTheContractRefuses(String text, long horizon, String name) {
        Settings settings = new Settings(horizon, 0, 0, "", "", "", List.of(), Map.of());
        assertThat(Reference.of(text, settings).refusal()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "constant(1, 1k tokens) -> constant(2, 2k tokens) ; 100 ; 30",
                "constant(1, 1k tokens) -> constant(2, 2k tokens) ; {0: 100, 5: 200} by steps ; 18",
                "constant(1, 1k tokens) -> constant(2, 2k tokens) ; {0: 100, 450 tokens: 200} by steps ; 18",
                "constant(1, 1k tokens) -> constant(2, 2k tokens) ; {0: 100, 5: 100} by steps ; 30",
                "constant(1, 7) -> 0.5 * linear(1, 0, 1k tokens) ; {0: 100, 8: 300} by steps ; 11",
                "constant(1, 150 tokens) -> constant(1, 150 tokens) ; 100 ; 3",
                "constant(1, 1k samples) ; 100 ; percent-without-horizon",
                "constant(1, 1k tokens) -> cycle(times=2) ; {0: 100, 5: 200} by steps ; unit",
                "constant(1, 5) ; {0: 100, 5%: 200} by steps ; unit",
                "constant(1, 5) ; {0: 100, 5: 200} ; type",
                "constant(1, 5) ; 0.5 ; length",
                "constant(1, 5) ; {0: 100, 5: 200, 3: 7} by steps ; table-order"
            })
    void countsTokens(String text, String batch, String expected) {
        Reference.Meaning meaning = Reference.of(text, new Settings(0, 0, 0, "", batch, "", List.of(), Map.of()));
        assertThat(meaning.refusal() == null ? Long.toString(meaning.schedule().length()) : meaning.refusal())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "linear(1, 0, 50%) ; 20k tokens ; 100 ; 100",
                "linear(1, 0, 50%) ; 3 epochs ; 100 ; 15",
                "linear(1, 0, rest) ; 1k tokens ; {0: 100, 5: 200} by steps ; 8",
                "linear(1, 0, rest) ; 50% ; 100 ; percent-without-horizon",
                "linear(1, 0, rest) ; rest ; 100 ; rest"
            })
    void readsTheRun(String text, String run, String batch, String expected) {
        Reference.Meaning meaning = Reference.of(text, new Settings(0, 10, 0, run, batch, "", List.of(), Map.of()));
        assertThat(meaning.refusal() == null ? Long.toString(meaning.schedule().length()) : meaning.refusal())
                .isEqualTo(expected);
    }
}
