package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.LawKernels;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves by arguments that are known only at run time, against the same moves in double-double arithmetic. */
class LawKernelsTest {

    private static final double[][] ENDS = {{0, 1}, {1, 0}, {0.3, 0.01}, {1e-3, 5}, {0, 1e-280}, {7e200, 2}};

    private static final double EDGE = 1e-290;

    private final Random random = new Random(20261129);

    /** A move, and a time in it. */
    private record Case(Law law, double from, double to, double first, double second, long steps, long step) {

        double found(long at) {
            return switch (law) {
                case POLYNOMIAL -> LawKernels.polynomial(from, to, first, second, at, 0, steps);
                case POWER -> LawKernels.polynomial(from, to, 1, first, at, 0, steps);
                case COSINE -> LawKernels.cosine(from, to, first, second, at, 0, steps);
                default -> LawKernels.sigmoid(from, to, first, second, at, 0, steps);
            };
        }

        DoubleDouble wanted() {
            List<DoubleDouble> both = List.of(DoubleDouble.of(first), DoubleDouble.of(second));
            List<DoubleDouble> own = law == Law.POWER ? both.subList(0, 1) : both;
            return new Curve.Move(law, own, DoubleDouble.of(from), DoubleDouble.of(to), steps)
                    .afterStart(DoubleDouble.of(step));
        }

        /** In units in the last place of the right value; 0 at the edge of the doubles, where shares of 1 lose bits. */
        double error() {
            DoubleDouble wanted = wanted();
            return Math.abs(wanted.high()) < EDGE
                    ? 0
                    : Math.abs(wanted.minus(DoubleDouble.of(found(step))).high()) / Math.ulp(wanted.high());
        }
    }

    private Case next(Law law) {
        long steps = random.nextInt(4) == 0 ? 1L << 2 + random.nextInt(52) : 2 + random.nextInt(2_000);
        long apart = (long) Math.scalb((double) steps, -random.nextInt(30));
        long step = random.nextBoolean() ? apart : steps - apart;
        double[] ends = ENDS[random.nextInt(ENDS.length)];
        double second = law == Law.SIGMOID ? 3 * random.nextDouble() - 1 : argument();
        return new Case(law, ends[0], ends[1], argument(), second, steps, step);
    }

    private double argument() {
        return random.nextBoolean() ? 1 + random.nextInt(5) : Math.pow(10, 8 * random.nextDouble() - 4);
    }

    @ParameterizedTest
    @CsvSource({"POLYNOMIAL, 4", "POWER, 4", "COSINE, 4", "SIGMOID, 16"})
    void areAsAccurateAsTheContractSays(Law law, double allowed) {
        Case worst = next(law);
        for (int k = 0; k < 20_000; k++) {
            Case another = next(law);
            worst = another.error() > worst.error() ? another : worst;
        }
        assertThat(worst.error()).as("units in the last place of %s", worst).isLessThanOrEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"POLYNOMIAL", "POWER", "COSINE", "SIGMOID"})
    void goOneWay(Law law) {
        for (int k = 0; k < 2_000; k++) {
            Case one = next(law);
            long next = Math.min(one.step + 1, one.steps);
            double rise = (one.found(next) - one.found(one.step)) * Math.signum(one.to - one.from);
            assertThat(rise).as("%s", one).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void goFromEndToEndWhateverTheArgumentsAre() {
        double[] any = {
            Double.NaN, -1, 0, Double.MIN_VALUE, 1e-300, 0.1, 1, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY
        };
        for (double first : any) {
            for (double second : any) {
                for (Law law : List.of(Law.POLYNOMIAL, Law.POWER, Law.COSINE, Law.SIGMOID)) {
                    Case one = new Case(law, 0.9, 0.3, first, second, 10, 0);
                    assertThat(one.found(0)).as("%s", one).isEqualTo(0.9);
                    assertThat(one.found(10)).as("%s", one).isEqualTo(0.3);
                    for (int step = 1; step < 10; step++) {
                        assertThat(one.found(step)).as("%s at %s", one, step).isBetween(0.3, one.found(step - 1));
                    }
                }
            }
        }
    }
}
