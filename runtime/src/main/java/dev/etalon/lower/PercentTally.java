package dev.etalon.lower;

import dev.etalon.exact.Rational;
import java.math.BigInteger;

/**
 * Rounds the parts of one chain that are given in percent: not each length, but each boundary, so that parts of 100% in
 * all are exactly the horizon (section 7).
 */
final class PercentTally {

    private Rational exact = Rational.ZERO;
    private BigInteger rounded = BigInteger.ZERO;

    /** The whole number of steps of the next part, which is {@code steps} long before rounding. */
    Rational next(Rational steps) {
        exact = exact.plus(steps);
        BigInteger boundary = exact.roundHalfUp();
        Rational part = new Rational(boundary.subtract(rounded), BigInteger.ONE);
        rounded = boundary;
        return part;
    }
}
