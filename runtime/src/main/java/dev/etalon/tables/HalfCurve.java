package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Kernels;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a curve that is counted from one of its ends, for which rows of polynomials are looked for.
 *
 * @param values those of the curve, in steps
 * @param length that of the curve, in steps
 * @param resolution how many ticks, as a power of two, make a step; at 0 only whole distances are asked for
 * @param first the smallest distance that is asked for
 * @param last the largest distance that is asked for
 * @param limit the distance at which the rows have to meet what follows, {@code last} or one more
 * @param backwards whether time runs towards the end, so that fractions of a tick are subtracted from the distance
 * @param scale a magnitude to whose unit in the last place values need be exact, where it is larger than theirs
 * @param effort counts the polynomials that are tried
 */
record HalfCurve(
        Curve.Values values,
        DoubleDouble length,
        int resolution,
        long first,
        long last,
        long limit,
        boolean backwards,
        double scale,
        Effort effort) {

    /**
     * The error that is aimed at, in units in the last place: short of 2 for what lies between the points that are
     * tried.
     */
    static final double TARGET = 1.9;

    /** So many distances that a row can be tried at each of them. */
    private static final int FEW = 256;

    /** Values that take as long as a polynomial. */
    private static final int VALUES = 16;

    /** The part of a curve, as a power of 1/2, in which what it does at its end is all it does. */
    private static final int FAR_AWAY = 20;

    /** 2^(2^-10): how near to a whole one a power is that counts as whole. */
    private static final double NEARLY_ONE = 0x1.002c605e2e8cfp0;

    private static final double LARGEST_RATIO = 0x1p1000;

    /**
     * Rows in their order.
     *
     * @param wave whose they are, if of one
     */
    record Rows(RowLayout layout, List<double[]> coefficients, Optional<Wave> wave) {
        Rows(RowLayout layout, List<double[]> coefficients) {
            this(layout, coefficients, Optional.empty());
        }
    }

    /** Whether only whole distances are asked for. */
    boolean whole() {
        return resolution == 0;
    }

    /** The value at a distance from the end, in ticks. */
    private DoubleDouble value(DoubleDouble distance) {
        DoubleDouble near = distance.scaled(-resolution);
        DoubleDouble far = length.minus(near);
        return backwards ? values.at(far, near) : values.at(near, far);
    }

    /** The value so far from a distance. */
    DoubleDouble value(long origin, double x) {
        return value(DoubleDouble.of(origin).plus(DoubleDouble.of(x)));
    }

    /** Rows that are accurate enough. */
    Rows rows() {
        return values.rows(this);
    }

    /** The fewest rows that are accurate enough. */
    Rows searched() {
        return new RowSearch(this).rows();
    }

    /** The rows that a layout has for the distances that are asked for. */
    long count(RowLayout layout) {
        return layout.row(last) - layout.row(first) + 1;
    }

    /** Whether a row misses the target. One for one distance is as good as can be. Values that are no numbers are, too. */
    boolean misses(RowLayout layout, long row, Fit fit) {
        boolean far = fit.error() > TARGET || Double.isNaN(fit.error()) && isFinite(layout.start(row));
        return far && layout.width(row) > 1 && !meetsAtAll(layout, row, fit);
    }

    private boolean isFinite(long distance) {
        return Double.isFinite(value(DoubleDouble.of(distance)).high());
    }

    /** Whether a fit whose bound is missed by little is accurate enough at each of few distances all the same. */
    private boolean meetsAtAll(RowLayout layout, long row, Fit fit) {
        if (!whole() || layout.width(row) > FEW || !(fit.error() <= 2 * TARGET)) {
            return false;
        }
        long start = layout.start(row);
        long end = Math.min(start + layout.width(row) - 1, last);
        effort.spend((end - start) / VALUES);
        for (long distance = Math.max(start, first); distance <= end; distance++) {
            DoubleDouble value = value(DoubleDouble.of(distance));
            double found = Kernels.polynomial(fit.coefficients(), 0, distance - start);
            double unit = Doubles.ulp(Math.max(Math.abs(value.high()), scale));
            if (Math.abs(value.minus(DoubleDouble.of(found)).high()) > TARGET * unit) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value falls to 0 as the square of the distance from an end, or as a higher whole power. */
    static boolean fallsSmoothly(Curve.Values values, DoubleDouble length, boolean toEnd) {
        double near = beside(values, length, toEnd, FAR_AWAY);
        double nearer = beside(values, length, toEnd, FAR_AWAY + 1);
        double ratio = near / nearer;
        if (!(ratio > 3) || !(ratio < LARGEST_RATIO)) {
            return false;
        }
        int power = Doubles.exponent(ratio * NEARLY_ONE);
        double beside = Doubles.scalb(ratio, -power);
        return beside < NEARLY_ONE && beside * NEARLY_ONE > 1;
    }

    /** The value at a part of the length, a power of 1/2, from an end. */
    private static double beside(Curve.Values values, DoubleDouble length, boolean toEnd, int power) {
        DoubleDouble distance = length.scaled(-power);
        DoubleDouble rest = length.minus(distance);
        return (toEnd ? values.at(rest, distance) : values.at(distance, rest)).high();
    }
}
