package dev.etalon.numeric;

import dev.etalon.plan.Kernels;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A polynomial of degree 7 in the distance from the first point of a row, for one row of a table, and a bound of the
 * error with which it is evaluated in doubles.
 *
 * <p>It interpolates at Chebyshev's points, except that at the first point of the row, and at that of the row that
 * follows, it has the values that are nearest to the right ones: each row meets the next, so that rounding can't make a
 * monotone curve turn back between them.
 */
final class Fit {

    static final int TERMS = 8;

    /** Chebyshev's points, as fractions of the interval. */
    private static final double[] NODES = nodes();

    /** Up to which power of 1/2 of the first point errors are measured where values are small at first. */
    private static final int NEAREST = 12;

    private final double[] coefficients = new double[TERMS];
    private final double error;

    private Fit(DoubleDouble[] exact, double[] samples, Function<Double, DoubleDouble> values, double scale) {
        Arrays.setAll(coefficients, k -> exact[k].high());
        error = largestError(samples, values, scale);
    }

    /**
     * A fit for the points of an interval around 0.
     *
     * @param values the right value at a point
     * @param first the smallest point, at most 0
     * @param last the largest point, at least 0
     * @param whole whether only whole points count
     * @param next the first point of the row that follows; 0 if there is none
     * @param scale a magnitude to whose unit in the last place values need be exact, where it is larger than theirs
     */
    static Fit of(
            Function<Double, DoubleDouble> values,
            double first,
            double last,
            boolean whole,
            double next,
            double scale) {
        double[] points = points(first, last, whole);
        DoubleDouble start = values.apply(0.0);
        DoubleDouble[] polynomial = interpolate(values, points, start);
        if (next > 0 && start.signum() != 0) {
            meet(polynomial, values.apply(next));
        }
        DoubleDouble end = values.apply(last);
        boolean steep = end.abs().compareTo(start.abs().scaled(1)) > 0;
        double[] samples = samples(points, first, last, whole && last < TERMS, steep);
        Fit fit = new Fit(polynomial, samples, x -> x == 0 ? start : x == last ? end : values.apply(x), scale);
        if (Double.isInfinite(fit.error)) {
            fit.straighten(start, next > 0 ? values.apply(next) : end, next > 0 ? next : last);
        }
        return fit;
    }

    /** A straight line, where nothing better is monotone. */
    private void straighten(DoubleDouble start, DoubleDouble end, double distance) {
        Arrays.fill(coefficients, 1, TERMS, 0);
        coefficients[1] = end.minus(start).high() / distance;
    }

    /** From that of degree 0 on: of a straight line, where the error is infinite. */
    double[] coefficients() {
        return coefficients;
    }

    /** A bound of the error, in units in the last place; infinite where the fit is not monotone like the values. */
    double error() {
        return error;
    }

    /** Interpolation points other than 0. */
    private static double[] points(double first, double last, boolean whole) {
        if (whole && last < TERMS) {
            double[] points = new double[(int) last];
            Arrays.setAll(points, k -> k + 1);
            return points;
        }
        int nearest = 0;
        for (int k = 0; k < TERMS; k++) {
            if (Math.abs(at(first, last, NODES[k])) < Math.abs(at(first, last, NODES[nearest]))) {
                nearest = k;
            }
        }
        double[] points = new double[TERMS - 1];
        for (int k = 0; k < points.length; k++) {
            points[k] = at(first, last, NODES[k < nearest ? k : k + 1]);
        }
        return points;
    }

    private static double at(double first, double last, double part) {
        return first + (last - first) * part;
    }

    /** Newton's divided differences with 0 as the last point, in powers of the distance. */
    private static DoubleDouble[] interpolate(
            Function<Double, DoubleDouble> values, double[] points, DoubleDouble start) {
        int count = points.length;
        DoubleDouble[] slopes = new DoubleDouble[count];
        for (int k = 0; k < count; k++) {
            slopes[k] = values.apply(points[k]).minus(start).dividedBy(DoubleDouble.of(points[k]));
        }
        for (int order = 1; order < count; order++) {
            for (int k = count - 1; k >= order; k--) {
                slopes[k] = slopes[k].minus(slopes[k - 1]).dividedBy(DoubleDouble.sum(points[k], -points[k - order]));
            }
        }
        DoubleDouble[] polynomial = new DoubleDouble[TERMS];
        Arrays.fill(polynomial, DoubleDouble.ZERO);
        polynomial[0] = start;
        // Horner's scheme on the divided differences; terms[1] belongs to the first power.
        for (int k = count - 1; k >= 0; k--) {
            for (int power = count - k; power > 1; power--) {
                polynomial[power] = polynomial[power - 1].minus(polynomial[power].times(points[k]));
            }
            polynomial[1] = slopes[k].minus(polynomial[1].times(points[k]));
        }
        return polynomial;
    }

