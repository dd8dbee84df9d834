package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Filled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of pieces of any shape: a constant is one entry, any other curve two, each counted from one of its ends. */
final class CurveTable {

    private final RowTable table;
    private final Waves waves = new Waves();
    private final Map<Seen, HalfCurve.Rows> known = new HashMap<>();
    private final int resolution;

    private CurveTable(int resolution) {
        this.resolution = resolution;
        this.table = new RowTable(resolution);
    }

    static Filled.Curves of(List<Piece> pieces, int resolution) {
        List<Piece> held = Piece.held(pieces);
        CurveTable curves = new CurveTable(resolution);
        for (int k = 0; k < held.size(); k++) {
            Piece piece = held.get(k);
            if (piece.curve() instanceof Curve.Flat flat) {
                curves.table.constant(piece.start(), flat.value());
            } else {
                curves.addCurve(piece, held.get(k + 1).start());
            }
        }
        return curves.table.plan(curves.waves.numbers(), curves.waves.ends());
    }

    static Filled.Curves ofShape(Shapes.Shape shape, long steps, int resolution, Effort effort) {
        CurveTable curves = new CurveTable(resolution);
        long end = steps << resolution;
        long middle = curves.middle(shape, steps, end);
        HalfCurve fromStart = curves.fromStart(0, middle, 0, steps, new Shapes.Half(shape, false), 0, effort);
        curves.addFromStart(0, 0, fromStart, fromStart.rows());
        HalfCurve toEnd = curves.toEnd(middle, end, end, steps, new Shapes.Half(shape, true), 0, effort);
        curves.addToEnd(middle, end, toEnd, toEnd.rows());
        return curves.table.plan();
    }

    /**
     * What decides over the rows of a half: the curve, and the distances at which it is seen. What is cheap tells most of
     * them apart, so that curves are compared where they may well be the same.
     */
    private record Seen(Curve curve, boolean toEnd, long first, long last) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Seen seen
                    && toEnd == seen.toEnd
                    && first == seen.first
                    && last == seen.last
                    && curve.equals(seen.curve);
        }

        @Override
        public int hashCode() {
            double ends = curve instanceof Curve.Move move
                    ? move.from().high() + 31 * move.to().high()
                    : 0;
            return Long.hashCode(first * 31 + last) + Double.hashCode(ends) + (toEnd ? 1 : 0);
        }
    }

    private void addCurve(Piece piece, long nextStep) {
        Curve curve = piece.curve();
        long start = piece.start() << resolution;
        long origin = piece.origin() << resolution;
        long end = origin + (curve.steps() << resolution);
        long stop = Math.max(start, Math.min(nextStep << resolution, end));
        Curve.Values values = curve.values();
        // The first tick is counted from the start, so that its value is stored.
        long counted = Math.max(1, middle(values, curve.steps()));
        long middle = Math.max(start, Math.min(origin + counted, stop));
        HalfCurve fromStart = fromStart(start, middle, origin, curve.steps(), values, curve.scale(), piece.effort());
        addFromStart(start, origin, fromStart, rows(curve, false, fromStart));
        HalfCurve toEnd = toEnd(middle, stop, end, curve.steps(), values, curve.scale(), piece.effort());
        addToEnd(middle, end, toEnd, rows(curve, true, toEnd));
    }

    /** Those of a curve that is the same again are the same rows. */
    private HalfCurve.Rows rows(Curve curve, boolean toEnd, HalfCurve half) {
        Seen seen = new Seen(curve, toEnd, half.first(), half.last());
        HalfCurve.Rows rows = known.get(seen);
        if (rows == null) {
            rows = half.rows();
            known.put(seen, rows);
        }
        return rows;
    }

    /**
     * Where rows are counted from the other end, in ticks from the start: half way, but near an end towards which values
     * fall to 0 smoothly. The rows that are ever narrower there, for relative accuracy, are not worth it farther away.
     */
    private long middle(Curve.Values values, long steps) {
        DoubleDouble length = DoubleDouble.of(steps);
        long ticks = steps << resolution;
        if (values.fallsSmoothly(length, true)) {
            return ticks - (ticks >> CosineHalf.NEAR);
        }
        return values.fallsSmoothly(length, false) ? ticks >> CosineHalf.NEAR : ticks >> 1;
    }

    /** What is seen from one tick to another of a curve that starts at the tick {@code from}. */
    private HalfCurve fromStart(
            long start, long stop, long from, long steps, Curve.Values values, double scale, Effort effort) {
        long limit = stop - from;
        DoubleDouble length = DoubleDouble.of(steps);
        return new HalfCurve(values, length, resolution, start - from, limit - 1, limit, false, scale, effort);
    }

    /** What is seen from one tick to another of a curve that ends at the tick {@code from}. */
    private HalfCurve toEnd(
            long start, long stop, long from, long steps, Curve.Values values, double scale, Effort effort) {
        long limit = from - start;
        DoubleDouble length = DoubleDouble.of(steps);
        return new HalfCurve(values, length, resolution, from - stop + 1, limit, limit, true, scale, effort);
    }

    private void addFromStart(long start, long from, HalfCurve half, HalfCurve.Rows rows) {
        add(start, 0, -from, half, rows);
    }

    private void addToEnd(long start, long from, HalfCurve half, HalfCurve.Rows rows) {
        add(start, -1, from + 1, half, rows);
    }

    private void add(long start, long flip, long anchor, HalfCurve half, HalfCurve.Rows rows) {
        RowLayout layout = rows.layout();
        int size = table.size();
        table.add(start, flip, anchor, layout.shift(), layout.octaves(), rows.coefficients(), layout.row(half.first()));
        if (table.size() > size) {
            rows.wave().ifPresent(wave -> waves.add(table.pieces() - 1, table.size(), size, wave));
        }
    }

    /** The first tick at which a shape has passed 1/2. */
    private long middle(Shapes.Shape shape, long steps, long end) {
        DoubleDouble length = DoubleDouble.of(steps);
        long below = -1;
        long above = end;
        while (above - below > 1) {
            long tick = (below + above) >> 1;
            DoubleDouble t = DoubleDouble.of(tick).scaled(-resolution);
            if (shape.at(t, length.minus(t)).part().high() < 0.5) {
                below = tick;
            } else {
                above = tick;
            }
        }
        return above;
    }
}
