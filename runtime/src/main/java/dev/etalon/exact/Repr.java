package dev.etalon.exact;

import java.nio.charset.StandardCharsets;

/**
 * Numbers as Python's {@code repr} prints them: the fewest digits that read back as the same double, with a point or an
 * exponent: {@code 0.01}, {@code 1.0}, {@code 1e-05}, {@code 1e+16}. Not for several threads at once.
 */
public final class Repr {

    /** No number is longer than {@code -1.2345678901234567e-308}, nor than {@code -9223372036854775808}. */
    public static final int LONGEST = 24;

    private final ShortestDecimal decimal = new ShortestDecimal();
    private final byte[] digits = new byte[20];

    /** The text of a double. */
    public static String of(double value) {
        byte[] out = new byte[LONGEST];
        int length = new Repr().write(value, out, 0);
        return new String(out, 0, length, StandardCharsets.US_ASCII);
    }

    /**
     * Writes a double in ASCII.
     *
     * @param out where it is written, from {@code at} on; room for {@link #LONGEST} bytes
     * @return where the next byte belongs
     */
    public int write(double value, byte[] out, int at) {
        int next = at;
        if (Double.isNaN(value)) {
            return copy("nan", out, next);
        }
        if (Double.doubleToRawLongBits(value) < 0) {
            out[next++] = '-';
        }
        double magnitude = Math.abs(value);
        if (magnitude == Double.POSITIVE_INFINITY) {
            return copy("inf", out, next);
        }
        if (magnitude == 0) {
            return copy("0.0", out, next);
        }
        decimal.find(magnitude);
        int count = spell(decimal.digits);
        int point = count + decimal.exponent;
        return point > -4 && point <= 16 ? plain(count, point, out, next) : scientific(count, point - 1, out, next);
    }

    /** Writes a whole number in ASCII; returns where the next byte belongs. */
    public int write(long value, byte[] out, int at) {
        if (value == Long.MIN_VALUE) {
            return copy("-9223372036854775808", out, at);
        }
        int next = at;
        if (value < 0) {
            out[next++] = '-';
        }
        int count = spell(Math.abs(value));
        System.arraycopy(digits, digits.length - count, out, next, count);
        return next + count;
    }

    /** Writes the digits of a whole number to the end of the buffer; returns how many they are. */
    private int spell(long value) {
        int first = digits.length;
        long rest = value;
        do {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        return digits.length - first;
    }

    private int plain(int count, int point, byte[] out, int at) {
        int next = at;
        int first = digits.length - count;
        if (point <= 0) {
            next = zeros(-point, out, copy("0.", out, next));
            System.arraycopy(digits, first, out, next, count);
            return next + count;
        }
        int before = Math.min(count, point);
        System.arraycopy(digits, first, out, next, before);
        next = zeros(point - before, out, next + before);
        out[next++] = '.';
        if (count <= point) {
            out[next++] = '0';
            return next;
        }
        System.arraycopy(digits, first + before, out, next, count - before);
        return next + count - before;
    }

    private int scientific(int count, int exponent, byte[] out, int at) {
        int next = at;
        int first = digits.length - count;
        out[next++] = digits[first];
        if (count > 1) {
            out[next++] = '.';
            System.arraycopy(digits, first + 1, out, next, count - 1);
            next += count - 1;
        }
        next = copy(exponent < 0 ? "e-" : "e+", out, next);
        int size = Math.abs(exponent);
        if (size < 10) {
            out[next++] = '0';
        }
        return write(size, out, next);
    }

    private static int zeros(int count, byte[] out, int at) {
        for (int k = 0; k < count; k++) {
            out[at + k] = '0';
        }
        return at + count;
    }

    private static int copy(String text, byte[] out, int at) {
        for (int k = 0; k < text.length(); k++) {
            out[at + k] = (byte) text.charAt(k);
        }
        return at + text.length();
    }
}
