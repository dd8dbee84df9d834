package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.LearningRate;
import dev.etalon.ScheduleException;
import dev.etalon.diagnostic.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to take all time, memory or stack are refused in words; those that are merely long are read. */
class BudgetTest {

    private static final long SMALL_STACK = 512 * 1024;

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of(
                        "many different curves", chain(2_000, k -> "cosine(1, 0." + (k + 1) + ", 1000)"), "cosine"),
                Arguments.of(
                        "curves that take many rows",
                        chain(8, k -> "sigmoid(1, 0, 1" + k + "T, steepness=1e5)"),
                        "sigmoid"),
                Arguments.of("a formula of many terms", "max(" + "t,".repeat(49_000) + "1)", "max"),
                Arguments.of(
                        "starts of growing cycles",
                        doubled("cycle(linear(1, 0, 9), times=65k, growth=1.0000001)", 7),
                        "a7"),
                Arguments.of(
                        "functions at every step",
                        IntStream.range(0, 300)
                                .mapToObj(k -> "pick(t, 0.1, exp(-t / " + (k + 9) + "), sin(t / " + (k + 3) + ")^2)")
                                .collect(Collectors.joining(", ", "pick(t / 9, ", ")")),
                        "pick"),
                Arguments.of("fractions of many digits", fractions(300, 300), "1 / "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void isRefusedAtWhatIsDear(String name, String text, String dear) {
        assertThatThrownBy(() -> onSmallStack(() -> Schedules.parse(text)))
                .hasRootCauseInstanceOf(ScheduleException.class)
                .rootCause()
                .satisfies(thrown -> {
                    ScheduleException refusal = (ScheduleException) thrown;
                    assertThat(refusal.getMessage())
                            .startsWith("[etalon:budget] ")
                            .hasSizeLessThan(700);
                    assertThat(refusal.diagnostics()).hasSize(1);
                    assertThat(refusal.diagnostics().get(0).code()).isEqualTo(Code.BUDGET);
                    assertThat(text.substring(
                                    refusal.diagnostics().get(0).span().start()))
                            .startsWith(dear);
                });
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                Arguments.of("held", "constant(1, 9)" + " -> hold(9)".repeat(7_000)),
                Arguments.of("held, fewer times", "constant(1, 9)" + " -> hold(9)".repeat(6_100)),
                Arguments.of(
                        "lines",
                        chain(2_000, k -> "linear(0." + (1 + k % 2) + ", 0." + (2 - k % 2) + ", " + (9 + k) + ")")),
                Arguments.of(
                        "inherited starts",
                        "constant(1, 9)" + " -> linear(0.5, 9) -> hold(9) -> cosine(1, 9)".repeat(700)),
                Arguments.of(
                        "stairs",
                        "constant(1, 9)" + " -> cooldown(3, to=0.5, law=square) -> cooldown(9, to=1)".repeat(600)),
                Arguments.of(
                        "a table",
                        IntStream.range(1, 8_000)
                                .mapToObj(k -> k + ": 0.5")
                                .collect(Collectors.joining(", ", "{0: 1, ", "}"))),
                Arguments.of("a sum", "0.001 * t" + " + 0.001 * t".repeat(499)),
                Arguments.of("calls in calls", "max(t, ".repeat(199) + "t" + ")".repeat(199)),
                Arguments.of("a curve that comes again", doubled("optimal(1, 1k)", 8)),
                Arguments.of("a long curve that comes again", doubled("optimal(1, 10000)", 9)),
                Arguments.of("decays that come again", doubled("decay(1, 0.9, steps=1000)", 12)),
                Arguments.of("what is fine in time", "staircase(optimal(0.3, 10), 20) -> cycle(times=5, growth=2)"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "let b%d(x) = b%d(x); ",
                "let b%d(x) = 1 + b%d(x + 1); ",
                "let b%d(x) = (max(-(1 + b%d(x)), 2)); ",
                "let b%d(x, y=x) = max(y, b%d(x)); ",
                "let b%d(x) = t + t + t + t + t + b%d(x); "
            })
    void aLongChainOfDefinitionsIsReadOrRefusedBeforeTheStackEnds(String form) throws Exception {
        for (int uses : new int[] {50, 65, 80, 95, 110, 125, 300, 1_500}) {
            String text = IntStream.rangeClosed(1, uses)
                    .mapToObj(k -> form.formatted(k, k - 1))
                    .collect(Collectors.joining("", "let b0(x) = x; ", "b" + uses + "(1)"));
            List<Code> found = onSmallStack(() -> Schedules.read(text, Schedules.options()).findings().stream()
                    .map(finding -> finding.diagnostic().code())
                    .toList());
            assertThat(found).as(uses + " uses").isSubsetOf(Code.BUDGET);
            assertThat(found).as(uses + " uses").hasSize(uses <= 50 ? 0 : uses >= 300 ? 1 : found.size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void whatIsMerelyLongIsRead(String name, String text) throws Exception {
        LearningRate schedule = onSmallStack(() -> {
            LearningRate parsed = Schedules.parse(text);
            double[] rates = new double[1_000];
            parsed.fill(0, rates, 0, rates.length);
            assertThat(rates[999]).isEqualTo(parsed.at(999));
            assertThat(parsed.toString()).isEqualTo(parsed.expression());
            return parsed;
        });
        assertThat(onSmallStack(() -> read(written(schedule)))).isEqualTo(schedule);
    }

    @Test
    void aStreamIsReadWithinTheBudget() throws Exception {
        byte[] stream = written(Schedules.parse("optimal(1, 10k) -> hold(123456789) -> cosine(0.25, 0, 9)"));
        String changed = new String(stream, StandardCharsets.ISO_8859_1)
                .replace(
                        "optimal(1, 10k) -> hold(123456789) -> cosine(0.25, 0, 9)",
                        "sigmoid(1, 0, 9000000000000, steepness=77777.77777777777");
        assertThat(changed).hasSameSizeAs(new String(stream, StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(changed.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidObjectException.class);
    }

    private static String chain(int parts, IntFunction<String> part) {
        return IntStream.range(0, parts).mapToObj(part).collect(Collectors.joining(" -> "));
    }

    private static String doubled(String part, int times) {
        StringBuilder text = new StringBuilder("let a0 = constant(1, 1) -> " + part + "; ");
        for (int k = 1; k <= times; k++) {
            text.append("let a%d = a%d -> a%d; ".formatted(k, k - 1, k - 1));
        }
        return text + "a" + times;
    }

    private static String fractions(int count, int digits) {
        Random random = new Random(1);
        return Collections.nCopies(count, "1 / 7").stream()
                .map(each -> each
                        + random.ints(digits, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining()))
                .collect(Collectors.joining(" + "));
    }

    private static byte[] written(LearningRate schedule) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(schedule);
        }
        return bytes.toByteArray();
    }

    private static LearningRate read(byte[] stream) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            return (LearningRate) in.readObject();
        }
    }

    private static <T> T onSmallStack(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(null, future, "small stack", SMALL_STACK).start();
        return future.get();
    }
}
