package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * Rates without a horizon that fall like {@code t^-p (ln t)^-q}, and what becomes of the weighted average in the long run:
 * {@link Bound#WEIGHTED_AVERAGE} tends to 0 where {@code Σ η} is infinite and {@code Σ η²/Σ η} tends to 0 (kexue 11469, which
 * asks less than Robbins and Monro's {@code Σ η² < ∞}).
 *
 * @param power p, finite; negative where rates grow
 * @param logPower q, finite
 */
public record RateTail(double power, double logPower) {

    /** @throws IllegalArgumentException if a power is not finite */
    public RateTail {
        Arguments.finite("power", power);
        Arguments.finite("logPower", logPower);
    }

    /** Rates that fall like {@code t^-p}; 0 for a constant rate. */
    public static RateTail ofPower(double power) {
        return new RateTail(power, 0);
    }

    /** Whether the sum of all rates is infinite, so that every minimiser can be reached. */
    public boolean reachesEverywhere() {
        return power < 1 || power == 1 && logPower <= 1;
    }

    /**
     * Whether {@code Σ η²/Σ η} tends to 0: where the sum of the rates is infinite, that rates tend to 0; where it is finite,
     * never.
     */
    public boolean forgetsNoise() {
        return reachesEverywhere() && (power > 0 || power == 0 && logPower > 0);
    }

    /** Whether the bound tends to 0. */
    public boolean converges() {
        return forgetsNoise();
    }

    /** Whether the sum of the squares is finite as well, as Robbins and Monro ask. */
    public boolean isRobbinsMonro() {
        return reachesEverywhere() && (power > 0.5 || power == 0.5 && logPower > 0.5);
    }
}
