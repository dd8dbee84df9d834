package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sum of a piece of {@link dev.etalon.plan.Filled.Formulas}: {@code rise + scale · z}, or {@code rise + √(scale · z)}.
 *
 * @param larger what it is at the larger end of the piece
 */
record FormulaSum(double rise, double scale, DoubleDouble larger) {

    /** That of what is straight. */
    static final FormulaSum ONE = new FormulaSum(1, 0, DoubleDouble.ONE);

    /** The part of a power of four from which on a scale is tried, and the bits that it has after the first. */
    private static final double LEAST = 0.8;

    private static final int BITS = 6;

    /**
     * Those that a move can have, the best first.
     *
     * @param fromVertex whether the vertex is at its smaller end
     * @param steps its length
     */
    static List<FormulaSum> of(Formula formula, boolean fromVertex, double steps) {
        return formula == Formula.PARABOLA
                ? List.of(new FormulaSum(fromVertex ? 0 : steps, 1, DoubleDouble.of(steps)))
                : roots(fromVertex, steps);
    }

    /**
     * {@code n + √(n z)}, or without the n, times a factor: {@code n} is a double next to a power of two and below it, so that there is
     * not more than one unit in the last place to the sum, and {@code n z} is exact. So the scale has few digits, and the best is the one
     * whose root of the length is nearest to a double.
     */
    private static List<FormulaSum> roots(boolean fromVertex, double steps) {
        double power = Doubles.powerOfTwo(Doubles.exponent(steps));
        double most = (power < steps ? 4 : 1) * power * power;
        double unit = Doubles.powerOfTwo(Doubles.exponent(most / steps) - BITS);
        Map<Double, Double> scales = new TreeMap<>();
        for (double scale = Math.floor(most / steps / unit) * unit; scale * steps > LEAST * most; scale -= unit) {
            double root = Math.sqrt(scale * steps);
            double square = root * root;
            double missed = Math.abs(scale * steps - square - Doubles.productError(root, root, square));
            scales.putIfAbsent(missed, scale);
        }
        List<FormulaSum> sums = new ArrayList<>();
        for (double scale : scales.values()) {
            DoubleDouble root = DoubleDouble.of(scale * steps).sqrt();
            sums.add(new FormulaSum(fromVertex ? 0 : root.high(), scale, root));
        }
        return sums;
    }
}
