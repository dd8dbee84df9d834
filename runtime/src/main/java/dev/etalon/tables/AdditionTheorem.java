package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;

/**
 * Values that are the same at all distances from an end but for numbers: {@code f(a + x) = f(a) + Σ weight(a) · part(x)}.
 * What is worked out once for the parts then serves all rows of one width.
 */
interface AdditionTheorem extends Curve.Values {

    /** How many parts there are. */
    int parts();

    /**
     * A part, which is 0 at 0; to full relative accuracy.
     *
     * @param x from 0 to the length
     */
    DoubleDouble part(int k, DoubleDouble x);

    /**
     * What the parts are multiplied by, in their order.
     *
     * @param a a distance from an end: from 0 to the length
     * @param fromEnd whether from the last one
     */
    DoubleDouble[] weights(DoubleDouble a, boolean fromEnd);
}
