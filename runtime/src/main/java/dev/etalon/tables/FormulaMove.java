package dev.etalon.tables;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of one piece of {@link Filled.Formulas}, a move. Numbers are tried until they come to the start to the bit, and not beyond the end;
 * what is at the end is the next piece's.
 */
final class FormulaMove {

    /** Differences of the ends whose shares are far from the edges of the doubles. */
    private static final double LEAST = 0x1p-460;

    private static final double MOST = 0x1p460;

    /** In which parts of a unit in the last place a difference is varied, and how often up and down. */
    private static final double VARIATION = 1 / 8.0;

    private static final int VARIATIONS = 8;

    private static final int MOST_SPARE = 6;

    /** The part of a power of four from which on a scale of a root is tried, and the bits that it has after the first. */
    private static final double LEAST_SCALE = 0.8;

    private static final int BITS = 6;

    private final Formula formula;
    private final boolean rises;
    private final double steps;
    private final DoubleDouble small;
    private final DoubleDouble large;

    final double origin;
    final double vertex;

    /** What is tried: the base is the smaller end. */
    double slope;

    double rest;
    double scale;
    double rise;

    private FormulaMove(Formula formula, long start, Law law, DoubleDouble from, DoubleDouble to, long steps) {
        this.formula = formula;
        this.rises = from.compareTo(to) <= 0;
        this.small = rises ? from : to;
        this.large = rises ? to : from;
        this.steps = steps;
        double end = start + this.steps;
        this.origin = rises ? start : end;
        this.vertex = Formula.isOfRest(law) ? end : start;
    }

    /**
     * Those of a move.
     *
     * @param formula that of the table, by which it goes unless it is straight
     * @return null where there are none: then it has another table
     */
    static FormulaMove of(Formula formula, long start, Law law, DoubleDouble from, DoubleDouble to, long steps) {
        if (!isPlain(from, to) || steps <= 0 || steps > formula.mostSteps()) {
            return null;
        }
        FormulaMove move = new FormulaMove(formula, start, law, from, to, steps);
        return move.isFound(law == Law.LINEAR ? List.of(0.0) : move.scales()) ? move : null;
    }

    /** Whether ends are not negative and far from the edges of the doubles; also where they are not known yet. */
    private static boolean isPlain(DoubleDouble from, DoubleDouble to) {
        double difference = Math.abs(to.minus(from).high());
        boolean isFar = difference > 0 && difference < LEAST || difference > MOST;
        return !(from.high() < 0) && !(to.high() < 0) && !isFar;
    }

    double base() {
        return small.high();
    }

    private boolean isFound(Collection<Double> scales) {
        for (int spare = 0; spare <= MOST_SPARE; spare += 2) {
            if (isFound(scales, spare)) {
                return true;
            }
        }
        return false;
    }

    /** @param spare bits that a slope has less than it may: without them there is no half of a unit that is rounded to even */
    private boolean isFound(Collection<Double> scales, int spare) {
        for (int k = 0; k <= 2 * VARIATIONS; k++) {
            int variation = (k & 1) == 0 ? k / 2 : -(k + 1) / 2;
            for (double each : scales) {
                set(each, variation * VARIATION, spare);
                if (isRight()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isRight() {
        double value = at(rises ? origin + steps : origin - steps);
        return rises ? !(value > large.high()) : value == large.high() || Double.isNaN(value);
    }

    /** The value at a tick, as {@link Filled.Formulas} evaluates it. */
    private double at(double tick) {
        Filled.Formulas plan = new Filled.Formulas(
                formula.rooted(),
                new long[1],
                new double[] {origin - tick},
                new double[] {base()},
                new double[] {slope},
                new double[] {rest},
                new double[] {vertex - tick},
                new double[] {scale},
                new double[] {rise});
        return plan.at(0, 0, 0);
    }

    /** @param variation what is added to the difference of the ends, in units in the last place of the larger */
    private void set(double magnitude, double variation, int spare) {
        boolean isRoot = formula == Formula.ROOT;
        DoubleDouble sum = sum(magnitude);
        DoubleDouble length = DoubleDouble.of(rises ? steps : -steps);
        DoubleDouble difference =
                large.minus(DoubleDouble.of(base())).plus(DoubleDouble.of(variation * Doubles.ulp(large.high())));
        DoubleDouble precise =
                isRoot ? difference.times(sum).dividedBy(length) : difference.dividedBy(length.times(sum));
        double most = isRoot ? steps : steps * sum.high();
        slope = Doubles.leading(precise.high(), (long) (most * (1 << spare)));
        rest = slope == 0
                ? 0
                : precise.minus(DoubleDouble.of(slope))
                        .dividedBy(DoubleDouble.of(slope))
                        .high();
        boolean isBefore = vertex > origin || vertex == origin && !rises;
        scale = isBefore ? -magnitude : magnitude;
        rise = magnitude == 0 ? 1 : vertex == origin ? 0 : sum.high();
    }

    /** What the sum, {@code rise + scale · z} or {@code rise + √(scale · z)}, is at the larger end; of what is straight it is 1. */
    private DoubleDouble sum(double magnitude) {
        if (magnitude == 0) {
            return DoubleDouble.ONE;
        }
        return formula == Formula.PARABOLA
                ? DoubleDouble.of(steps)
                : DoubleDouble.of(magnitude * steps).sqrt();
    }

    /**
     * The scales that the sum can have, the best first. That of a root is {@code n + √(n z)}, or without the n, times a factor: {@code n} is a
     * double next to a power of two and below it, so that there is not more than one unit in the last place to the sum, and {@code n z} is
     * exact. So the scale has few digits, and the best is the one whose root of the length is nearest to a double.
     */
    private Collection<Double> scales() {
        if (formula == Formula.PARABOLA) {
            return List.of(1.0);
        }
        double power = Doubles.powerOfTwo(Doubles.exponent(steps));
        double most = (power < steps ? 4 : 1) * power * power;
        double unit = Doubles.powerOfTwo(Doubles.exponent(most / steps) - BITS);
        Map<Double, Double> scales = new TreeMap<>();
        for (double each = Math.floor(most / steps / unit) * unit; each * steps > LEAST_SCALE * most; each -= unit) {
            double root = Math.sqrt(each * steps);
            double square = root * root;
            double missed = Math.abs(each * steps - square - Doubles.productError(root, root, square));
            scales.putIfAbsent(missed, each);
        }
        return scales.values();
    }
}
