package dev.etalon.language.parse;

import dev.etalon.exact.Rational;
import java.math.BigDecimal;

/** Reads written numbers exactly: {@code 0.01}, {@code 3e-4}, {@code 10_000}, {@code 1.5M}. */
final class Numerals {

    /** Decimal orders of magnitude with nothing but infinities above, nothing but zeros below. */
    private static final int LARGEST_ORDER = 309;

    private static final int SMALLEST_ORDER = -330;

    /** Digits, without leading zeros, that a number may have: no double needs more, and exactness has its cost. */
    private static final int MAX_DIGITS = 1000;

    /** Digits of an exponent that surely stay within an {@code int}. */
    private static final int EXPONENT_DIGITS = 9;

    private Numerals() {}

    /**
     * The value of a number of the grammar.
     *
     * @throws ArithmeticException if no double is near it: its message says why, as the end of a sentence
     */
    static Rational value(String text) {
        String plain = text.replace("_", "");
        int zeros = zeros(plain.charAt(plain.length() - 1));
        String digits = zeros > 0 ? plain.substring(0, plain.length() - 1) : plain;
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        String mantissaDigits = e < 0 ? digits : digits.substring(0, e);
        if (mantissaDigits.length() - leading("0.", mantissaDigits, 0) > MAX_DIGITS) {
            throw new ArithmeticException("longer than " + MAX_DIGITS + " digits");
        }
        BigDecimal mantissa = new BigDecimal(mantissaDigits).stripTrailingZeros();
        if (mantissa.signum() == 0) {
            return Rational.ZERO;
        }
        long exponent = (e < 0 ? 0 : exponent(digits.substring(e + 1))) + zeros;
        // The order decides before anything as long as the number itself is built.
        long order = mantissa.precision() - mantissa.scale() - 1 + exponent;
        if (order > LARGEST_ORDER) {
            throw new ArithmeticException("larger than any double");
        }
        if (order < SMALLEST_ORDER) {
            throw new ArithmeticException("nearer to 0 than any double");
        }
        Rational value = Rational.of(mantissa.scaleByPowerOfTen((int) exponent));
        double nearest = value.toDouble();
        if (Double.isInfinite(nearest)) {
            throw new ArithmeticException("larger than any double");
        }
        if (nearest == 0) {
            throw new ArithmeticException("nearer to 0 than any double");
        }
        return value;
    }

    /** The zeros that a suffix stands for. */
    private static int zeros(char suffix) {
        return switch (suffix) {
            case 'k' -> 3;
            case 'M' -> 6;
            case 'G', 'B' -> 9;
            case 'T' -> 12;
            default -> 0;
        };
    }

    /** An exponent with its sign; one of very many digits as one that is beyond everything. */
    private static long exponent(String text) {
        char sign = text.charAt(0);
        int first = sign == '-' || sign == '+' ? 1 : 0;
        int zeros = leading("0", text, first);
        int digits = text.length() - first - zeros;
        long size = digits > EXPONENT_DIGITS
                ? Integer.MAX_VALUE
                : digits == 0 ? 0 : Long.parseLong(text.substring(first + zeros));
        return sign == '-' ? -size : size;
    }

    /** How many characters from {@code from} on are among those. */
    private static int leading(String characters, String text, int from) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at - from;
    }
}
