package dev.etalon.diagnostic;

import dev.etalon.arguments.Arguments;

/**
 * A place in a text as people count.
 *
 * @param line from 1 on; lines end with LF, CR or CR LF
 * @param column from 1 on, in code points
 */
public record Position(int line, int column) {

    /**
     * The position of a UTF-16 offset from 0 to the text's length.
     *
     * @throws IllegalArgumentException if there is no text, or the offset is not in it
     */
    public static Position of(String text, int offset) {
        Arguments.within("offset", offset, 0, Arguments.notNull("text", text).length());
        int line = 1;
        for (int k = 0; k < offset; k++) {
            if (endsLine(text, k)) {
                line++;
            }
        }
        return new Position(line, 1 + text.codePointCount(lineStart(text, offset), offset));
    }

    /** {@code column 7}, or {@code line 2, column 7} where the text has several lines. */
    public static String describe(String text, int offset) {
        Position position = of(text, offset);
        String column = "column " + position.column;
        return isOneLine(text) ? column : "line " + position.line + ", " + column;
    }

    static boolean isOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /** The offset of the first character of the line that holds {@code offset}. */
    static int lineStart(String text, int offset) {
        int start = offset;
        while (start > 0 && !endsLine(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** The offset behind the last character of the line that holds {@code offset}, without its end of line. */
    static int lineEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean endsLine(String text, int offset) {
        char c = text.charAt(offset);
        return c == '\n' || c == '\r' && (offset + 1 == text.length() || text.charAt(offset + 1) != '\n');
    }
}
