package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tables of pieces of any shape: a constant is one entry, any other curve two, each counted from one of its ends. */
final class CurveTable {

    private static final RowLayout ONE_ROW = RowLayout.uniform(RowLayout.UNIFORM);

    /** The part of a curve, as a power of 1/2, that is near its end. */
    private static final int NEAR = 2;

    /** The part of a curve, as a power of 1/2, in which what it does at its end is all it does. */
    private static final int FAR_AWAY = 20;

    /** 2^(2^-10): how near to a whole one a power is that counts as whole. */
    private static final double NEARLY_ONE = 0x1.002c605e2e8cfp0;

    private static final double LARGEST_RATIO = 0x1p1000;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Seen, HalfCurve.Rows> known = new HashMap<>();
    private final int resolution;

    private CurveTable(int resolution) {
        this.resolution = resolution;
    }

    /** One entry, in ticks. */
    private record Entry(long start, long flip, long anchor, HalfCurve.Rows rows, long firstRow) {}

    static Filled.Curves of(List<Piece> pieces, int resolution) {
        List<Piece> held = Piece.held(pieces);
        CurveTable table = new CurveTable(resolution);
        for (int k = 0; k < held.size(); k++) {
            Piece piece = held.get(k);
            if (piece.curve() instanceof Curve.Flat flat) {
                table.addConstant(piece.start(), flat.value());
            } else {
                table.addCurve(piece, held.get(k + 1).start());
            }
        }
        return table.plan();
    }

    static Filled.Curves ofShape(Shapes.Shape shape, long steps, int resolution, Effort effort) {
        CurveTable table = new CurveTable(resolution);
        long end = steps << resolution;
        long middle = table.middle(shape, steps, end);
        HalfCurve fromStart = table.fromStart(0, middle, 0, steps, new Shapes.Half(shape, false), 0, effort);
        table.addFromStart(0, 0, fromStart, fromStart.rows());
        HalfCurve toEnd = table.toEnd(middle, end, end, steps, new Shapes.Half(shape, true), 0, effort);
        table.addToEnd(middle, end, toEnd, toEnd.rows());
        return table.plan();
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

    private void addConstant(long step, DoubleDouble value) {
        double[] row = new double[Fit.TERMS];
        row[0] = value.high();
        long start = step << resolution;
        entries.add(new Entry(start, 0, -start, new HalfCurve.Rows(ONE_ROW, List.of(row)), 0));
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
        if (fallsSmoothly(values, length, true)) {
            return ticks - (ticks >> NEAR);
        }
        return fallsSmoothly(values, length, false) ? ticks >> NEAR : ticks >> 1;
    }

    /** Whether the value falls to 0 as the square of the distance from an end, or as a higher whole power. */
    private static boolean fallsSmoothly(Curve.Values values, DoubleDouble length, boolean toEnd) {
        double near = beside(values, length, toEnd, FAR_AWAY);
        double nearer = beside(values, length, toEnd, FAR_AWAY + 1);
        double ratio = near / nearer;
        if (!(ratio > 3) || !(ratio < LARGEST_RATIO)) {
            return false;
        }
        int power = Doubles.exponent(ratio * NEARLY_ONE);
        double beside = Doubles.scalb(ratio, -power);
        return beside < NEARLY_ONE && beside * NEARLY_ONE > 1;
    }

    /** The value at a part of the length, a power of 1/2, from an end. */
    private static double beside(Curve.Values values, DoubleDouble length, boolean toEnd, int power) {
        DoubleDouble distance = length.scaled(-power);
        DoubleDouble rest = length.minus(distance);
        return (toEnd ? values.at(rest, distance) : values.at(distance, rest)).high();
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
        entries.add(new Entry(start, 0, -from, rows, rows.layout().row(half.first())));
    }

    private void addToEnd(long start, long from, HalfCurve half, HalfCurve.Rows rows) {
        entries.add(new Entry(start, -1, from + 1, rows, rows.layout().row(half.first())));
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

    private Filled.Curves plan() {
        int count = entries.size();
        long[] starts = new long[count];
        long[] flips = new long[count];
        long[] anchors = new long[count];
        int[] shifts = new int[count];
        int[] octaves = new int[count];
        int[] rows = new int[count];
        Map<HalfCurve.Rows, Integer> placed = new IdentityHashMap<>();
        List<double[]> polynomials = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Entry entry = entries.get(k);
            starts[k] = entry.start;
            flips[k] = entry.flip;
            anchors[k] = entry.anchor;
            shifts[k] = entry.rows.layout().shift();
            octaves[k] = entry.rows.layout().octaves();
            if (placed.putIfAbsent(entry.rows, polynomials.size()) == null) {
                polynomials.addAll(entry.rows.coefficients());
            }
            rows[k] = (int) (placed.get(entry.rows) - entry.firstRow);
        }
        double[] coefficients = new double[polynomials.size() * Fit.TERMS];
        for (int row = 0; row < polynomials.size(); row++) {
            System.arraycopy(polynomials.get(row), 0, coefficients, row * Fit.TERMS, Fit.TERMS);
        }
        return new Filled.Curves(starts, flips, anchors, shifts, octaves, rows, coefficients);
    }
}
