package dev.etalon.data;

import java.io.IOException;
import java.util.regex.Pattern;

/** Words of a file as the numbers they stand for: refused with their place where they stand for none. */
final class NumberWords {

    private static final int SHOWN = 60;

    /** A decimal as people write it: Java would take hexadecimal digits and a suffix of a type as well. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern WHOLE = Pattern.compile("\\+?\\d{1,18}");

    private NumberWords() {}

    /**
     * A finite number.
     *
     * @param place where the word stands, as a message begins
     * @throws IOException if it is none, NaN and what is beyond the doubles included
     */
    static double finite(String place, String word) throws IOException {
        if (!DECIMAL.matcher(word).matches()) {
            throw new IOException(place + ": " + shown(word) + " is no number");
        }
        double value = Double.parseDouble(word);
        if (Double.isInfinite(value)) {
            throw new IOException(place + ": " + shown(word) + " is beyond the range of a double");
        }
        return value;
    }

    /**
     * A whole number from 0 to 2^53, written as one ({@code 100}, {@code 1e3} or {@code 2.0}).
     *
     * @throws IOException if it is none
     */
    static long whole(String place, String word) throws IOException {
        if (WHOLE.matcher(word).matches()) {
            long value = Long.parseLong(word);
            if (value <= 1L << 53) {
                return value;
            }
        } else {
            double value = finite(place, word);
            if (value >= 0 && value <= 0x1p53 && value == Math.floor(value)) {
                return (long) value;
            }
        }
        throw new IOException(place + ": " + shown(word) + " is no whole number from 0 to 2^53");
    }

    /** A word as a message shows it: in quotes, and not for pages. */
    static String shown(String word) {
        return word.length() <= SHOWN ? "'" + word + "'" : "'" + word.substring(0, SHOWN) + "...'";
    }
}