    /**
     * Stretches what is added to the first value, so that where {@code end} is reached it comes to the double nearest
     * to it. That keeps a monotone polynomial monotone, and its errors between those of its ends.
     */
    private static void meet(DoubleDouble[] polynomial, DoubleDouble end) {
        DoubleDouble rise = end.minus(polynomial[0]);
        DoubleDouble wanted = DoubleDouble.sum(end.high(), -polynomial[0].high());
        DoubleDouble factor = wanted.signum() == 0 ? DoubleDouble.ZERO : wanted.dividedBy(rise);
        for (int power = 1; power < TERMS; power++) {
            polynomial[power] = polynomial[power].times(factor);
        }
    }

    /**
     * Where errors are measured: between the points of interpolation, where they are largest, or at all of few points.
     */
    private static double[] samples(double[] points, double first, double last, boolean few, boolean steep) {
        if (few) {
            return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(points))
                    .toArray();
        }
        DoubleStream between = IntStream.range(1, points.length).mapToDouble(k -> (points[k - 1] + points[k]) / 2);
        // Where values are small at first, relative errors may be largest right there.
        DoubleStream near = IntStream.rangeClosed(steep ? -NEAREST : -1, -1).mapToDouble(k -> Math.scalb(points[0], k));
        return Stream.of(DoubleStream.of(first), near, between, DoubleStream.of(last))
                .flatMapToDouble(part -> part)
                .toArray();
    }

    private double largestError(double[] samples, Function<Double, DoubleDouble> values, double scale) {
        double largest = 0;
        DoubleDouble lastValue = null;
        DoubleDouble lastFit = null;
        for (double x : samples) {
            DoubleDouble value = values.apply(x);
            DoubleDouble fit = evaluate(x);
            double unit = Math.ulp(Math.max(Math.abs(value.high()), scale));
            double bound = (Math.abs(fit.minus(value).high()) + roundingError(x)) / unit;
            if (lastValue != null && turnsBack(value.minus(lastValue), fit.minus(lastFit), unit)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, bound);
            lastValue = value;
            lastFit = fit;
        }
        return largest;
    }

    /** Whether a fit goes down where values go up, or the reverse, by more than noise. */
    private static boolean turnsBack(DoubleDouble rise, DoubleDouble fitRise, double unit) {
        return rise.signum() * fitRise.signum() < 0 && Math.abs(rise.high()) > 0x1p-30 * unit;
    }

    /** The polynomial, almost without rounding. */
    private DoubleDouble evaluate(double x) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int k = TERMS - 1; k >= 0; k--) {
            sum = sum.times(x).plus(DoubleDouble.of(coefficients[k]));
        }
        return sum;
    }

    /** What rounding adds at most when the polynomial is evaluated as {@link Kernels#polynomial} does. */
    private double roundingError(double x) {
        Rounded point = new Rounded(x, 0);
        Rounded x2 = point.times(point);
        Rounded x4 = x2.times(x2);
        Rounded fourth = x2.times(pair(4, point)).plus(x4.times(pair(6, point)));
        Rounded second = pair(2, point).plus(fourth);
        Rounded rise = new Rounded(coefficients[1], 0).times(point).plus(x2.times(second));
        return new Rounded(coefficients[0], 0).plus(rise).error;
    }

    private Rounded pair(int power, Rounded x) {
        return new Rounded(coefficients[power], 0).plus(new Rounded(coefficients[power + 1], 0).times(x));
    }

    /** A computed value and a bound of its error. */
    private record Rounded(double value, double error) {

        Rounded plus(Rounded other) {
            double sum = value + other.value;
            boolean exact = value == 0 || other.value == 0;
            return new Rounded(sum, error + other.error + (exact ? 0 : Math.ulp(sum) / 2));
        }

        Rounded times(Rounded other) {
            double product = value * other.value;
            double inherited = Math.abs(value) * other.error + error * Math.abs(other.value);
            return new Rounded(product, inherited + (product == 0 ? 0 : Math.ulp(product) / 2));
        }
    }

    private static double[] nodes() {
        double[] nodes = new double[TERMS];
        Arrays.setAll(nodes, k -> (1 - StrictMath.cos((2 * k + 1) * Math.PI / (2 * TERMS))) / 2);
        return nodes;
    }
}
