package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves by a formula, between ends of many kinds, over lengths from 1 to 2^44. */
class FormulaTableTest {

    private static final List<Law> LAWS = List.of(Law.SQRT, Law.SQUARE, Law.POWER, Law.POLYNOMIAL);

    private final Random random = new Random(16);

    private static Curve.Move move(Law law, String from, String to, long steps) {
        return move(law, DoubleDouble.HALF, from, to, steps);
    }

    private static Curve.Move move(Law law, DoubleDouble power, String from, String to, long steps) {
        List<DoubleDouble> arguments = law == Law.POWER
                ? List.of(power)
                : law == Law.POLYNOMIAL ? List.of(power, DoubleDouble.ONE) : List.of();
        return new Curve.Move(law, arguments, number(from), number(to), steps);
    }

    /** By a formula; a parabola is no longer than its products are exact. */
    private Curve.Move move(String from, String to) {
        Law law = LAWS.get(random.nextInt(LAWS.size()));
        DoubleDouble power = random.nextBoolean() ? DoubleDouble.HALF : DoubleDouble.of(2.0);
        boolean isRoot = law == Law.SQRT || law != Law.SQUARE && power.equals(DoubleDouble.HALF);
        long steps = isRoot ? length() : Math.min(length(), 94_906_265);
        return random.nextBoolean() ? move(law, power, from, to, steps) : move(law, power, to, from, steps);
    }

    /** That of one move, held at its end. */
    private static Plan plan(Curve move) {
        return PieceTables.plan(List.of(new Piece(0, 0, move)), 0);
    }

    private static DoubleDouble number(String text) {
        return DoubleDouble.of(Rational.of(text));
    }

    @Test
    void isAccurateExactAtItsEndsAndMonotone() {
        for (int round = 0; round < 4_000; round++) {
            String from = number();
            String to = end(from);
            Curve.Move move = move(from, to);
            long steps = move.steps();
            Plan plan = plan(move);
            assertThat(plan).as("%s", move).isInstanceOf(Filled.Formulas.class);
            assertThat(plan.at(0, 0, 0)).isEqualTo(move.from().high());
            assertThat(plan.at(steps, 0, 0)).isEqualTo(move.to().high());
            assertThat(plan.at(steps + random.nextInt(3), 0.5, 0))
                    .isEqualTo(move.to().high());
            long first = place(steps);
            isAccurate(plan, move, first);
            double direction = move.to().compareTo(move.from());
            long last = Math.min(steps, first + 8);
            for (long step = first; step < last; step++) {
                assertThat((plan.at(step + 1, 0, 0) - plan.at(step, 0, 0)) * direction + 0.0)
                        .as("%s at %d", move, step)
                        .isNotNegative();
            }
        }
    }

    private static void isAccurate(Plan plan, Curve.Move move, long step) {
        DoubleDouble exact = move.afterStart(DoubleDouble.of(step));
        double error = exact.minus(DoubleDouble.of(plan.at(step, 0, 0))).high();
        assertThat(Math.abs(error)).as("%s at %d", move, step).isLessThanOrEqualTo(2 * Math.ulp(exact.high()));
    }

    /** At times between steps, as in a stretched schedule of so many steps that a tick is one of them. */
    @Test
    void fractionsOfATickAreAccurate() {
        for (int round = 0; round < 500; round++) {
            String from = number();
            Curve.Move move = move(from, end(from));
            Plan plan = plan(move);
            long step = Math.min(place(move.steps()), move.steps() - 1);
            double fraction = random.nextDouble();
            DoubleDouble exact = move.afterStart(DoubleDouble.of(step).plus(DoubleDouble.of(fraction)));
            double error =
                    exact.minus(DoubleDouble.of(plan.at(step, fraction, 0))).high();
            assertThat(Math.abs(error))
                    .as("%s at %d and %s", move, step, fraction)
                    .isLessThanOrEqualTo(3 * Math.ulp(exact.high()));
        }
    }

    private String number() {
        return switch (random.nextInt(4)) {
            case 0 -> "0." + (1 + random.nextInt(9));
            case 1 -> (1 + random.nextInt(1000)) + "e-" + random.nextInt(8);
            case 2 -> new BigDecimal(random.nextDouble() * Math.pow(10, random.nextInt(12) - 8)).toString();
            default -> new BigDecimal(Math.scalb(1 + random.nextInt(64) / 64.0, random.nextInt(40) - 20)).toString();
        };
    }

    /** 0, far off, or all but the same. */
    private String end(String other) {
        return switch (random.nextInt(5)) {
            case 0 -> "0";
            case 1 ->
                new BigDecimal(other)
                        .multiply(new BigDecimal("1.0000" + random.nextInt(1000)))
                        .toString();
            case 2 -> new BigDecimal(other).add(new BigDecimal("1e-18")).toString();
            case 3 -> "1e-" + random.nextInt(120);
            default -> number();
        };
    }

    private long length() {
        return random.nextInt(4) == 0
                ? (long) Math.pow(10, random.nextInt(13))
                : Math.max(1, (long) Math.scalb(0.5 + random.nextDouble() / 2, 1 + random.nextInt(44)));
    }

    /** Anywhere, and near the start and the end at all distances. */
    private long place(long steps) {
        long near = (long) Math.scalb(random.nextDouble(), random.nextInt(45));
        long place = LongStream.of((long) (steps * random.nextDouble()), near, steps - near)
                .toArray()[random.nextInt(3)];
        return Math.max(0, Math.min(steps, place));
    }

    @ParameterizedTest
    @CsvSource({
        "SQRT, 1, 0, 17592186044417",
        "SQRT, -0.1, 1, 100",
        "SQRT, 1e200, 0, 100",
        "SQRT, 0, 1e-200, 100",
        "SQUARE, 1, 0, 94906266",
        "REX, 1, 0, 100"
    })
    void othersHaveATable(Law law, String from, String to, long steps) {
        Curve move = new Curve.Move(law, List.of(), number(from), number(to), steps);
        assertThat(plan(move)).isInstanceOf(Filled.Curves.class);
    }

    @Test
    void oneFormulaAmongStraightPiecesIsOneTable() {
        Piece warmup = new Piece(0, 0, new Curve.Move(Law.LINEAR, List.of(), number("0"), number("1"), 10));
        Piece flat = new Piece(10, 10, new Curve.Flat(number("1")));
        Piece root = new Piece(90, 90, move(Law.SQRT, "1", "0", 10));
        Plan plan = PieceTables.plan(List.of(warmup, flat, root), 0);
        assertThat(plan).isInstanceOf(Filled.Formulas.class);
        assertThat(List.of(plan.at(5, 0, 0), plan.at(89, 0, 0), plan.at(95, 0, 0), plan.at(101, 0, 0)))
                .containsExactly(0.5, 1.0, 0.5 / (1 + Math.sqrt(0.5)), 0.0);
        Piece square = new Piece(0, 0, move(Law.SQUARE, "0", "1", 90));
        assertThat(PieceTables.plan(List.of(square, root), 0)).isInstanceOf(Filled.Curves.class);
        Piece cosine = new Piece(
                0,
                0,
                new Curve.Move(Law.COSINE, List.of(DoubleDouble.ONE, DoubleDouble.ONE), number("0"), number("1"), 90));
        assertThat(PieceTables.plan(List.of(cosine, root), 0)).isInstanceOf(Filled.Curves.class);
        assertThat(PieceTables.plan(List.of(warmup, flat, root), 3)).isInstanceOf(Filled.Curves.class);
    }
}
