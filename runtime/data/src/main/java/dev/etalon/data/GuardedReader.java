package dev.etalon.data;

import dev.etalon.arguments.Arguments;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text as it is read: without a byte-order mark, its lines counted, and refused by name and line where its bytes are no
 * UTF-8 or a line is longer than any table has.
 */
final class GuardedReader extends FilterReader {

    /** The most characters of a line: some 200,000 numbers. */
    static final int LONGEST_LINE = 1 << 22;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private long line = 1;
    private int inLine;
    private boolean atStart = true;
    private boolean afterReturn;

    /** @param source what to call the text in messages */
    GuardedReader(Reader reader, String source) {
        super(Arguments.notNull("reader", reader));
        this.source = source;
    }

    /** The text of a file in UTF-8. */
    static GuardedReader of(Path file) throws IOException {
        Arguments.notNull("file", file);
        BufferedReader decoded = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        return new GuardedReader(decoded, file.toString());
    }

    /** The text, and the line that was read last, as messages name it. */
    String place() {
        return source + ", line " + line;
    }

    String source() {
        return source;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        int count = decoded(out, offset, length);
        if (atStart && count > 0) {
            atStart = false;
            if (out[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(out, offset + 1, out, offset, count - 1);
                count = count == 1 ? decoded(out, offset, length) : count - 1;
            }
        }
        for (int k = 0; k < count; k++) {
            follow(out[offset + k]);
        }
        return count;
    }

    private int decoded(char[] out, int offset, int length) throws IOException {
        try {
            return in.read(out, offset, length);
        } catch (CharacterCodingException wrong) {
            throw new IOException(
                    source + ", line " + line + " or soon after: not in UTF-8; save it in that encoding", wrong);
        }
    }

    private void follow(char next) throws IOException {
        if (next == '\r' || next == '\n') {
            if (next == '\r' || !afterReturn) {
                line++;
            }
            inLine = 0;
        } else if (++inLine > LONGEST_LINE) {
            throw new IOException(
                    place() + ": more than " + LONGEST_LINE + " characters in one line; is it a text of lines?");
        }
        afterReturn = next == '\r';
    }
}
