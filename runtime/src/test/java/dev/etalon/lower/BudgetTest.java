package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.CoreReader;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of work counts as. */
class BudgetTest {

    private static final Span PLACE = new Span(2, 5);

    /** Kinds of work, and how much of each is all of the 700,000 units. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("8 for a node", 700_000 / 8, BudgetTest::nodes),
                kind("8 for one once more", 700_000 / 8, (budget, nodes) -> budget.again(PLACE, nodes)),
                kind(
                        "25 for a polynomial",
                        700_000 / 25,
                        (budget, all) -> budget.curve(PLACE).spend(all)),
                kind("2 for a start", 700_000 / 2, (budget, starts) -> budget.starts(PLACE, starts)),
                kind("1 for 64 operations", 700_000 * 64 + 63, (budget, steps) -> budget.evaluation(PLACE, 1, steps)),
                kind("1 for 64, of 10 a step", 4_480_006, (budget, steps) -> budget.evaluation(PLACE, 10, steps)),
                // 8,366 words, whose square is 69,989,956: 100 of it are a unit.
                kind(
                        "the square of words of 32 bits",
                        8_366 * 32 + 31,
                        (budget, bits) -> budget.exact(PLACE, whole(bits))));
    }

    private static Arguments kind(String name, long most, ObjLongConsumer<Budget> work) {
        return Arguments.of(name, most, work);
    }

    private static void nodes(Budget budget, long count) {
        for (long k = 0; k < count; k++) {
            budget.node(PLACE);
        }
    }

    /** Two numbers of so many bits in all, with those of their denominators. */
    private static List<Rational> whole(long bits) {
        return List.of(Rational.ONE, new Rational(BigInteger.ONE.shiftLeft((int) bits - 4), BigInteger.ONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void countsWork(String name, long most, ObjLongConsumer<Budget> work) {
        work.accept(new Budget(), most);
        assertThatThrownBy(() -> work.accept(new Budget(), most + 1)).isInstanceOf(Budget.Exceeded.class);
    }

    @Test
    void sumsItUpAndSaysWhereItIsTooMuch() {
        Budget budget = new Budget();
        budget.starts(PLACE, 349_997);
        assertThatThrownBy(() -> budget.node(PLACE)).isInstanceOfSatisfying(Budget.Exceeded.class, exceeded -> {
            Diagnostics found = new Diagnostics();
            exceeded.report(found);
            assertThat(found.sorted()).singleElement().satisfies(one -> {
                assertThat(one.code()).isEqualTo(Code.BUDGET);
                assertThat(one.span()).isEqualTo(PLACE);
                assertThat(one.message())
                        .isEqualTo(
                                "with this the schedule takes 700002 units of work or more, over the budget of 700000");
                assertThat(one.help()).contains("as a cycle");
            });
        });
        assertThat(budget.nodes()).isEqualTo(1);
    }

    /** What stands for a large tree in a row of a table. */
    private static final Map<String, String> LARGE = Map.of(
            "takes",
                    "number 0 9 1 number 0 9 9 constant 0 9 ".repeat(2_200) + "sequence 0 9 2200"
                            + " number 0 9 9 take 0 9".repeat(40),
            "least", "t 0 9 ".repeat(9_000) + "apply 0 9 MIN 9000",
            "most", ("number 0 9 1" + "0".repeat(999) + " ").repeat(91) + "apply 0 9 MAX 91");

    @ParameterizedTest
    @CsvSource({
        // 2,241 nodes, and for each take those in it once more: after 39 of them, of 86,580, it is too much.
        "takes, 710568",
        // As many nodes as operations, 9,001, and these at 5,096 steps.
        "least, 788712",
        // A node, and 9,441 words.
        "most - constant 0 9, 891332",
        "number 0 9 1 most constant 0 9, 891332"
    })
    void isAskedBeforeTheWork(String tree, long units) {
        assertThat(refusal(tree, Map.of())).satisfies(one -> {
            assertThat(one.source()).isEqualTo(Source.EXPRESSION);
            assertThat(one.message()).contains(" " + units + " units ");
        });
    }

    /** And refused once, for the setting that is dear, and not for what is read after it. */
    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"RUN", "TOKENS_PER_STEP", "SAMPLES_PER_STEP"})
    void isAskedForEachText(Source source) {
        String large = words("most");
        RunSetting.Text text = new RunSetting.Text("", CoreReader.read(large));
        assertThat(refusal("number 0 9 1", Map.of(source.id(), text)).source()).isEqualTo(source);
    }

    private static Diagnostic refusal(String tree, Map<String, RunSetting.Text> texts) {
        RunSetting setting = new RunSetting("", 0, 0, Rational.ZERO, Map.of(), texts);
        Diagnostics found = new Diagnostics();
        Lowering.lower(CoreReader.read(words(tree)), setting, found);
        assertThat(found.sorted()).extracting(Diagnostic::code).containsExactly(Code.BUDGET);
        return found.sorted().get(0);
    }

    private static String words(String tree) {
        return Arrays.stream(tree.split(" "))
                .map(word -> LARGE.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
