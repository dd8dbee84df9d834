package dev.etalon.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for the fewest rows that are accurate enough for a half. */
final class RowSearch {

    /** Rows beyond which a table grows no further: the best that has been found is taken. */
    private static final int MOST_ROWS = 8192;

    /** The distances in a row, as a power of two, at most. */
    private static final int WIDEST = 51;

    /** Errors whose ratio is closer to 1 are the same: of a row with a corner of the curve in it, however wide it is. */
    private static final double SAME = 1.01;

    private final HalfCurve half;
    private final List<RowLayout> layouts = new ArrayList<>();

    /** The errors of rows with the most rows that a table may have. */
    private final Map<Place, Double> least = new HashMap<>();

    /** Where a row has missed the target: tried first, so that a hopeless layout costs little. */
    private long hardest;

    /** A row of a layout. */
    private record Place(RowLayout layout, long row) {}

    RowSearch(HalfCurve half) {
        this.half = half;
        this.hardest = half.first();
    }

    /** The fewest rows that are accurate enough. */
    HalfCurve.Rows rows() {
        if (half.last() < half.first()) {
            return new HalfCurve.Rows(RowLayout.uniform(RowLayout.UNIFORM), List.of(new double[Fit.TERMS]));
        }
        addLayouts();
        for (RowLayout layout : layouts) {
            List<double[]> rows = rows(layout);
            if (rows != null) {
                return new HalfCurve.Rows(layout, rows);
            }
        }
        return best();
    }

    /** What can be tried, the fewest rows first. */
    private void addLayouts() {
        int bits = 64 - Long.numberOfLeadingZeros(half.last());
        for (int shift = Math.min(bits, WIDEST); shift >= 0; shift--) {
            layouts.add(RowLayout.uniform(shift));
        }
        for (int octaves = 2; octaves < bits; octaves++) {
            layouts.add(RowLayout.octaves(octaves));
        }
        layouts.removeIf(layout -> half.count(layout) > MOST_ROWS);
        layouts.sort(Comparator.comparingLong(half::count));
    }

    /** The rows of a layout, or {@code null} if one of them misses the target. */
    private List<double[]> rows(RowLayout layout) {
        if (misses(layout, layout.row(hardest)) || misses(layout, layout.row(half.last()))) {
            return null;
        }
        List<double[]> rows = new ArrayList<>();
        for (long row = layout.row(half.first()); row <= layout.row(half.last()); row++) {
            Fit fit = half.fit(layout, row);
            if (misses(layout, row, fit)) {
                hardest = Math.max(half.first(), layout.start(row));
                return null;
            }
            rows.add(fit.coefficients());
        }
        return rows;
    }

    private boolean misses(RowLayout layout, long row) {
        return misses(layout, row, half.fit(layout, row));
    }

    private boolean misses(RowLayout layout, long row, Fit fit) {
        return half.misses(layout, row, fit) && !(fit.error() <= SAME * leastError(layout.start(row)));
    }

    /** The error that stays with the most rows: where curves have a corner within a row, more of them change nothing. */
    private double leastError(long start) {
        long distance = Math.max(half.first(), start);
        double uniform = error(largest(true), distance);
        double other = error(largest(false), distance);
        double error = Math.min(uniform, other);
        return error < Double.POSITIVE_INFINITY ? error : 0;
    }

    private double error(RowLayout layout, long distance) {
        Place place = new Place(layout, layout.row(distance));
        if (layout.width(place.row()) == 1) {
            return 0;
        }
        Double error = least.get(place);
        if (error == null) {
            Fit fit = half.fit(layout, place.row());
            error = half.misses(layout, place.row(), fit) ? fit.error() : 0;
            least.put(place, error);
        }
        return error;
    }

    /** The larger of the uniform and the other layouts, whichever has fewer rows that miss the target. */
    private HalfCurve.Rows best() {
        HalfCurve.Rows best = null;
        long fewest = Long.MAX_VALUE;
        for (RowLayout layout : List.of(largest(true), largest(false))) {
            List<double[]> rows = new ArrayList<>();
            long missed = 0;
            for (long row = layout.row(half.first()); row <= layout.row(half.last()); row++) {
                Fit fit = half.fit(layout, row);
                missed += half.misses(layout, row, fit) ? 1 : 0;
                rows.add(fit.coefficients());
            }
            if (missed < fewest) {
                fewest = missed;
                best = new HalfCurve.Rows(layout, rows);
            }
        }
        return best;
    }

    private RowLayout largest(boolean uniform) {
        return layouts.stream()
                .filter(layout -> layout.isUniform() == uniform)
                .reduce((fewer, more) -> more)
                .orElse(layouts.get(layouts.size() - 1));
    }
}
