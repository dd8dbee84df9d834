package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law, between ends of many kinds, over lengths from 1 to 10^12. */
class MovesTest {

    private static final long[] LENGTHS = {1, 2, 7, 100, 2357, 1_000_003, 1_000_000_000_000L};
    private static final String[][] ENDS = {
        {"1", "0"},
        {"0", "3e-4"},
        {"0.1", "0.01"},
        {"1e-6", "0.7"},
        {"0.3", "0.29999"},
        {"5e-20", "7e30"},
        {"-0.5", "0.8"}
    };

    record Case(Law law, List<String> arguments, String from, String to, long steps) {}

    /** Each law with each of its arguments over each length, between two of the ends in turn. */
    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (long steps : LENGTHS) {
            for (Law law : Law.values()) {
                for (List<String> arguments : arguments(law, steps)) {
                    for (int k = 0; k < 2; k++) {
                        String[] ends = ENDS[cases.size() % ENDS.length];
                        boolean ofOneSign = law.isOfOneSign();
                        cases.add(new Case(
                                law, arguments, ofOneSign ? "0.3" : ends[0], ofOneSign ? "1e-6" : ends[1], steps));
                    }
                }
            }
        }
        return cases.stream();
    }

    private static List<List<String>> arguments(Law law, long steps) {
        return switch (law) {
            case COSINE -> List.of(List.of("1", "1"), List.of("1.5", "1"), List.of("1", "0.7"), List.of("2", "3"));
            case POLYNOMIAL -> List.of(List.of("2", "1"), List.of("0.5", "1"), List.of("3.7", "0.4"));
            case POWER -> List.of(List.of("0.3"), List.of("1.7"), List.of("5"));
            case SIGMOID -> List.of(List.of("10", "0.5"), List.of("50", "0.2"), List.of("0.1", "1.5"));
            case HYPERBOLIC -> List.of(List.of(Long.toString(steps)), List.of(Long.toString(3 * steps + 1)));
            case LINEAR, SQRT, SQUARE, EXPONENTIAL, HARMONIC, HALVING, REX, LOG -> List.of(List.of());
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAccurateExactAtItsEndsAndMonotone(Case c) {
        Plan plan = plan(c, 0);
        BigDecimal from = new BigDecimal(c.from);
        BigDecimal to = new BigDecimal(c.to);
        List<BigDecimal> arguments = c.arguments.stream().map(BigDecimal::new).toList();
        double scale =
                from.signum() * to.signum() < 0 ? from.abs().max(to.abs()).doubleValue() : 0;
        assertThat(plan.at(0, 0, 0)).isEqualTo(from.doubleValue());
        assertThat(plan.at(c.steps, 0, 0)).isEqualTo(to.doubleValue());
        Random random = new Random(c.hashCode());
        double last = from.doubleValue();
        for (long t : times(c.steps)) {
            double value = plan.at(t, 0, 0);
            if (random.nextInt(4) == 0) {
                BigDecimal exact =
                        Oracle.move(c.law, arguments, from, to, BigDecimal.valueOf(t), BigDecimal.valueOf(c.steps));
                assertThat(Oracle.ulps(value, exact, scale)).as("ulps at %d", t).isLessThanOrEqualTo(2);
            }
            assertThat(Double.compare(value, last) * to.compareTo(from))
                    .as("monotone at %d", t)
                    .isNotNegative();
            last = value;
        }
    }

    private static Plan plan(Case c, int resolution) {
        List<DoubleDouble> arguments = c.arguments.stream()
                .map(text -> DoubleDouble.of(Rational.of(text)))
                .toList();
        DoubleDouble from = DoubleDouble.of(Rational.of(c.from));
        DoubleDouble to = DoubleDouble.of(Rational.of(c.to));
        return PieceTables.plan(
                List.of(
                        new Piece(0, 0, new Curve.Move(c.law, arguments, from, to, c.steps)),
                        new Piece(c.steps, c.steps, new Curve.Flat(to))),
                resolution);
    }

    /** Both ends and the middle densely, and times in between of all magnitudes. */
    private static TreeSet<Long> times(long steps) {
        Random random = new Random(steps);
        TreeSet<Long> times = new TreeSet<>();
        for (long k = 0; k < 15; k++) {
            times.addAll(List.of(k, steps - k, steps / 2 - 3 + k, steps / 3 + k));
            long offset = (long) Math.pow(steps, random.nextDouble());
            times.addAll(List.of(offset, steps - offset, (long) (random.nextDouble() * steps)));
        }
        times.removeIf(t -> t < 0 || t >= steps);
        return times;
    }
}
