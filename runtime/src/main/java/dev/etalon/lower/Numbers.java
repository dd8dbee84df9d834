package dev.etalon.lower;

import dev.etalon.exact.Rational;
import dev.etalon.exact.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers between text, fraction and double. */
final class Numbers {

    private Numbers() {}

    /** The value of a known, finite number as a fraction, a double bit for bit; null where there is none. */
    static Rational exactly(Value value) {
        if (value instanceof Value.Exact exact) {
            return exact.value();
        }
        double number = value.toDouble();
        return Double.isFinite(number) ? Rational.exactly(number) : null;
    }

    /** As {@link #exactly}, but a double stands for the shortest decimal that rounds to it. */
    static Rational shortestDecimal(Value value) {
        if (value instanceof Value.Exact exact) {
            return exact.value();
        }
        double number = value.toDouble();
        return Double.isFinite(number) ? Rational.of(ShortestDecimal.of(number)) : null;
    }

    /** The number for a message: as a decimal, of 17 digits at most; a whole one of no more than 20 as it is. */
    static String show(Rational value) {
        if (value.isWhole() && value.numerator().abs().bitLength() < Long.SIZE) {
            return value.numerator().toString();
        }
        BigDecimal decimal = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                .stripTrailingZeros();
        return decimal.precision() - decimal.scale() > 20 || decimal.scale() > 20
                ? decimal.toString()
                : decimal.toPlainString();
    }

    /** The number for a message: the shortest decimal. */
    static String show(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "-infinity";
        }
        return show(Rational.of(ShortestDecimal.of(value)));
    }
}
