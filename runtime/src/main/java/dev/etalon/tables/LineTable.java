package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;
import java.util.List;

/** A table of constant and straight pieces, each anchored at the end whose magnitude is smaller. */
public final class LineTable {

    /** The part of the distance to the next double up to which a sum is certain to be rounded back. */
    private static final double SPARE = 0.49;

    private final long[] starts;
    private final double[] origins;
    private final double[] base;
    private final double[] slopeHigh;
    private final double[] slopeLow;
    private final int resolution;

    /**
     * @param count the number of pieces
     * @param resolution how many ticks, as a power of two, make a step
     */
    public LineTable(int count, int resolution) {
        starts = new long[count];
        origins = new double[count];
        base = new double[count];
        slopeHigh = new double[count];
        slopeLow = new double[count];
        this.resolution = resolution;
    }

    static Filled.Lines of(List<Piece> pieces, int resolution) {
        List<Piece> held = Piece.held(pieces);
        LineTable table = new LineTable(held.size(), resolution);
        for (int k = 0; k < held.size(); k++) {
            Piece piece = held.get(k);
            Curve curve = piece.curve();
            DoubleDouble from = curve.afterStart(DoubleDouble.ZERO);
            DoubleDouble to = curve.beforeEnd(DoubleDouble.ZERO);
            table.set(k, piece.start(), piece.origin(), from, to, curve.steps());
        }
        return table.plan();
    }

    public Filled.Lines plan() {
        return new Filled.Lines(starts, origins, base, slopeHigh, slopeLow);
    }

    /**
     * Sets a piece.
     *
     * @param start the step where it becomes visible; starts do not decrease
     * @param origin the step where it starts itself, no later
     * @param steps its length; 0 of a constant
     */
    public void set(int k, long start, long origin, DoubleDouble from, DoubleDouble to, long steps) {
        long ticks = steps << resolution;
        starts[k] = start << resolution;
        origins[k] = origin << resolution;
        if (from.abs().compareTo(to.abs()) <= 0) {
            slope(k, from, to, ticks);
        } else {
            long end = (origin << resolution) + ticks;
            long exact = firstDoubleFrom(end);
            DoubleDouble beyond =
                    from.minus(to).times(DoubleDouble.of(exact - end)).dividedBy(DoubleDouble.of(ticks));
            origins[k] = exact;
            slope(k, exact == end ? to : to.minus(beyond), from, end - exact - ticks);
        }
    }

    /** The first whole number that is a double: the end itself up to 2^53, behind which no step is told from the next. */
    private static long firstDoubleFrom(long end) {
        long near = (long) (double) end;
        return near < end ? (long) Doubles.nextUp((double) end) : near;
    }

    /** The line from {@code near} to {@code far}, whose value {@code ticks} later is that of {@code far} to the bit. */
    private void slope(int k, DoubleDouble near, DoubleDouble far, long ticks) {
        base[k] = near.high();
        if (ticks == 0) {
            return;
        }
        DoubleDouble slope = far.minus(near).dividedBy(DoubleDouble.of(ticks));
        // The whole rise is exact; so is that of whole steps.
        slopeHigh[k] = Doubles.leading(slope.high(), ticks >> resolution);
        double sum = base[k] + slopeHigh[k] * ticks;
        double wanted = slope.minus(DoubleDouble.of(slopeHigh[k])).high() * ticks;
        // The difference is exact. What is near enough to it comes to the end, too, and leaves the slope as it is.
        double missing = far.high() - sum;
        double most = missing + SPARE * (Doubles.nextUp(far.high()) - far.high());
        double least = missing - SPARE * (far.high() - Doubles.nextDown(far.high()));
        slopeLow[k] = Math.min(Math.max(wanted, least), most) / ticks;
        if (sum + slopeLow[k] * ticks != far.high()) {
            slopeLow[k] = missing / ticks;
        }
    }
}
