package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows of straight moves beside curves: as accurate as other rows, monotone, and not many. */
class StraightHalfTest {

    private static final int STEPS_OF_EACH = 200;

    private final Random random = new Random(29);

    @Test
    void valuesAreNearestButOneAndNeverTurnBack() {
        for (int move = 0; move < 2_000; move++) {
            long steps = (long) Math.pow(2, random.nextDouble() * (move % 4 == 0 ? 50 : 14));
            Curve line = line(steps);
            RowTable table = new RowTable(0);
            table.line(0, start(line), end(line), steps);
            table.constant(steps, end(line));
            Filled.Curves plan = table.plan();
            for (int k = 0; k < STEPS_OF_EACH; k++) {
                long far = (long) Math.pow(steps, random.nextDouble());
                long step = k % 3 == 0 ? (long) (random.nextDouble() * steps) : k % 3 == 1 ? far - 1 : steps - far;
                assertNear(line, line.afterStart(DoubleDouble.of(step)), plan.at(step, 0, 0));
                double next = plan.at(step + 1, 0, 0) - plan.at(step, 0, 0);
                assertThat(next * end(line).minus(start(line)).signum()).isGreaterThanOrEqualTo(0);
            }
            assertThat(plan.at(0, 0, 0)).isEqualTo(start(line).high());
            assertThat(plan.at(steps, 0, 0)).isEqualTo(end(line).high());
        }
    }

    @Test
    void fractionsOfTicksAreAsAccurate() {
        int resolution = 20;
        for (int move = 0; move < 200; move++) {
            long steps = 1 + random.nextInt(1_000_000);
            Curve line = line(steps);
            List<DoubleDouble> plain = List.of(DoubleDouble.ONE, DoubleDouble.ONE);
            Curve cosine = new Curve.Move(Law.COSINE, plain, end(line), DoubleDouble.ZERO, 1000);
            List<Piece> pieces = List.of(new Piece(0, 0, line), new Piece(steps, steps, cosine));
            Filled.Curves plan = (Filled.Curves) PieceTables.plan(pieces, resolution);
            for (int k = 0; k < STEPS_OF_EACH; k++) {
                long tick = (long) (random.nextDouble() * (steps << resolution));
                double fraction = random.nextDouble();
                DoubleDouble time =
                        DoubleDouble.of(tick).plus(DoubleDouble.of(fraction)).scaled(-resolution);
                assertNear(line, line.afterStart(time), plan.at(tick, fraction, 0));
            }
        }
    }

    @Test
    void thereAreFewRows() {
        assertThat(rows(0, 0.001, 2_000)).isLessThanOrEqualTo(6);
        assertThat(rows(0.001, 0, 100_000)).isLessThanOrEqualTo(6);
        assertThat(rows(1e-6, 0.001, 2_000)).isLessThanOrEqualTo(20);
        assertThat(rows(-1, 1, 1L << 50)).isLessThanOrEqualTo(8);
    }

    private static int rows(double from, double to, long steps) {
        RowTable table = new RowTable(0);
        table.line(0, DoubleDouble.of(from), DoubleDouble.of(to), steps);
        return table.size();
    }

    private Curve line(long steps) {
        double large = Math.pow(10, -6 * random.nextDouble());
        double other = random.nextInt(3) == 0 ? 0 : Math.pow(10, -9 * random.nextDouble());
        double small = large * (random.nextInt(8) == 0 ? -other : other);
        boolean rises = random.nextBoolean();
        List<DoubleDouble> plain = List.of(DoubleDouble.ONE, DoubleDouble.ONE);
        DoubleDouble from = DoubleDouble.of(rises ? small : large);
        return new Curve.Move(Law.LINEAR, plain, from, DoubleDouble.of(rises ? large : small), steps);
    }

    private static DoubleDouble start(Curve curve) {
        return curve.afterStart(DoubleDouble.ZERO);
    }

    private static DoubleDouble end(Curve curve) {
        return curve.beforeEnd(DoubleDouble.ZERO);
    }

    private static void assertNear(Curve line, DoubleDouble wanted, double found) {
        double error = Math.abs(DoubleDouble.of(found).minus(wanted).high());
        double ofSigns = start(line).signum() * end(line).signum() < 0
                ? Math.max(Math.abs(start(line).high()), Math.abs(end(line).high()))
                : 0;
        assertThat(error / Doubles.ulp(Math.max(Math.abs(wanted.high()), ofSigns)))
                .as("%s at %s", line, wanted)
                .isLessThan(2);
    }
}
