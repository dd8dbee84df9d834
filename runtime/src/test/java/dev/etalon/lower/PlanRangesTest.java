package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Around;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of the rates of a plan without looking at each. Plans are written operands first: {@code 1 t ADD/2}, with
 * moves of 10 steps, {@code LINEAR:1:0}.
 */
class PlanRangesTest {

    /** Else each of many steps is looked at. */
    @ParameterizedTest
    @CsvSource({
        "-1, true",
        "LINEAR:-1:1, true",
        "SQRT:-1:1, true",
        "REX:-1:1, true",
        "LINEAR:1:0 2 MULTIPLY/2, true",
        "LINEAR:1:-1 2 MULTIPLY/2, false",
        "LINEAR:-1:1 2 MULTIPLY/2, false",
        "SQRT:1:0 2 MULTIPLY/2, true",
        "SQRT:1:-1 2 MULTIPLY/2, false",
        "REX:1:0 2 MULTIPLY/2, true",
        "REX:1:-1 2 MULTIPLY/2, false",
        "LINEAR:1:0 -2 MULTIPLY/2, false",
        "LINEAR:0x1p999:0 2 MULTIPLY/2, false",
        "SQRT:0x1p100:0 0x1p901 MULTIPLY/2, false",
        "REX:0x1p999:0 2 MULTIPLY/2, false",
        "0x1p999 REPEAT/1 2 MULTIPLY/2, false",
        "1 0x1p999 SEQUENCE/2 2 MULTIPLY/2, false",
        "LINEAR:1:0 0 MULTIPLY/2, true",
        "0x1p998 2 MULTIPLY/2, true",
        "0x1p999 2 MULTIPLY/2, false",
        "0x1p600 LINEAR:1:0x1p500 MULTIPLY/2, false",
        "0x1p999 0x1p998 ADD/2, true",
        "0x1p999 0x1p999 ADD/2, false",
        "1 -1 ADD/2, false",
        "1 2 MAX/2, true",
        "1 0x1p1000 MAX/2, false",
        "1 2 MIN/2, false",
        "LINEAR:1:0 LINEAR:1:2 SEQUENCE/2 2 MULTIPLY/2, true",
        "LINEAR:1:0 LINEAR:1:-2 SEQUENCE/2 2 MULTIPLY/2, false",
        "LINEAR:1:0 REPEAT/1 2 MULTIPLY/2, true",
        "LINEAR:1:-1 REPEAT/1 2 MULTIPLY/2, false",
        "t 2 MULTIPLY/2, false"
    })
    void areCertain(String plan, boolean certain) {
        assertThat(RateRange.isCertain(plan(plan))).isEqualTo(certain);
    }

    /** What a table rises to is seen only up to the step before the next piece. */
    @Test
    void theLargestOfATable() {
        Filled.Lines lines = (Filled.Lines)
                PieceTables.plan(List.of(piece(0, 1, 3), piece(10, 0.5, 0.25), piece(20, 0.25, 2), piece(30, 1, 0)), 0);
        assertThat(RateRange.most(lines, lines.starts())).isEqualTo(1 + 2 * 0.9);
        Filled.Lines below = (Filled.Lines) PieceTables.plan(List.of(piece(0, 1, -1), piece(10, 1, 2)), 0);
        assertThat(RateRange.most(below, below.starts())).isNaN();
    }

    private static Piece piece(long start, double from, double to) {
        return new Piece(start, start, move(Law.LINEAR, from, to));
    }

    /** Then 0 is added, which makes 0 of it. */
    @ParameterizedTest
    @CsvSource({
        "1, false",
        "-1, false",
        "-0.0, true",
        "-0.0 1 ADD/2, false",
        "1 -0.0 ADD/2, false",
        "-0.0 -0.0 ADD/2, true",
        "-0.0 1 SUBTRACT/2, true",
        "1 -0.0 SUBTRACT/2, false",
        "-0.0 EXP/1, false",
        "-0.0 ABS/1, false",
        "-0.0 LOG/1, false",
        "-0.0 COS/1, false",
        "-0.0 1 MIN/2, true",
        "1 2 MIN/2, false",
        "1 -0.0 MAX/2, true",
        "-0.0 SQRT/1, true",
        "1 SQRT/1, false",
        "-0.0 0 1 CLAMP/3, true",
        "0 1 -0.0 PICK/3, true",
        "1 NEGATE/1, true",
        "1 SIN/1, true",
        "1 2 MULTIPLY/2, false",
        "1 -2 MULTIPLY/2, true",
        "-0.0 2 MULTIPLY/2, true",
        "0 2 MULTIPLY/2, false",
        "NaN 2 MULTIPLY/2, true",
        "-1 2 DIVIDE/2, true",
        "1 2 DIVIDE/2, false",
        "-1 3 POWER/2, true",
        "2 3 POWER/2, false",
        "0.5 FLOOR/1, false",
        "-0.5 FLOOR/1, true",
        "-0.5 CEIL/1, true",
        "-0.5 ROUND/1, true",
        "t 2 MULTIPLY/2, false",
        "i 2 MULTIPLY/2, false",
        "LINEAR:1:0 2 MULTIPLY/2, false",
        "LINEAR:1:-1 2 MULTIPLY/2, true",
        "SQRT:1:0 2 MULTIPLY/2, false",
        "SQRT:1:-1 2 MULTIPLY/2, true",
        "REX:1:0 2 MULTIPLY/2, false",
        "REX:1:-1 2 MULTIPLY/2, true",
        "LINEAR:1:0 REPEAT/1, false",
        "LINEAR:1:0 1 NEGATE/1 SEQUENCE/2, true",
        "LINEAR:1:0 REPEAT/1 2 MULTIPLY/2, false",
        "LINEAR:1:-1 REPEAT/1 2 MULTIPLY/2, true"
    })
    void mayBeANegativeZero(String plan, boolean possible) {
        assertExcluded(plan, true, possible);
    }

