package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Elementary;
import java.util.Optional;

/**
 * Half a wave of a cosine from one value to another: {@code from + (to - from) · sin²(π/2 · t/length)}. With
 * {@code A = π a / length} and {@code X = π x / length}, {@code cos(A + X) = cos A - cos A · (1 - cos X) - sin A · sin X}.
 */
final class CosineValues implements AdditionTheorem {

    private final DoubleDouble from;
    private final DoubleDouble to;
    private final DoubleDouble perStep;
    private final DoubleDouble amplitude;

    CosineValues(DoubleDouble from, DoubleDouble to, long steps) {
        this.from = from;
        this.to = to;
        this.perStep = DoubleDouble.ONE.dividedBy(DoubleDouble.of(steps));
        this.amplitude = to.minus(from).scaled(-1);
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
    public Optional<AdditionTheorem> addition() {
        return Optional.of(this);
    }

    /** Those of {@code 1 - cos X} and of {@code sin X}. */
    @Override
    public int parts() {
        return 2;
    }

    @Override
    public DoubleDouble part(int k, DoubleDouble x) {
        DoubleDouble sine = halfSine(x);
        return k == 0 ? sine.times(sine).scaled(1) : sine.times(halfCosine(x)).scaled(1);
    }

    private DoubleDouble halfCosine(DoubleDouble x) {
        return Elementary.sinPi(DoubleDouble.HALF.minus(x.times(perStep).scaled(-1)));
    }

    @Override
    public DoubleDouble[] weights(DoubleDouble a, boolean fromEnd) {
        DoubleDouble sine = halfSine(a);
        DoubleDouble cosine = DoubleDouble.ONE.minus(sine.times(sine).scaled(1));
        DoubleDouble signed = fromEnd ? amplitude.negate() : amplitude;
        return new DoubleDouble[] {
            signed.times(cosine), signed.times(sine.times(halfCosine(a)).scaled(1))
        };
    }
}
