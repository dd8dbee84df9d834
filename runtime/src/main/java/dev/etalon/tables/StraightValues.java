package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import java.util.List;

/** Those of a straight line from one value to another. */
record StraightValues(DoubleDouble from, DoubleDouble to, DoubleDouble perStep) implements Curve.Values {
    @Override
    public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
        if (v.signum() <= 0 || t.signum() <= 0) {
            return v.signum() <= 0 ? to : from;
        }
        return from.times(v.times(perStep)).plus(to.times(t.times(perStep)));
    }

    /** One, from either end. */
    @Override
    public HalfCurve.Rows rows(HalfCurve half) {
        int shift = RowTable.bits(half.last());
        if (half.last() < half.first() || shift > RowLayout.WIDEST) {
            return half.searched();
        }
        DoubleDouble rise = to.minus(from).dividedBy(half.length()).scaled(-half.resolution());
        double[] row = half.backwards()
                ? RowTable.line(to, rise.negate(), half.limit())
                : RowTable.line(from, rise, half.limit());
        return new HalfCurve.Rows(RowLayout.uniform(shift), List.of(row));
    }
}
