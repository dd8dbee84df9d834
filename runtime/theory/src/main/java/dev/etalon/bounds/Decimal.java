package dev.etalon.bounds;

import dev.etalon.exact.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, for messages and expressions: the same on every JDK. */
final class Decimal {

    private static final int FEW = 4;

    private Decimal() {}

    /** Four digits, rounded towards {@code side} of the value. */
    static String towards(double value, double side) {
        RoundingMode mode = side < value ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return text(new BigDecimal(value).round(new MathContext(FEW, mode)));
    }

    /** Six digits. */
    static String rounded(double value) {
        return Double.isInfinite(value) ? "infinite" : text(new BigDecimal(value).round(new MathContext(6)));
    }

    /** As few digits, six at least, as tell the value apart from {@code other}; all of them where the two are one. */
    static String apart(double value, double other) {
        String few = rounded(value);
        return few.equals(rounded(other)) ? shortest(value) : few;
    }

    /** The shortest decimal that is read back as this double. */
    static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        BigDecimal rounded = exact.round(new MathContext(digits));
        while (Rational.of(rounded).toDouble() != value) {
            rounded = exact.round(new MathContext(++digits));
        }
        return text(rounded);
    }

    private static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        int magnitude = stripped.precision() - stripped.scale();
        return magnitude > -4 && magnitude < 12
                ? stripped.toPlainString()
                : stripped.toString().replace("E+", "e").replace('E', 'e');
    }
}
