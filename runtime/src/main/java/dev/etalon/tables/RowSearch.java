package dev.etalon.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for the fewest rows that are accurate enough for a half. */
final class RowSearch {

    /**
     * Rows beyond which a table grows no further: the best that has been found is taken. One is for the last distance of a half
     * that has a power of two of them, and 0.
     */
    private static final int MOST_ROWS = 8193;

    /** Errors whose ratio is closer to 1 are the same: of a row with a corner of the curve in it, however wide it is. */
    private static final double SAME = 1.01;

    /**
     * What is left of the largest error at least where rows are half as wide: 2^-8, as the eighth derivative has it, and less
     * where that falls to 0.
     */
    private static final double LEAST_LEFT = 0x1p-10;

    /** So many distances, as a power of two, have polynomials with all of their values. */
    private static final int POINTWISE = 3;

    private final HalfCurve half;
    private final RowFits fits;
    private final List<RowLayout> layouts = new ArrayList<>();

    /** The errors of rows, by their numbers, of the layouts with the most rows that a table may have. */
    private final Map<Long, Double> leastUniform = new HashMap<>();

    private final Map<Long, Double> leastOther = new HashMap<>();

    /** Where a row has missed the target: tried first, so that a hopeless layout costs little. */
    private long hardest;

    /** The error there. */
    private double missed;

    RowSearch(HalfCurve half) {
        this.half = half;
        this.fits = new RowFits(half);
        this.hardest = half.first();
    }

    /** The fewest rows that are accurate enough. */
    HalfCurve.Rows rows() {
        if (half.last() < half.first()) {
            return new HalfCurve.Rows(RowLayout.uniform(RowLayout.UNIFORM), List.of(new double[Fit.TERMS]));
        }
        addLayouts();
        int widest = RowLayout.WIDEST;
        for (RowLayout layout : layouts) {
            if (layout.isUniform() && layout.shift() > Math.max(widest, POINTWISE)) {
                continue;
            }
            List<double[]> rows = rows(layout);
            if (rows != null) {
                return new HalfCurve.Rows(layout, rows);
            }
            widest = layout.isUniform() ? layout.shift() - halvings(missed) : widest;
        }
        return best();
    }

    /** How often rows have to be halved at least until an error is as small as it must be. */
    private static int halvings(double error) {
        int times = 1;
        for (double left = error * LEAST_LEFT; left > HalfCurve.TARGET && left < Double.POSITIVE_INFINITY; ) {
            left *= LEAST_LEFT;
            times++;
        }
        return times;
    }

    /** What can be tried, the fewest rows first. */
    private void addLayouts() {
        int bits = 64 - Long.numberOfLeadingZeros(half.last());
        for (int shift = Math.min(bits, RowLayout.WIDEST); shift >= 0; shift--) {
            add(RowLayout.uniform(shift));
        }
        for (int octaves = 2; octaves < bits; octaves++) {
            add(RowLayout.octaves(octaves));
        }
    }

    /** Adds one behind those that have as many rows. */
    private void add(RowLayout layout) {
        long count = half.count(layout);
        if (count <= MOST_ROWS) {
            int at = layouts.size();
            while (at > 0 && half.count(layouts.get(at - 1)) > count) {
                at--;
            }
            layouts.add(at, layout);
        }
    }

    /** The rows of a layout, or {@code null} if one of them misses the target. */
    private List<double[]> rows(RowLayout layout) {
        if (misses(layout, layout.row(hardest)) || misses(layout, layout.row(half.last()))) {
            return null;
        }
        List<double[]> rows = new ArrayList<>();
        for (long row = layout.row(half.first()); row <= layout.row(half.last()); row++) {
            Fit fit = fits.fit(layout, row);
            if (misses(layout, row, fit)) {
                hardest = Math.max(half.first(), layout.start(row));
                return null;
            }
            rows.add(fit.coefficients());
        }
        return rows;
    }

    private boolean misses(RowLayout layout, long row) {
        return misses(layout, row, fits.fit(layout, row));
    }

    private boolean misses(RowLayout layout, long row, Fit fit) {
        missed = fit.error();
        return half.misses(layout, row, fit) && !(fit.error() <= SAME * leastError(layout.start(row)));
    }

    /** The error that stays with the most rows: where curves have a corner within a row, more of them change nothing. */
    private double leastError(long start) {
        long distance = Math.max(half.first(), start);
        double uniform = error(largest(true), distance, leastUniform);
        double other = error(largest(false), distance, leastOther);
        double error = Math.min(uniform, other);
        return error < Double.POSITIVE_INFINITY ? error : 0;
    }

    private double error(RowLayout layout, long distance, Map<Long, Double> known) {
        long row = layout.row(distance);
        if (layout.width(row) == 1) {
            return 0;
        }
        Double error = known.get(row);
        if (error == null) {
            Fit fit = fits.fit(layout, row);
            error = half.misses(layout, row, fit) ? fit.error() : 0;
            known.put(row, error);
        }
        return error;
    }

    /** The larger of the uniform and the other layouts, whichever misses the target by less. */
    private HalfCurve.Rows best() {
        HalfCurve.Rows best = null;
        double least = Double.NaN;
        for (RowLayout layout : List.of(largest(true), largest(false))) {
            List<double[]> rows = new ArrayList<>();
            double largest = 0;
            for (long row = layout.row(half.first()); row <= layout.row(half.last()); row++) {
                Fit fit = fits.fit(layout, row);
                largest = half.misses(layout, row, fit) ? Math.max(largest, fit.error()) : largest;
                rows.add(fit.coefficients());
            }
            if (best == null || largest < least || Double.isNaN(least)) {
                least = largest;
                best = new HalfCurve.Rows(layout, rows);
            }
        }
        return best;
    }

    private RowLayout largest(boolean uniform) {
        for (int k = layouts.size() - 1; k >= 0; k--) {
            if (layouts.get(k).isUniform() == uniform) {
                return layouts.get(k);
            }
        }
        return layouts.get(layouts.size() - 1);
    }
}
