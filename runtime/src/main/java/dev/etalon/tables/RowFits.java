package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fits of the rows of a half. Where its values have an {@link AdditionTheorem}, what {@link Fit} finds and how it judges
 * its errors follows from the parts: these are worked out once for all rows of a width, which is far less than to look at
 * each row as if it were the first.
 */
final class RowFits {

    /** Values that differ by more units in the last place than this have fits that do, too. */
    private static final double CERTAIN = 32;

    /** Parts of a stretch whose squares are of no account. */
    private static final double SMALL = 0x1p-25;

    private final HalfCurve half;
    private final Optional<AdditionTheorem> addition;

    /** The rows of a layout that have been looked at: some are twice. */
    private final Map<Long, Fit> fitted = new HashMap<>();

    private RowLayout lastLayout;

    /** What the rows of a width have in common, from the second of them on. */
    private Basis basis;

    private double lastWidth;

    private long lastDistance = -1;
    private DoubleDouble lastValue;

    /** What the parts of all rows have in common whose last point is the same. */
    private record Basis(double[] samples, DoubleDouble[] ends, DoubleDouble[][] polynomials, double[][] errors) {}

    RowFits(HalfCurve half) {
        this.half = half;
        this.addition = half.whole() ? half.values().addition() : Optional.empty();
    }

    /** The polynomial of a row. */
    Fit fit(RowLayout layout, long row) {
        if (layout != lastLayout) {
            lastLayout = layout;
            fitted.clear();
        }
        Fit fit = fitted.get(row);
        if (fit == null) {
            fit = made(layout, row);
            fitted.put(row, fit);
        }
        return fit;
    }

    private Fit made(RowLayout layout, long row) {
        half.effort().spend(1);
        long start = layout.start(row);
        long width = layout.width(row);
        long used = Math.min(width, half.last() - start + 1);
        double next = Math.min(width, half.limit() - start);
        if (used == width && used > Fit.TERMS && addition.isPresent()) {
            Optional<Fit> summed = summed(addition.get(), start, used - 1, next);
            if (summed.isPresent()) {
                return summed.get();
            }
        }
        boolean backwards = half.backwards();
        double before = backwards && !half.whole() && start > 0 ? -1 : 0;
        double after = half.whole() || backwards ? used - 1 : used;
        return Fit.of(half, start, before, after, next);
    }

    /**
     * As {@link Fit#of}.
     *
     * @return nothing where a closer look is needed: at the first row of a width, at values that grow far within the row, or all but stay the same
     */
    private Optional<Fit> summed(AdditionTheorem values, long origin, double last, double next) {
        DoubleDouble start = value(origin);
        if (start.signum() == 0) {
            return Optional.empty();
        }
        if (last != lastWidth) {
            lastWidth = last;
            basis = null;
            return Optional.empty();
        }
        if (basis == null) {
            basis = basis(values, last);
        }
        DoubleDouble[] weights = values.weights(DoubleDouble.of(origin), half.backwards());
        DoubleDouble[] polynomial = new DoubleDouble[Fit.TERMS];
        for (int power = 1; power < Fit.TERMS; power++) {
            polynomial[power] = sum(weights, basis.polynomials[power]);
        }
        polynomial[0] = start;
        DoubleDouble end = start.plus(sum(weights, basis.ends));
        if (end.abs().compareTo(start.abs().scaled(1)) > 0) {
            return Optional.empty();
        }
        double stretched = next > 0 ? Fit.meet(polynomial, value(origin + (long) next)) : 0;
        if (!(Math.abs(stretched) < SMALL)) {
            return Optional.empty();
        }
        double[] coefficients = new double[Fit.TERMS];
        double[] lost = new double[Fit.TERMS];
        for (int power = 0; power < Fit.TERMS; power++) {
            coefficients[power] = polynomial[power].high();
            lost[power] = polynomial[power].low();
        }
        return judged(basis, weights, coefficients, lost, stretched);
    }

    private static Basis basis(AdditionTheorem values, double last) {
        double[] points = Fit.points(0, last, true);
        double[] samples = Fit.samples(points, 0, last, false, false);
        int parts = values.parts();
        DoubleDouble[] ends = new DoubleDouble[parts];
        DoubleDouble[][] polynomials = new DoubleDouble[Fit.TERMS][parts];
        double[][] errors = new double[parts][samples.length];
        for (int part = 0; part < parts; part++) {
            DoubleDouble[] wanted = new DoubleDouble[points.length];
            for (int k = 0; k < points.length; k++) {
                wanted[k] = values.part(part, DoubleDouble.of(points[k]));
            }
            DoubleDouble[] polynomial = Fit.interpolate(wanted, points, DoubleDouble.ZERO);
            for (int power = 0; power < Fit.TERMS; power++) {
                polynomials[power][part] = polynomial[power];
            }
            for (int k = 0; k < samples.length; k++) {
                DoubleDouble x = DoubleDouble.of(samples[k]);
                errors[part][k] = values.part(part, x)
                        .minus(Fit.evaluate(polynomial, samples[k]))
                        .high();
            }
            ends[part] = values.part(part, DoubleDouble.of(last));
        }
        return new Basis(samples, ends, polynomials, errors);
    }

    private DoubleDouble value(long distance) {
        if (distance != lastDistance) {
            lastValue = half.value(distance, 0);
            lastDistance = distance;
        }
        return lastValue;
    }

    private static DoubleDouble sum(DoubleDouble[] weights, DoubleDouble[] parts) {
        DoubleDouble sum = weights[0].times(parts[0]);
        for (int k = 1; k < weights.length; k++) {
            sum = sum.plus(weights[k].times(parts[k]));
        }
        return sum;
    }

    /** What a polynomial has risen since 0, for each step of x. */
    private static double rise(double[] coefficients, double x) {
        double sum = coefficients[Fit.TERMS - 1];
        for (int power = Fit.TERMS - 2; power > 0; power--) {
            sum = sum * x + coefficients[power];
        }
        return sum;
    }

    /**
     * @param lost what rounding took from each coefficient
     * @param stretched by which part of it what is added to the first value was stretched
     */
    private Optional<Fit> judged(
            Basis basis, DoubleDouble[] weights, double[] coefficients, double[] lost, double stretched) {
        double largest = 0;
        double before = 0;
        for (int k = 0; k < basis.samples.length; k++) {
            double x = basis.samples[k];
            double rise = x * rise(coefficients, x);
            double error = stretched * rise - lost[0] - x * rise(lost, x);
            for (int part = 0; part < weights.length; part++) {
                error -= weights[part].high() * basis.errors[part][k];
            }
            double unit = Doubles.ulp(Math.max(Math.abs(coefficients[0] + rise), half.scale()));
            if (k > 0 && Math.abs(rise - before) < CERTAIN * unit) {
                return Optional.empty();
            }
            largest = Math.max(largest, (Math.abs(error) + Fit.roundingError(coefficients, x)) / unit);
            before = rise;
        }
        return Optional.of(new Fit(coefficients, largest));
    }
}
