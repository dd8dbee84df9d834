package dev.etalon.advice;

import dev.etalon.exact.Rational;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for lines that people read. */
final class Digits {

    private Digits() {}

    /** The double nearest to so many digits of a value, the same on every JVM. */
    static double rounded(double value, int digits) {
        return Rational.of(new BigDecimal(value).round(new MathContext(digits))).toDouble();
    }

    /** A tenth, as one would write it: 3e-5 of 3e-4, which is 2.9999999999999997E-5 in doubles. */
    static double tenth(double value) {
        return rounded(value / 10, 15);
    }
}
