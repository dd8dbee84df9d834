package dev.etalon.lower;

import dev.etalon.exact.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The sums L·(1 + m + m² + …), rounded half up one after the other. */
final class GrowingSum {

    /** Fractions of more bits are rounded to 40 digits, 65,536 of whose errors do not reach a half. */
    private static final int EXACT_BITS = 512;

    private final Rational growth;
    private Rational term;
    private Rational sum = Rational.ZERO;

    /** What goes on where fractions have become too long; null until then. */
    private Rounded rounded;

    GrowingSum(long length, Rational growth) {
        this.growth = growth;
        this.term = Rational.of(length);
    }

    /** Whether no further sum is more than 1 above the one before: cycles that shrink last a step each from here on. */
    boolean isExhausted() {
        return rounded != null && rounded.isExhausted();
    }

    BigInteger next() {
        if (rounded != null) {
            return rounded.next();
        }
        sum = sum.plus(term);
        term = term.times(growth);
        if (term.denominator().bitLength() > EXACT_BITS) {
            rounded = new Rounded(growth, term, sum);
        }
        return sum.roundHalfUp();
    }

    /** Likewise, to so many digits. */
    private static final class Rounded {

        private static final MathContext PRECISION = new MathContext(40);
        private static final BigDecimal HALF = new BigDecimal("0.5");

        private final BigDecimal growth;
        private BigDecimal term;
        private BigDecimal sum;

        Rounded(Rational growth, Rational term, Rational sum) {
            this.growth = decimal(growth);
            this.term = decimal(term);
            this.sum = decimal(sum);
        }

        boolean isExhausted() {
            return term.compareTo(BigDecimal.ONE) < 0 && growth.compareTo(BigDecimal.ONE) < 0;
        }

        BigInteger next() {
            sum = sum.add(term, PRECISION);
            term = term.multiply(growth, PRECISION);
            return sum.add(HALF).toBigInteger();
        }

        private static BigDecimal decimal(Rational value) {
            return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), PRECISION);
        }
    }
}
