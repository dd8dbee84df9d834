package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.processor.Operations.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many operations a rate takes, which no noise of a machine can change. */
class OperationsTest {

    /** The own arguments of laws that have to be given. */
    private static final Map<Law, String> OWN =
            Map.of(Law.POLYNOMIAL, ", power=0.5", Law.POWER, ", power=0.9", Law.HYPERBOLIC, ", bound=12000");

    private static List<Map<Kind, Integer>> operations(List<String> expressions) {
        Compiled compiled = Compiled.ofExpressions(expressions);
        Operations operations = new Operations(compiled::bytes);
        return IntStream.range(0, expressions.size())
                .mapToObj(k -> operations.of("ProbeS" + k))
                .toList();
    }

    /** A table of so many pieces. */
    private static String table(String law, int pieces, IntToLongFunction step) {
        return IntStream.rangeClosed(0, pieces)
                .mapToObj(k -> step.applyAsLong(k) + ": " + (k % 10 + 1) / 10.0)
                .collect(Collectors.joining(", ", "{", "} by " + law));
    }

    private static long similarLengths(int k) {
        return k * 20L + k * k % 7;
    }

    private static long doublingLengths(int k) {
        return (1L << k) - 1;
    }

    @Test
    void fewPiecesAreComparedOnceEach() {
        List<Map<Kind, Integer>> tables = operations(IntStream.rangeClosed(1, 6)
                .mapToObj(pieces -> table("linear", pieces, OperationsTest::similarLengths))
                .toList());
        for (int pieces = 1; pieces <= tables.size(); pieces++) {
            Map<Kind, Integer> counts = tables.get(pieces - 1);
            assertThat(counts).containsEntry(Kind.MULTIPLICATION, 2).containsEntry(Kind.DIVISION, 0);
            assertThat(counts.get(Kind.COMPARISON_OR_SHIFT)).isLessThanOrEqualTo(pieces + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "cosine"})
    void manyPiecesTakeAsLongAsEight(String law) {
        List<Map<Kind, Integer>> tables = operations(IntStream.of(8, 16, 100, 500)
                .mapToObj(pieces -> table(law, pieces, OperationsTest::similarLengths))
                .toList());
        Map<Kind, Integer> eight = tables.get(0);
        for (Map<Kind, Integer> many : tables) {
            assertThat(many).containsEntry(Kind.MULTIPLICATION, eight.get(Kind.MULTIPLICATION));
            assertThat(many).containsEntry(Kind.DIVISION, 0);
            assertThat(many.get(Kind.COMPARISON_OR_SHIFT)).isLessThanOrEqualTo(6);
            assertThat(many.get(Kind.OTHER)).isLessThan(2 * eight.get(Kind.OTHER));
        }
    }

    @Test
    void piecesOfVeryDifferentLengthsTakeTheirLogarithm() {
        List<Integer> sizes = List.of(8, 16, 32, 50);
        List<Map<Kind, Integer>> tables = operations(sizes.stream()
                .map(pieces -> table("linear", pieces, OperationsTest::doublingLengths))
                .toList());
        for (int k = 0; k < sizes.size(); k++) {
            int logarithm = 32 - Integer.numberOfLeadingZeros(sizes.get(k));
            assertThat(tables.get(k).get(Kind.COMPARISON_OR_SHIFT)).isLessThanOrEqualTo(logarithm + 2);
        }
    }

    @Test
    void aMoveOfAnyLawIsAPolynomialOrAFormula() {
        List<Map<Kind, Integer>> moves = operations(Arrays.stream(Law.values())
                .map(law -> law.id() + "(1, 0.1, 10000" + OWN.getOrDefault(law, "") + ")")
                .toList());
        for (Law law : Law.values()) {
            Map<Kind, Integer> counts = moves.get(law.ordinal());
            boolean isRoot = law == Law.SQRT || law == Law.POLYNOMIAL;
            assertThat(counts).containsEntry(Kind.DIVISION, isRoot ? 1 : 0);
            assertThat(counts.get(Kind.MULTIPLICATION)).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void aCycleTakesOneDivision() {
        assertThat(operations(List.of("warmup(100) -> cosine(1, 0, 1000) -> cycle")))
                .singleElement()
                .satisfies(counts -> assertThat(counts).containsEntry(Kind.DIVISION, 1));
    }
}
