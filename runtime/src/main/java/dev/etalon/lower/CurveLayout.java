package dev.etalon.lower;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Lays out a monotone curve so that its table is far from the edges of the doubles: where the values are not, the table holds
 * a power of two times as much, and where one power won't do for all, there are two tables.
 */
final class CurveLayout {

    /** What has a curve. */
    interface Scaled {

        /** {@code 2^scale} times the curve. */
        Curve curve(int scale);
    }

    /** Exponents of what is laid out as it is: the coefficients of its polynomials are normal, and their terms finite. */
    static final int LEAST = -500;

    static final int MOST = 900;

    /** The exponent of the smallest values that two doubles hold to all their digits. */
    private static final int LEAST_WHOLE = -900;

    /** The exponents that a table may span. */
    private static final int SPAN = MOST - LEAST;

    /** The exponent of the smallest double. */
    private static final int SUBNORMAL = -1074;

    /** The exponent of the first power of two that is none. */
    private static final int BEYOND = 1024;

    /** A power of two by which the largest of the doubles are far from their edge. */
    private static final int FAR = 200;

    /** The polynomials that take as long as finding out where a curve can be laid out. */
    private static final int SEARCH = 3;

    private final Layout layout;
    private final long at;
    private final Scaled scaled;
    private final Effort effort;
    private final Curve curve;
    private final Curve.Values values;

    /**
     * @param scaled the curve, which begins at step {@code at}
     * @param effort counts what its table takes
     */
    CurveLayout(Layout layout, long at, Scaled scaled, Effort effort) {
        this.layout = layout;
        this.at = at;
        this.scaled = scaled;
        this.effort = effort;
        this.curve = scaled.curve(0);
        this.values = curve.values();
    }

    /** All of it. */
    void lay() {
        effort.spend(SEARCH);
        lay(curve.steps());
    }

    /** As far as it is not 0, as what falls by a factor is in the end. */
    void layUntilZero() {
        long steps = curve.steps();
        if (value(0) == 0 || value(steps) != 0) {
            lay();
            return;
        }
        long zero = Bisection.first(step -> value(step) == 0, steps);
        lay(zero, exponent(value(0), 0), SUBNORMAL);
        layout.hold(at + zero, new Value.Real(0));
    }

    /** The steps of what rises or falls all the time, up to the first at which it is beyond the doubles. */
    static long stepsWithin(Scaled scaled) {
        Curve lower = scaled.curve(-FAR);
        LongPredicate beyond =
                step -> Math.abs(lower.afterStart(DoubleDouble.of(step)).high()) >= Doubles.powerOfTwo(BEYOND - FAR);
        return beyond.test(lower.steps()) ? Bisection.first(beyond, lower.steps()) : lower.steps();
    }

    /** By how much {@code 2^scale} is too much, or too little, for a value. */
    static int spare(DoubleDouble value, int scale) {
        int exponent = value.signum() == 0 ? 0 : value.exponent() + scale;
        return scale == 0 && exponent >= LEAST_WHOLE ? 0 : exponent - Math.max(LEAST, Math.min(MOST, exponent));
    }

    /** By which power of two to multiply two values of a curve so that neither is at the edge of the doubles, if that can be. */
    static int scaleOf(double one, double other) {
        int first = exponent(one, other);
        int second = exponent(other, one);
        return scale(Math.min(first, second), Math.max(first, second));
    }

    private void lay(long end) {
        int first = exponent(value(0), value(end));
        int last = exponent(value(end), value(0));
        if (curve.isStraight() && Math.abs(first - last) > SPAN) {
            // Beside the slope the smaller end is nothing, save at that end itself, where it is stored.
            add(0, 0);
            return;
        }
        lay(end, first, last);
    }

    /** In one table, or in two: for the exponents of the larger values and for those of the smaller ones. */
    private void lay(long end, int first, int last) {
        if (Math.abs(first - last) <= SPAN) {
            add(0, scale(Math.min(first, last), Math.max(first, last)));
        } else {
            layout.add(at, at, resolution -> inTwo(end, first, last, resolution));
        }
    }

    /** Where they meet may lie within a step, which is divided where that is seen: where it is stretched. */
    private Plan inTwo(long end, int first, int last, int resolution) {
        int finer = Math.max(0, resolution - 1);
        Scaled dilated = finer == 0 ? scaled : scale -> new Curve.Dilated(scaled.curve(scale), finer);
        Layout alone = Layout.alone();
        new CurveLayout(alone, 0, dilated, effort).layInTwo(end << finer, first, last);
        if (end < curve.steps()) {
            alone.hold(end << finer, new Value.Real(value(end)));
        }
        return alone.plan(resolution - finer);
    }

    private void layInTwo(long end, int first, int last) {
        int middle = (first + last) / 2;
        Predicate<DoubleDouble> passed = t -> exponent(value(t), value(0)) > middle == last > middle;
        long half = Bisection.first(step -> passed.test(DoubleDouble.of(step)), end);
        // Between two steps, where it is seen when it is stretched, it may have passed early.
        if (half > 1 && passed.test(DoubleDouble.of(half).minus(DoubleDouble.HALF))) {
            half--;
        }
        add(0, scale(Math.min(first, middle), Math.max(first, middle)));
        add(half, scale(Math.min(last, middle), Math.max(last, middle)));
    }

    private void add(long from, int scale) {
        layout.add(at + from, at, scaled.curve(scale), scale, effort);
    }

    /** By which power of two to multiply what has exponents from one to another. */
    private static int scale(int least, int most) {
        int up = Math.max(0, LEAST - least);
        return Math.min(up, MOST - most);
    }

    /** The exponent of a value, or, where that is 0, of the other one: what gets to 0 has no smallest. */
    private static int exponent(double value, double other) {
        double magnitude = Math.abs(value == 0 ? other : value);
        return magnitude == 0 || !(magnitude < Double.POSITIVE_INFINITY)
                ? 0
                : Math.max(SUBNORMAL, DoubleDouble.of(magnitude).exponent());
    }

    private double value(long step) {
        return value(DoubleDouble.of(step));
    }

    private double value(DoubleDouble t) {
        return values.at(t, DoubleDouble.of(curve.steps()).minus(t)).high();
    }
}
