package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Kernels;
import java.util.Arrays;

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

    /** Chebyshev's points, as fractions of the interval: of so few bits that all their distances are exact. */
    private static final double[] NODES = {
        10 / 1024.0, 86 / 1024.0, 228 / 1024.0, 412 / 1024.0, 612 / 1024.0, 796 / 1024.0, 938 / 1024.0, 1014 / 1024.0
    };

    /** Up to which power of 1/2 of the first point errors are measured where values are small at first. */
    private static final int NEAREST = 12;

    /** Magnitudes up to which the half of a unit in the last place comes from products. */
    private static final double LARGE = 0x1p1000;

    private final double[] coefficients;
    private final double error;

    /** Whether it turns back, or its values are no numbers: an error may be infinite at values that are 0, too. */
    private boolean isNoCurve;

    private Fit(DoubleDouble[] exact, double[] samples, DoubleDouble[] values, double scale) {
        coefficients = new double[TERMS];
        for (int k = 0; k < TERMS; k++) {
            coefficients[k] = exact[k].high();
        }
        error = largestError(samples, values, scale);
    }

    /**
     * A fit for the points of an interval around 0, of a curve whose distances are counted from {@code origin} there.
     *
     * @param first the smallest point, at most 0
     * @param last the largest point, at least 0
     * @param next the first point of the row that follows; 0 if there is none
     */
    static Fit of(HalfCurve half, long origin, double first, double last, double next) {
        double[] points = points(first, last, half.whole());
        DoubleDouble start = half.value(origin, 0);
        DoubleDouble[] inside = new DoubleDouble[points.length];
        for (int k = 0; k < points.length; k++) {
            inside[k] = half.value(origin, points[k]);
        }
        DoubleDouble[] polynomial = interpolate(inside, points, start);
        if (next > 0 && start.signum() != 0) {
            meet(polynomial, half.value(origin, next));
        }
        DoubleDouble end = half.value(origin, last);
        boolean steep = end.abs().compareTo(start.abs().scaled(1)) > 0;
        double[] samples = samples(points, first, last, half.whole() && last < TERMS, steep);
        DoubleDouble[] wanted = new DoubleDouble[samples.length];
        for (int k = 0; k < samples.length; k++) {
            double x = samples[k];
            wanted[k] = x == 0 ? start : x == last ? end : half.value(origin, x);
        }
        Fit fit = new Fit(polynomial, samples, wanted, half.scale());
        if (fit.isNoCurve) {
            fit.straighten(start, next > 0 ? half.value(origin, next) : end, next > 0 ? next : last);
        }
        return fit;
    }

    /** A straight line, where nothing better is monotone. */
    private void straighten(DoubleDouble start, DoubleDouble end, double distance) {
        Arrays.fill(coefficients, 1, TERMS, 0);
        coefficients[1] = end.minus(start).high() / distance;
    }

    /** From that of degree 0 on: of a straight line, where it is no curve. */
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
            for (int k = 0; k < points.length; k++) {
                points[k] = k + 1;
            }
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
    private static DoubleDouble[] interpolate(DoubleDouble[] values, double[] points, DoubleDouble start) {
        int count = points.length;
        DoubleDouble[] slopes = new DoubleDouble[count];
        for (int k = 0; k < count; k++) {
            slopes[k] = values[k].minus(start).dividedBy(points[k]);
        }
        for (int order = 1; order < count; order++) {
            for (int k = count - 1; k >= order; k--) {
                slopes[k] = slopes[k].minus(slopes[k - 1]).dividedBy(points[k] - points[k - order]);
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
     *
     * @return by which part of it
     */
    static double meet(DoubleDouble[] polynomial, DoubleDouble end) {
        DoubleDouble rise = end.minus(polynomial[0]);
        DoubleDouble wanted = DoubleDouble.sum(end.high(), -polynomial[0].high());
        DoubleDouble factor = wanted.signum() == 0 ? DoubleDouble.ZERO : wanted.dividedBy(rise);
        for (int power = 1; power < TERMS; power++) {
            polynomial[power] = polynomial[power].times(factor);
        }
        return factor.minus(DoubleDouble.ONE).high();
    }

    /**
     * Where errors are measured: between the points of interpolation, where they are largest, or at all of few points.
     */
    private static double[] samples(double[] points, double first, double last, boolean few, boolean steep) {
        if (few) {
            double[] all = new double[points.length + 1];
            System.arraycopy(points, 0, all, 1, points.length);
            return all;
        }
        // Where values are small at first, relative errors may be largest right there.
        int near = steep ? NEAREST : 1;
        double[] samples = new double[1 + near + points.length];
        samples[0] = first;
        for (int k = 0; k < near; k++) {
            samples[1 + k] = Doubles.scalb(points[0], k - near);
        }
        for (int k = 1; k < points.length; k++) {
            samples[near + k] = (points[k - 1] + points[k]) / 2;
        }
        samples[near + points.length] = last;
        return samples;
    }

    private double largestError(double[] samples, DoubleDouble[] values, double scale) {
        double largest = 0;
        DoubleDouble lastValue = null;
        DoubleDouble lastFit = null;
        for (int k = 0; k < samples.length; k++) {
            double x = samples[k];
            DoubleDouble value = values[k];
            DoubleDouble fit = evaluate(x);
            double unit = Doubles.ulp(Math.max(Math.abs(value.high()), scale));
            double bound = (Math.abs(fit.minus(value).high()) + roundingError(coefficients, x)) / unit;
            isNoCurve |= Double.isNaN(bound);
            if (lastValue != null && turnsBack(value.minus(lastValue), fit.minus(lastFit), unit)) {
                isNoCurve = true;
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
    private static double roundingError(double[] coefficients, double x) {
        double x2 = x * x;
        double x2Error = rounding(x2);
        double x4 = x2 * x2;
        double x4Error = 2 * x2 * x2Error + rounding(x4);
        double pair4 = pair(coefficients, 4, x);
        double pair6 = pair(coefficients, 6, x);
        double low = x2 * pair4;
        double high = x4 * pair6;
        double fourth = low + high;
        double fourthError = product(x2, x2Error, pair4, pairError(coefficients, 4, x), low)
                + product(x4, x4Error, pair6, pairError(coefficients, 6, x), high)
                + rounding(low, high, fourth);
        double pair2 = pair(coefficients, 2, x);
        double second = pair2 + fourth;
        double secondError = pairError(coefficients, 2, x) + fourthError + rounding(pair2, fourth, second);
        double line = coefficients[1] * x;
        double curved = x2 * second;
        double rise = line + curved;
        double riseError =
                rounding(line) + product(x2, x2Error, second, secondError, curved) + rounding(line, curved, rise);
        return riseError + rounding(coefficients[0], rise, coefficients[0] + rise);
    }

    private static double pair(double[] coefficients, int power, double x) {
        return coefficients[power] + coefficients[power + 1] * x;
    }

    private static double pairError(double[] coefficients, int power, double x) {
        double product = coefficients[power + 1] * x;
        return rounding(product) + rounding(coefficients[power], product, coefficients[power] + product);
    }

    /** The error of a product of two numbers with errors. */
    private static double product(double a, double aError, double b, double bError, double product) {
        return Math.abs(a) * bError + aError * Math.abs(b) + rounding(product);
    }

    /** What rounding a sum adds: nothing to a sum with 0. */
    private static double rounding(double a, double b, double sum) {
        return a == 0 || b == 0 ? 0 : rounding(sum);
    }

    /** Half a unit in the last place: what is left where as much as a bit less than all is taken away (Rump). */
    private static double rounding(double result) {
        if (!(Math.abs(result) < LARGE)) {
            return Doubles.ulp(result) / 2;
        }
        double spread = result * 0x1.0000000000001p-8;
        return Math.abs(spread - spread * 0x1.fffffffffffffp-1) * 0x1p7;
    }
}
