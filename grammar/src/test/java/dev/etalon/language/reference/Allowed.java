package dev.etalon.language.reference;

import java.math.BigDecimal;

/** The doubles that are allowed for a real number: all within some units in its last place. */
final class Allowed {

    private Allowed() {}

    /** A value of which every double within {@code ulps} of {@code unit} is right, and always the nearest. */
    static Value within(Q real, double ulps, double unit) {
        Q slack = Q.of(unit).times(Q.of(BigDecimal.valueOf(ulps)));
        double nearest = real.nearest();
        return new Value(
                real,
                false,
                false,
                Math.min(nearest, atLeast(real.minus(slack))),
                Math.max(nearest, -atLeast(real.plus(slack).negate())));
    }

    /** A value within {@code ulps} of its own units in the last place. */
    static Value near(Q real, double ulps) {
        return within(real, ulps, unit(real));
    }

    /** What a function of double arithmetic may return for a real number. */
    static Value function(Q real) {
        return near(real, Math.abs(real.nearest()) < Double.MIN_NORMAL ? 1 : 0.53);
    }

    static double unit(Q real) {
        return Math.min(Math.ulp(real.nearest()), Math.ulp(Double.MAX_VALUE));
    }

    /** The least double that is not less. */
    static double atLeast(Q real) {
        double nearest = real.nearest();
        if (Double.isInfinite(nearest)) {
            return nearest;
        }
        return Q.of(nearest).compareTo(real) < 0 ? Math.nextUp(nearest) : nearest;
    }
}
