package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;

/** Those of a straight line from one value to another. */
record StraightValues(DoubleDouble from, DoubleDouble to, DoubleDouble perStep) implements Curve.Values {

    /** More than half a move can have: what is counted from an end farther away comes to nothing there. */
    private static final int MOST_ROWS = 128;

    @Override
    public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
        if (v.signum() <= 0 || t.signum() <= 0) {
            return v.signum() <= 0 ? to : from;
        }
        return from.times(v.times(perStep)).plus(to.times(t.times(perStep)));
    }

    /** Those that are known without a search, from either end. */
    @Override
    public HalfCurve.Rows rows(HalfCurve half) {
        if (half.last() < half.first() || half.last() >>> RowLayout.WIDEST > 0) {
            return half.searched();
        }
        DoubleDouble rise = to.minus(from).dividedBy(half.length()).scaled(-half.resolution());
        StraightHalf straight = half.backwards()
                ? new StraightHalf(to, from, rise.negate(), half.first(), half.last())
                : new StraightHalf(from, to, rise, half.first(), half.last());
        return straight.count() > MOST_ROWS ? half.searched() : straight.of(half);
    }
}
