package dev.etalon.tables;

import java.util.HashMap;
import java.util.Map;

/** The fits of the rows of a half, each made once. */
final class RowFits {

    private final HalfCurve half;

    /** The rows of a layout that have been looked at: some are twice. */
    private final Map<Long, Fit> fitted = new HashMap<>();

    private RowLayout lastLayout;

    RowFits(HalfCurve half) {
        this.half = half;
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
        boolean backwards = half.backwards();
        double before = backwards && !half.whole() && start > 0 ? -1 : 0;
        double after = half.whole() || backwards ? used - 1 : used;
        return Fit.of(half, start, before, after, next);
    }
}
