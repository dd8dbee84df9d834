package dev.etalon.lower;

import dev.etalon.core.Core.Counted.Unit;
import dev.etalon.exact.Rational;

/**
 * A duration before it is rounded: steps, and tokens and samples whose steps depend on where it begins.
 *
 * @param steps the exact number of steps, without those of tokens and samples; null where it is not known, or refused
 * @param shares whether percent, tokens or samples are involved, so that boundaries are rounded and not lengths
 * @param rounded whether it is rounded to whole steps: where epochs or any of those are involved
 * @param fixed whether it is the same whatever the parameters are
 */
record Amount(Rational steps, Rational tokens, Rational samples, boolean shares, boolean rounded, boolean fixed) {

    static final Amount UNKNOWN = new Amount(null, Rational.ZERO, Rational.ZERO, false, false, false);

    static Amount of(Rational steps, boolean fixed) {
        return new Amount(steps, Rational.ZERO, Rational.ZERO, false, false, fixed);
    }

    static Amount ofEpochs(Rational steps, boolean fixed) {
        return new Amount(steps, Rational.ZERO, Rational.ZERO, false, true, fixed);
    }

    static Amount ofPercent(Rational steps, boolean fixed) {
        return new Amount(steps, Rational.ZERO, Rational.ZERO, true, true, fixed);
    }

    static Amount of(Unit unit, Rational count, boolean fixed) {
        return switch (unit) {
            case TOKENS -> new Amount(Rational.ZERO, count, Rational.ZERO, true, true, fixed);
            case SAMPLES -> new Amount(Rational.ZERO, Rational.ZERO, count, true, true, fixed);
        };
    }

    boolean isKnown() {
        return steps != null;
    }

    Rational count(Unit unit) {
        return unit == Unit.TOKENS ? tokens : samples;
    }

    /** Whether steps are all that it has. */
    boolean isOfSteps() {
        return tokens.signum() == 0 && samples.signum() == 0;
    }

    Amount plus(Amount other) {
        return new Amount(
                steps.plus(other.steps),
                tokens.plus(other.tokens),
                samples.plus(other.samples),
                shares || other.shares,
                rounded || other.rounded,
                fixed && other.fixed);
    }

    Amount times(Rational factor) {
        return new Amount(steps.times(factor), tokens.times(factor), samples.times(factor), shares, rounded, fixed);
    }

    /** The same way of rounding, of so many steps. */
    Amount with(Rational otherSteps) {
        return new Amount(otherSteps, Rational.ZERO, Rational.ZERO, shares, rounded, fixed);
    }
}
