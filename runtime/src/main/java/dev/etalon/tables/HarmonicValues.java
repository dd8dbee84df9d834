package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;

/** Those of a harmonic move, from the smaller end, which is so large a part of the other. */
record HarmonicValues(DoubleDouble smaller, DoubleDouble ratio, DoubleDouble perStep, boolean rises)
        implements Curve.Values {
    @Override
    public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
        return rises ? beside(v, t) : beside(t, v);
    }

    private DoubleDouble beside(DoubleDouble own, DoubleDouble other) {
        return smaller.dividedBy(own.times(perStep).plus(ratio.times(other.times(perStep))));
    }
}
