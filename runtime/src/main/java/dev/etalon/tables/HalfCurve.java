package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Kernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A stretch of a curve that is counted from one of its ends, as rows of polynomials.
 *
 * @param values the value at a distance from the end, in ticks
 * @param first the smallest distance that is asked for
 * @param last the largest distance that is asked for
 * @param limit the distance at which the rows have to meet what follows, {@code last} or one more
 * @param backwards whether time runs towards the end, so that fractions of a tick are subtracted from the distance
 * @param whole whether only whole distances are asked for
 * @param scale a magnitude to whose unit in the last place values need be exact, where it is larger than theirs
 */
record HalfCurve(
        UnaryOperator<DoubleDouble> values,
        long first,
        long last,
        long limit,
        boolean backwards,
        boolean whole,
        double scale) {

    /** Rows beyond which a table grows no further: the best that has been found is taken. */
    private static final int MOST_ROWS = 8192;

    /** The distances in a row, as a power of two, at most. */
    private static final int WIDEST = 51;

    /**
     * The error that is aimed at, in units in the last place: short of 2 for what lies between the points that are
     * tried.
     */
    private static final double TARGET = 1.9;

    /** So many distances that a row can be tried at each of them. */
    private static final int FEW = 256;

    /** Rows in their order. */
    record Rows(RowLayout layout, List<double[]> coefficients) {}

    /** The fewest rows that are accurate enough. */
    Rows rows() {
        if (last < first) {
            return new Rows(RowLayout.uniform(RowLayout.UNIFORM), List.of(new double[Fit.TERMS]));
        }
        List<RowLayout> layouts = layouts();
        long[] hardest = {first};
        for (RowLayout layout : layouts) {
            List<double[]> rows = rows(layout, hardest);
            if (rows != null) {
                return new Rows(layout, rows);
            }
        }
        return best(layouts);
    }

    /** What can be tried, the fewest rows first. */
    private List<RowLayout> layouts() {
        List<RowLayout> layouts = new ArrayList<>();
        int bits = 64 - Long.numberOfLeadingZeros(last);
        for (int shift = Math.min(bits, WIDEST); shift >= 0; shift--) {
            layouts.add(RowLayout.uniform(shift));
        }
        for (int octaves = 2; octaves < bits; octaves++) {
            layouts.add(RowLayout.octaves(octaves));
        }
        layouts.removeIf(layout -> count(layout) > MOST_ROWS);
        layouts.sort(Comparator.comparingLong(this::count));
        return layouts;
    }

    private long count(RowLayout layout) {
        return layout.row(last) - layout.row(first) + 1;
    }

    /**
     * The rows of a layout, or {@code null} if one of them misses the target.
     *
     * @param hardest a distance where one has missed it, replaced by another: tried first, so that a hopeless layout
     *     costs little
     */
    private List<double[]> rows(RowLayout layout, long[] hardest) {
        if (misses(layout, layout.row(hardest[0])) || misses(layout, layout.row(last))) {
            return null;
        }
        List<double[]> rows = new ArrayList<>();
        for (long row = layout.row(first); row <= layout.row(last); row++) {
            Fit fit = fit(layout, row);
            if (misses(layout, row, fit)) {
                hardest[0] = Math.max(first, layout.start(row));
                return null;
            }
            rows.add(fit.coefficients());
        }
        return rows;
    }

    private boolean misses(RowLayout layout, long row) {
        return misses(layout, row, fit(layout, row));
    }

    /** A row for one distance is as good as can be. Values that are no numbers are, too. */
    private boolean misses(RowLayout layout, long row, Fit fit) {
        boolean far = fit.error() > TARGET || Double.isNaN(fit.error()) && isFinite(layout.start(row));
        return far && layout.width(row) > 1 && !meetsAtAll(layout, row, fit);
    }

    private boolean isFinite(long distance) {
        return Double.isFinite(values.apply(DoubleDouble.of(distance)).high());
    }

    /** Whether a fit whose bound is missed by little is accurate enough at each of few distances all the same. */
    private boolean meetsAtAll(RowLayout layout, long row, Fit fit) {
        if (!whole || layout.width(row) > FEW || !(fit.error() <= 2 * TARGET)) {
            return false;
        }
        long start = layout.start(row);
        long end = Math.min(start + layout.width(row) - 1, last);
        for (long distance = Math.max(start, first); distance <= end; distance++) {
            DoubleDouble value = values.apply(DoubleDouble.of(distance));
            double found = Kernels.polynomial(fit.coefficients(), 0, distance - start);
            double unit = Doubles.ulp(Math.max(Math.abs(value.high()), scale));
            if (Math.abs(value.minus(DoubleDouble.of(found)).high()) > TARGET * unit) {
                return false;
            }
        }
        return true;
    }

    /** The larger of the uniform and the other layouts, whichever has fewer rows that miss the target. */
    private Rows best(List<RowLayout> layouts) {
        Rows best = null;
        long fewest = Long.MAX_VALUE;
        for (RowLayout layout : List.of(largest(layouts, true), largest(layouts, false))) {
            List<double[]> rows = new ArrayList<>();
            long missed = 0;
            for (long row = layout.row(first); row <= layout.row(last); row++) {
                Fit fit = fit(layout, row);
                missed += misses(layout, row, fit) ? 1 : 0;
                rows.add(fit.coefficients());
            }
            if (missed < fewest) {
                fewest = missed;
                best = new Rows(layout, rows);
            }
        }
        return best;
    }

    private static RowLayout largest(List<RowLayout> layouts, boolean uniform) {
        return layouts.stream()
                .filter(layout -> layout.isUniform() == uniform)
                .reduce((fewer, more) -> more)
                .orElse(layouts.get(layouts.size() - 1));
    }

    private Fit fit(RowLayout layout, long row) {
        long start = layout.start(row);
        long width = layout.width(row);
        long used = Math.min(width, last - start + 1);
        double before = backwards && !whole && start > 0 ? -1 : 0;
        double after = whole || backwards ? used - 1 : used;
        double next = Math.min(width, limit - start);
        DoubleDouble origin = DoubleDouble.of(start);
        return Fit.of(x -> values.apply(origin.plus(DoubleDouble.of(x))), before, after, whole, next, scale);
    }
}
