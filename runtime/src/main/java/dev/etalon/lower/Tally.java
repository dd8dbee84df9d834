package dev.etalon.lower;

import dev.etalon.exact.Rational;
import java.math.BigInteger;

/**
 * Follows the parts of one chain. Of those that are given in percent, tokens or samples not each length is rounded but
 * each boundary, so that parts of 100% in all are exactly the horizon; and tokens are counted from where a part begins.
 */
final class Tally {

    private final RunPosition start;

    /** The exact steps of the parts that are rounded at their boundaries, and those after rounding. */
    private Rational shares = Rational.ZERO;

    private BigInteger rounded = BigInteger.ZERO;
    private boolean sharesKnown = true;
    private boolean sharesFixed = true;

    /** The steps of all other parts. */
    private BigInteger others = BigInteger.ZERO;

    private boolean othersKnown = true;
    private boolean othersFixed = true;

    /** @param start where the chain begins: a whole step */
    Tally(RunPosition start) {
        this.start = start;
    }

    /** Where the next part begins, exactly. */
    RunPosition position() {
        return after(shares);
    }

    /** The whole step at which the next part begins. */
    RunPosition step() {
        return after(Rational.of(rounded));
    }

    private RunPosition after(Rational ofShares) {
        if (start.isNowhere()) {
            return start;
        }
        boolean known = sharesKnown && othersKnown && start.steps() != null;
        return known
                ? RunPosition.at(
                        start.steps().plus(Rational.of(others)).plus(ofShares),
                        start.fixed() && sharesFixed && othersFixed)
                : RunPosition.UNKNOWN;
    }

    /** The whole number of steps of the next part, which is {@code steps} long before its boundaries are rounded. */
    Length next(Rational steps, boolean fixed) {
        shares = shares.plus(steps);
        sharesFixed &= fixed;
        BigInteger boundary = shares.roundHalfUp();
        long part = boundary.subtract(rounded)
                .min(BigInteger.valueOf(Length.MAX + 1))
                .longValueExact();
        rounded = boundary;
        return sharesKnown ? Length.of(part, sharesFixed) : Length.UNKNOWN;
    }

    /** Counts a part that would be rounded at its boundaries, but whose length is not known. */
    void skip() {
        sharesKnown = false;
    }

    /** The steps of the parts so far. */
    BigInteger count() {
        return rounded.add(others);
    }

    /** Counts a part, or what of it has not been counted since there were {@code before} steps. */
    void close(BigInteger before, Length part) {
        if (part.isFinite()) {
            others = others.add(BigInteger.valueOf(part.steps())).subtract(count().subtract(before));
            othersFixed &= part.isFixed();
        } else {
            othersKnown = false;
        }
    }
}
