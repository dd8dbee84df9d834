package dev.etalon.lower;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Elementary;
import dev.etalon.tables.Curve;
import java.util.List;

/** The curves of moves between two values that are known. */
final class MoveCurves {

    private MoveCurves() {}

    /**
     * {@code 2^scale} times a move.
     *
     * @param own the arguments of the law
     */
    static Curve of(Law law, List<Value> own, Value from, Value to, long steps, int scale) {
        if (law == Law.EXPONENTIAL) {
            return new Curve.Exponential(end(from, scale), end(to, scale), log(to).minus(log(from)), steps);
        }
        int fromSpare = spare(from, scale);
        int toSpare = spare(to, scale);
        DoubleDouble start = end(from, scale - fromSpare);
        DoubleDouble end = end(to, scale - toSpare);
        return new Curve.Move(law, Value.allPrecise(own), start, end, steps, fromSpare, toSpare);
    }

    /**
     * {@code 2^scale} times an end, so that it is the nearest double when it is scaled back: a subnormal one is rounded once more
     * then, and half a last place may come to the wrong side.
     */
    private static DoubleDouble end(Value value, int scale) {
        DoubleDouble precise = value.precise(scale);
        if (scale == 0) {
            return precise;
        }
        double nearest = value.toDouble();
        double back = Doubles.scalb(precise.high(), -scale);
        if (back < nearest) {
            return DoubleDouble.of(Doubles.nextUp(precise.high()));
        }
        return back > nearest ? DoubleDouble.of(Doubles.nextDown(precise.high())) : precise;
    }

    /** By how much {@code 2^scale} is too much for a value. */
    private static int spare(Value value, int scale) {
        return scale <= 0 ? 0 : Math.max(0, value.precise().exponent() + scale - CurveLayout.MOST);
    }

    /** The logarithm of a magnitude, also of one at the edge of the doubles. */
    private static DoubleDouble log(Value value) {
        int exponent = -value.precise().exponent();
        return Elementary.log(value.precise(exponent).abs()).minus(DoubleDouble.LN2.times(exponent));
    }
}
