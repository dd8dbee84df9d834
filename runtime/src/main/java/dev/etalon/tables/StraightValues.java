package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;

/** Those of a straight line from one value to another. */
record StraightValues(DoubleDouble from, DoubleDouble to, DoubleDouble perStep) implements Curve.Values {
    @Override
    public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
        if (v.signum() <= 0 || t.signum() <= 0) {
            return v.signum() <= 0 ? to : from;
        }
        return from.times(v.times(perStep)).plus(to.times(t.times(perStep)));
    }
}
