package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows of long cosines, which nobody has judged one by one: they are accurate, monotone, and not many. */
class CosineHalfTest {

    private static final int STEPS_OF_EACH = 300;

    private final Random random = new Random(16);

    @Test
    void valuesAreNearestButOneAndNeverTurnBack() {
        for (int move = 0; move < 600; move++) {
            long steps = (long) Math.pow(2, 8 + random.nextDouble() * (move % 4 == 0 ? 40 : 14));
            Curve cosine = cosine(steps);
            Filled.Curves plan = plan(new Piece(0, 0, cosine));
            for (int k = 0; k < STEPS_OF_EACH; k++) {
                long far = (long) Math.pow(steps, random.nextDouble());
                long step = k % 3 == 0 ? (long) (random.nextDouble() * steps) : k % 3 == 1 ? far : steps - far;
                assertNear(cosine, step, plan.at(step, 0, 0));
                double next = plan.at(step + 1, 0, 0) - plan.at(step, 0, 0);
                assertThat(next * (end(cosine) - start(cosine))).isGreaterThanOrEqualTo(0);
            }
            assertThat(plan.at(0, 0, 0)).isEqualTo(start(cosine));
            assertThat(plan.at(steps, 0, 0)).isEqualTo(end(cosine));
        }
    }

    @Test
    void whatIsCutIsAsAccurate() {
        for (int move = 0; move < 200; move++) {
            long steps = 1000 + random.nextInt(1_000_000);
            Curve cosine = cosine(steps);
            long skipped = (long) (random.nextDouble() * steps);
            long until = skipped + 1 + (long) (random.nextDouble() * (steps - skipped));
            Piece rest = new Piece(until - skipped, until - skipped, new Curve.Flat(DoubleDouble.ONE));
            Filled.Curves plan = plan(new Piece(0, -skipped, cosine), rest);
            for (int k = 0; k < STEPS_OF_EACH; k++) {
                long step = (long) (random.nextDouble() * (until - skipped));
                assertNear(cosine, skipped + step, plan.at(step, 0, 0));
            }
        }
    }

    @Test
    void fractionsOfTicksAreAsAccurate() {
        for (int move = 0; move < 100; move++) {
            long steps = 1000 + random.nextInt(1_000_000);
            Curve cosine = cosine(steps);
            int resolution = 20;
            Filled.Curves plan = (Filled.Curves) PieceTables.plan(List.of(new Piece(0, 0, cosine)), resolution);
            for (int k = 0; k < STEPS_OF_EACH; k++) {
                long tick = (long) (random.nextDouble() * (steps << resolution));
                double fraction = random.nextDouble();
                DoubleDouble time =
                        DoubleDouble.of(tick).plus(DoubleDouble.of(fraction)).scaled(-resolution);
                assertNear(cosine.afterStart(time), plan.at(tick, fraction, 0));
            }
        }
    }

    @Test
    void thereAreFewRows() {
        assertThat(rows(0.001, 0.0001, 98_000)).isLessThanOrEqualTo(42);
        assertThat(rows(0.001, 0, 98_000)).isLessThanOrEqualTo(140);
        assertThat(rows(0.001, 0.00099, 1_000_000)).isLessThanOrEqualTo(20);
        assertThat(rows(0, 1, 1L << 52)).isLessThanOrEqualTo(420);
    }

    private static int rows(double from, double to, long steps) {
        return plan(new Piece(0, 0, cosine(from, to, steps))).coefficients().length / Fit.TERMS;
    }

    private Curve cosine(long steps) {
        double large = Math.pow(10, -6 * random.nextDouble());
        double small = large * (random.nextInt(3) == 0 ? 0 : Math.pow(10, -9 * random.nextDouble()));
        boolean rises = random.nextBoolean();
        return cosine(rises ? small : large, rises ? large : small, steps);
    }

    private static Curve cosine(double from, double to, long steps) {
        List<DoubleDouble> plain = List.of(DoubleDouble.ONE, DoubleDouble.ONE);
        return new Curve.Move(Law.COSINE, plain, DoubleDouble.of(from), DoubleDouble.of(to), steps);
    }

    private static Filled.Curves plan(Piece... pieces) {
        return (Filled.Curves) PieceTables.plan(List.of(pieces), 0);
    }

    private static double start(Curve curve) {
        return curve.afterStart(DoubleDouble.ZERO).high();
    }

    private static double end(Curve curve) {
        return curve.beforeEnd(DoubleDouble.ZERO).high();
    }

    private static void assertNear(Curve curve, long step, double found) {
        assertNear(curve.afterStart(DoubleDouble.of(step)), found);
    }

    private static void assertNear(DoubleDouble wanted, double found) {
        double error = Math.abs(DoubleDouble.of(found).minus(wanted).high());
        assertThat(error / Doubles.ulp(wanted.high())).isLessThan(2);
    }
}
