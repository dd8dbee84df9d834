package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import dev.etalon.exact.Repr;
import dev.etalon.workbench.python.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact numbers as the language writes them: {@code 0.01}, {@code 1e-7}, or a quotient, {@code 1/30}. */
final class Decimals {

    private static final int MOST_DIGITS = 17;
    private static final BigInteger LARGEST_DIVISOR = BigInteger.TEN.pow(12);

    private Decimals() {}

    static String of(Quantity value) {
        return of(value.exact());
    }

    static String of(Rational value) {
        if (value.signum() < 0) {
            return "-" + of(value.negate());
        }
        if (isDecimal(value)) {
            return decimal(value);
        }
        boolean isShort = value.denominator().compareTo(LARGEST_DIVISOR) <= 0
                && value.numerator().compareTo(LARGEST_DIVISOR) <= 0;
        return isShort ? value.numerator() + "/" + value.denominator() : shortest(value.toDouble());
    }

    /** The same, in parentheses where an operator stands in it. */
    static String operand(Rational value) {
        String text = of(value);
        return text.contains("/") || text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static boolean isDecimal(Rational value) {
        BigInteger rest = value.denominator();
        for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return rest.equals(BigInteger.ONE) && exactly(value).precision() <= MOST_DIGITS;
    }

    private static BigDecimal exactly(Rational value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()))
                .stripTrailingZeros();
    }

    private static String decimal(Rational value) {
        BigDecimal decimal = exactly(value);
        int magnitude = decimal.precision() - decimal.scale();
        return value.signum() == 0 || magnitude > -3 && magnitude <= 16
                ? decimal.toPlainString()
                : decimal.toString().replace("E+", "e").replace('E', 'e');
    }

    private static String shortest(double value) {
        return decimal(Rational.of(Repr.of(value)));
    }
}
