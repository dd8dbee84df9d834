package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Code;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All the errors of a schedule are told at once, whichever stage finds them, and nothing that follows from another error. */
class AllAtOnceTest {

    private static final String RATE = "rate";

    /** Each has one error, which needs no numbers to be seen. */
    private static final List<String> UNREADABLE = List.of(
            "foo(3)",
            "linear(1)",
            "linear(1, 0, 10, 5)",
            "cosine(1, 0, 10, powr=2)",
            "constant(5%, 7)",
            "linear(1, 0, t)",
            "linear(1, 0, 2 * rest)",
            "{0: 1, 5: eta}",
            "{0: 1, 5: 0.5} by stesp",
            "{5: 0.5, 9: 0.1} by steps",
            "polynomial(1, 0, 5, 2)",
            "constant(1, linear(1, 0, 5))",
            "constant(1, 9) -> cooldown(10, law=expo)",
            "warmup(10, law=3) -> constant(1, 5)",
            "2 * warmup(3)",
            "(0.1 * bar)",
            "linear(0.5^i, 0, 5) -> cycel(times=3)",
            "cylce(linear(0.5^i, 0, 5), times=3)",
            "cycle(linear(0.5^i, 0, 5), tims=3)",
            "let f(x) = linear(x, 0, 5); f(1, 2)",
            "let g(x) = linear(x, 0, y); g(1)",
            "let h(law) = law(1, 0, 5); h(fo)");

    /** Each has one error, which is seen once lengths, starts and ends are known. */
    private static final List<String> IMPOSSIBLE = List.of(
            "linear(1, 0, 0.5)",
            "constant(1, 3) -> hold(-2)",
            "linear(1, -0.5, 10)",
            "exponential(1, 0, 10)",
            "cosine(1, 0.5, 10) -> cooldown(5, law=harmonic)",
            "{0: 1, 5: 0.5, 3: 1, 9: 0.5}",
            "{0: 1, 2.5: 0.5, 3: 1}",
            "polynomial(1, 0, 5, power=-1)",
            "step(1, 0.5, 0, 10)",
            "step(1, 0.5, every=0.5, steps=10)",
            "decay(1, -1, steps=4)",
            "inverse(1, -1, steps=5)",
            "inverseSqrt(1, 1.5, 10)",
            "take(linear(1, 0, 5), 0)",
            "stretch(constant(1), 5)",
            "take(hold(3), 2)",
            "2 * linear(0, 5)",
            "hyperbolic(1, 0, 10, bound=5)",
            "cycle(linear(1, 0, 5), times=0)",
            "cycle(linear(1, 0, 5), times=2, growth=0)",
            "cycle(constant(1), times=2)",
            "cycle(linear(1, 0, 0), times=2)",
            "linear(1, 0, 5%)",
            "linear(1, 0, 3 epochs)",
            "linear(1, 0, 10 tokens)",
            "linear(1, 0, rest)",
            "take(constant(1) -> linear(1, 0, 5), 3)");

    static Stream<String> all() {
        return Stream.concat(UNREADABLE.stream(), IMPOSSIBLE.stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsToldBesideEachOther(String text) {
        assertThat(errors(text)).hasSize(1);
        all().filter(other -> !other.equals(text)).forEach(other -> {
            String joined = joined("%s -> %s", text, other);
            assertThat(errors(joined)).as(joined).isEqualTo(both(text, other));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(%s) -> linear(1, 0.5, 5) -> %s",
                "%s -> linear(1, 0.5, 5) -> (%s)",
                "warmup(5) -> %s -> %s",
                "warmup(5) -> constant(1, 9) -> %s -> hold(3) -> %s -> cycle(times=3)",
                "constant(1, 3) -> 0.5 * (%s) -> cycle(times=3, growth=2) -> (%s) + 1",
                "take(linear(1, 0, 9) -> %s, 3) -> skip(constant(1, 3) -> %s, 2)",
                "stretch(linear(1, 0, 9) -> %s, 3) -> staircase(constant(1, 3) -> %s, 2)",
                "max(%s, %s, 0)"
            })
    void whereverTheyStand(String form) {
        for (int k = 0; k < UNREADABLE.size(); k++) {
            String first = UNREADABLE.get(k);
            String second = IMPOSSIBLE.get(k % IMPOSSIBLE.size());
            String joined = joined(form, first, second);
            // In arithmetic, and of what is cut, rates are looked at where all is known.
            assertThat(withoutRate(errors(joined))).as(joined).isEqualTo(withoutRate(both(first, second)));
        }
    }

    /** The definitions of both before what joins them. */
    private static String joined(String form, String first, String second) {
        String definitions =
                definitions(first) + (definitions(second).equals(definitions(first)) ? "" : definitions(second));
        return definitions + form.formatted(chain(first), chain(second));
    }

    private static String definitions(String text) {
        return text.substring(0, text.indexOf(';') + 1);
    }

    private static String chain(String text) {
        return text.substring(text.indexOf(';') + 1);
    }

    /** The errors of two texts; of rates one is told. */
    private static List<String> both(String first, String second) {
        return Stream.of(first, second)
                .flatMap(text -> errors(text).stream())
                .collect(Collectors.groupingBy(error -> error, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(same -> same.get(0).equals(RATE) ? Stream.of(RATE) : same.stream())
                .toList();
    }

    private static List<String> withoutRate(List<String> errors) {
        return errors.stream().filter(error -> !error.equals(RATE)).toList();
    }

    /** The names of errors and what they point at; a rate is that of the whole schedule. */
    private static List<String> errors(String text) {
        List<Finding> errors = Schedules.read(text, Schedules.options()).findings().stream()
                .filter(Finding::isError)
                .toList();
        assertThat(errors.stream()
                        .map(each -> List.of(
                                each.diagnostic().code(), each.diagnostic().span())))
                .as(text)
                .doesNotHaveDuplicates();
        return errors.stream()
                .map(each -> each.diagnostic().code() == Code.RATE ? RATE : FindingsTest.described(each))
                .sorted()
                .toList();
    }
}
