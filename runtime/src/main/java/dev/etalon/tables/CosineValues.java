package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Elementary;
import java.util.Optional;

/**
 * Half a wave of a cosine from one value to another: {@code from + (to - from) · sin²(π/2 · t/length)}.
 */
final class CosineValues implements Curve.Values {

    private static final double SMALL = 0x1p-550;
    private static final double LARGE = 0x1p910;

    private final DoubleDouble from;
    private final DoubleDouble to;
    private final DoubleDouble perStep;
    private final long steps;

    CosineValues(DoubleDouble from, DoubleDouble to, long steps) {
        this.from = from;
        this.to = to;
        this.perStep = DoubleDouble.ONE.dividedBy(DoubleDouble.of(steps));
        this.steps = steps;
    }

    @Override
    public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
        if (v.signum() <= 0 || t.signum() <= 0) {
            return v.signum() <= 0 ? to : from;
        }
        // Two ways, and not one with chosen numbers: C2 of JDK 25 (seen with 25.0.3) makes null of one of two new
        // objects that
        // are chosen between; it does not with -XX:-ReduceAllocationMerges.
        return t.compareTo(v) > 0 ? between(to, from, halfSine(v)) : between(from, to, halfSine(t));
    }

    /** From the nearer end to the other. */
    private static DoubleDouble between(DoubleDouble near, DoubleDouble far, DoubleDouble sine) {
        DoubleDouble part = sine.times(sine);
        return near.times(DoubleDouble.ONE.minus(part)).plus(far.times(part));
    }

    /** {@code sin(π/2 · x / length)}. */
    private DoubleDouble halfSine(DoubleDouble x) {
        return Elementary.sinPi(x.times(perStep).scaled(-1));
    }

    @Override
    public HalfCurve.Rows rows(HalfCurve half) {
        long ticks = steps << half.resolution();
        boolean isKnown = ticks >= RowTable.SHORTEST_COSINE && isOrdinary();
        if (!isKnown || half.last() < half.first()) {
            return half.searched();
        }
        CosineHalf rows = new CosineHalf(
                half.backwards() ? to : from,
                half.backwards() ? from : to,
                ticks,
                half.first(),
                half.last(),
                half.whole(),
                half.scale());
        half.effort().spend(rows.count());
        HalfCurve.Rows found = rows.of(half);
        return new HalfCurve.Rows(found.layout(), found.coefficients(), Optional.of(rows.wave()));
    }

    /** As all that is laid out is: no product is beyond the doubles, and none loses bits. */
    private boolean isOrdinary() {
        double most = Math.max(Math.abs(from.high()), Math.abs(to.high()));
        return most == 0 || most >= SMALL && most <= LARGE;
    }

    @Override
    public boolean fallsSmoothly(DoubleDouble length, boolean toEnd) {
        return toEnd ? CosineHalf.isNothing(to, from) : CosineHalf.isNothing(from, to);
    }
}