    /** Whether a function of what is at least 0 is that, too. */
    @ParameterizedTest
    @CsvSource({
        "1 2 ADD/2, false",
        "1 2 SUBTRACT/2, true",
        "1 2 MULTIPLY/2, false",
        "1 2 DIVIDE/2, false",
        "1 2 POWER/2, false",
        "1 NEGATE/1, true",
        "1 2 MIN/2, false",
        "1 2 MAX/2, false",
        "1 2 3 CLAMP/3, false",
        "0 2 3 PICK/3, false",
        "1 SQRT/1, false",
        "1 EXP/1, false",
        "-1 EXP/1, true",
        "1 LOG/1, true",
        "1 ABS/1, false",
        "1 SIN/1, true",
        "1 COS/1, true",
        "1 FLOOR/1, false",
        "1 CEIL/1, false",
        "1 ROUND/1, false"
    })
    void mayBeNegative(String plan, boolean possible) {
        assertExcluded(plan + " 2 MULTIPLY/2", true, possible);
    }

    /** No number shapes a plan that variables may change. */
    @ParameterizedTest
    @CsvSource({
        "1, false",
        "1 2 MULTIPLY/2, true",
        "LINEAR:1:0 t MULTIPLY/2, true",
        "SQRT:1:0 t MULTIPLY/2, true",
        "REX:1:0 t MULTIPLY/2, true",
        "t t MULTIPLY/2, false"
    })
    void mayBeANegativeZeroWithOtherNumbers(String plan, boolean possible) {
        assertExcluded(plan, false, possible);
    }

    private static void assertExcluded(String plan, boolean numbersAreKnown, boolean possible) {
        Plan whole = plan(plan);
        assertThat(NegativeZero.excluded(whole, numbersAreKnown)).isEqualTo(possible ? plusZero(whole) : whole);
    }

    private static Plan plusZero(Plan plan) {
        return new Plan.Apply(Operator.ADD, List.of(plan, new Plan.Constant(0)));
    }

    private static Plan plan(String text) {
        Deque<Plan> made = new ArrayDeque<>();
        for (String word : text.split(" ")) {
            String[] parts = word.split("[:/]");
            made.push(parts.length == 2 ? node(parts[0], pop(made, Integer.parseInt(parts[1]))) : leaf(parts));
        }
        return made.pop();
    }

    private static List<Plan> pop(Deque<Plan> made, int count) {
        List<Plan> operands = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            operands.add(0, made.pop());
        }
        return operands;
    }

    private static Plan node(String name, List<Plan> operands) {
        return switch (name) {
            case "SEQUENCE" -> new Plan.Sequence(new long[] {0, 20}, new long[] {0, 20}, operands);
            case "REPEAT" -> new Around.Repeat(0, 10, 3, 0, operands.get(0));
            default -> new Plan.Apply(Operator.named(name), operands);
        };
    }

    private static Plan leaf(String[] words) {
        if (words.length == 3) {
            Curve move = move(Law.named(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            return PieceTables.plan(List.of(new Piece(0, 0, move)), 0);
        }
        return switch (words[0]) {
            case "t" -> new Plan.LocalStep(1);
            case "i" -> new Plan.CycleIndex(Long.MAX_VALUE);
            default -> new Plan.Constant(Double.parseDouble(words[0]));
        };
    }

    private static Curve move(Law law, double from, double to) {
        return new Curve.Move(law, List.of(), DoubleDouble.of(from), DoubleDouble.of(to), 10);
    }
}
