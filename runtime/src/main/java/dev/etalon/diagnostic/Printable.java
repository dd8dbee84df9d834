package dev.etalon.diagnostic;

import dev.etalon.arguments.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Makes any text safe to print: what is invisible, or would move what stands around it, is shown by its number. */
public final class Printable {

    /** Code points of a quotation beyond which it is cut. */
    private static final int MAX_QUOTED = 40;

    /** Characters of a list beyond which it is cut. */
    private static final int MAX_LISTED = 1_000;

    private Printable() {}

    /** {@code 'text'}, on one line, cut with {@code ...} where it is long. */
    public static String quoted(String text) {
        return "'" + abbreviated(text) + "'";
    }

    /** {@link #text}, cut with {@code ...} where it is long. */
    public static String abbreviated(String text) {
        Objects.requireNonNull(text, "text");
        int length = text.codePointCount(0, text.length());
        return length <= MAX_QUOTED
                ? text(text)
                : text(text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED))) + "...";
    }

    /** The words, each {@link #abbreviated}, with a comma between them; how many more there are where these are many. */
    public static String listed(List<String> words) {
        return listed(
                Arguments.items("words", words).stream()
                        .map(Printable::abbreviated)
                        .toList(),
                ", ");
    }

    /** The words as they are, with that between them; how many more there are where these are many. */
    public static String listed(List<String> words, String between) {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(between, "between");
        StringBuilder listed = new StringBuilder();
        int count = 0;
        while (count < words.size() && listed.length() < MAX_LISTED) {
            listed.append(count == 0 ? "" : between).append(words.get(count));
            count++;
        }
        return listed + (count < words.size() ? between + (words.size() - count) + " more" : "");
    }

    /** The text with a tab as one blank, and what cannot be printed as {@code <U+202E>}. */
    public static String text(String text) {
        Objects.requireNonNull(text, "text");
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            shown.append(codePoint(text.codePointAt(at)));
        }
        return shown.toString();
    }

    /** What {@link #text} shows for one code point. */
    static String codePoint(int codePoint) {
        if (codePoint == '\t') {
            return " ";
        }
        return isPrintable(codePoint) ? new String(Character.toChars(codePoint)) : "<" + name(codePoint) + ">";
    }

    /** {@code U+2192}. */
    public static String name(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Whether it takes one place of its own, in the direction of the line. */
    public static boolean isPrintable(int codePoint) {
        if (codePoint == ' ') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isRightToLeft(codePoint);
        };
    }

    /** Whether it is of a block of scripts that run from right to left, which is what Unicode reserves these blocks for. */
    private static boolean isRightToLeft(int codePoint) {
        return codePoint >= 0x0590 && codePoint <= 0x08FF
                || codePoint >= 0xFB1D && codePoint <= 0xFDFF
                || codePoint >= 0xFE70 && codePoint <= 0xFEFF
                || codePoint >= 0x10800 && codePoint <= 0x10FFF
                || codePoint >= 0x1E800 && codePoint <= 0x1EFFF;
    }
}
