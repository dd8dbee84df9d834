package dev.etalon.numeric;

import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Tables of pieces of any shape: a constant is one entry, any other curve two, each counted from one of its ends. */
final class CurveTable {

    private static final Layout ONE_ROW = Layout.uniform(Layout.UNIFORM);

    private final List<Entry> entries = new ArrayList<>();
    private final int resolution;

    private CurveTable(int resolution) {
        this.resolution = resolution;
    }

    /** One entry, in ticks. */
    private record Entry(long start, long flip, long anchor, Half.Rows rows, long firstRow) {}

    static Plan.Curves of(List<Piece> pieces, int resolution) {
        List<Piece> held = Held.last(pieces);
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

    static Plan.Curves ofShape(Shapes.Shape shape, long steps, int resolution) {
        CurveTable table = new CurveTable(resolution);
        long end = steps << resolution;
        long middle = table.middle(shape, steps, end);
        table.addFromStart(
                new Range(0, middle, 0), steps, (t, v) -> shape.at(t, v).part(), 0);
        table.addToEnd(
                new Range(middle, end, end), steps, (t, v) -> shape.at(t, v).rest(), 0);
        return table.plan();
    }

    /** What is seen of a half, in ticks, and the end of the curve from which it is counted. */
    private record Range(long start, long stop, long from) {}

    private void addConstant(long step, DoubleDouble value) {
        double[] row = new double[Fit.TERMS];
        row[0] = value.high();
        long start = step << resolution;
        entries.add(new Entry(start, 0, -start, new Half.Rows(ONE_ROW, List.of(row)), 0));
    }

    private void addCurve(Piece piece, long nextStep) {
        Curve curve = piece.curve();
        long start = piece.start() << resolution;
        long origin = piece.origin() << resolution;
        long end = origin + (curve.steps() << resolution);
        long stop = Math.max(start, Math.min(nextStep << resolution, end));
        long middle = Math.max(start, Math.min(origin + (curve.steps() << resolution >> 1), stop));
        Curve.Values values = curve.values();
        addFromStart(new Range(start, middle, origin), curve.steps(), values, curve.scale());
        addToEnd(new Range(middle, stop, end), curve.steps(), values, curve.scale());
    }

    private void addFromStart(Range range, long steps, Curve.Values values, double scale) {
        DoubleDouble length = DoubleDouble.of(steps);
        long limit = range.stop - range.from;
        Half half = new Half(
                distance -> {
                    DoubleDouble t = distance.scaled(-resolution);
                    return values.at(t, length.minus(t));
                },
                range.start - range.from,
                limit - 1,
                limit,
                false,
                resolution == 0,
                scale);
        add(range.start, 0, -range.from, half);
    }

    private void addToEnd(Range range, long steps, Curve.Values values, double scale) {
        DoubleDouble length = DoubleDouble.of(steps);
        long limit = range.from - range.start;
        Half half = new Half(
                distance -> {
                    DoubleDouble v = distance.scaled(-resolution);
                    return values.at(length.minus(v), v);
                },
                range.from - range.stop + 1,
                limit,
                limit,
                true,
                resolution == 0,
                scale);
        add(range.start, -1, range.from + 1, half);
    }

    private void add(long start, long flip, long anchor, Half half) {
        Half.Rows rows = half.rows();
        entries.add(new Entry(start, flip, anchor, rows, rows.layout().row(half.first())));
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

    private Plan.Curves plan() {
        int count = entries.size();
        long[] starts = new long[count];
        long[] flips = new long[count];
        long[] anchors = new long[count];
        int[] shifts = new int[count];
        int[] octaves = new int[count];
        int[] rows = new int[count];
        double[] coefficients = new double
                [entries.stream()
                                .mapToInt(entry -> entry.rows.coefficients().size())
                                .sum()
                        * Fit.TERMS];
        int row = 0;
        for (int k = 0; k < count; k++) {
            Entry entry = entries.get(k);
            starts[k] = entry.start;
            flips[k] = entry.flip;
            anchors[k] = entry.anchor;
            shifts[k] = entry.rows.layout().shift();
            octaves[k] = entry.rows.layout().octaves();
            rows[k] = (int) (row - entry.firstRow);
            for (double[] polynomial : entry.rows.coefficients()) {
                System.arraycopy(polynomial, 0, coefficients, row++ * Fit.TERMS, Fit.TERMS);
            }
        }
        return new Plan.Curves(starts, flips, anchors, shifts, octaves, rows, coefficients);
    }
}
