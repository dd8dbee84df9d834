package dev.etalon.export.print;

import java.util.Locale;

/** Names and numbers as they are written outside of Java. */
final class Naming {

    private static final int FRACTION_DIGITS = 13;

    private Naming() {}

    /** {@code inverseSqrt} as {@code inverse_sqrt}. */
    static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** A finite number in C's notation of base 16. */
    static String hex(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7ff;
        String digits = Long.toHexString(bits & 0x000fffffffffffffL);
        String fraction = ("0".repeat(FRACTION_DIGITS - digits.length()) + digits).replaceAll("0+$", "");
        return (bits < 0 ? "-" : "") + (exponent == 0 ? "0x0" : "0x1") + (fraction.isEmpty() ? "" : "." + fraction)
                + "p" + (exponent == 0 ? -1022 : exponent - 1023);
    }
}
