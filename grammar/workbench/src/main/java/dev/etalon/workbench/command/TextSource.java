package dev.etalon.workbench.command;

import dev.etalon.workbench.console.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where texts come from: the argument itself, {@code @FILE}, or {@code -} for standard input. */
final class TextSource {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private boolean isRead;

    TextSource(InputStream in) {
        this.in = in;
    }

    /** The text that an argument stands for, without the end of its last line. */
    String read(String argument) {
        if (argument.equals("-")) {
            return text("standard input", standardInput());
        }
        return argument.startsWith("@")
                ? text("'" + argument.substring(1) + "'", file(argument.substring(1)))
                : argument;
    }

    private byte[] standardInput() {
        if (isRead) {
            throw Failure.usage("'-', standard input, can be given once");
        }
        isRead = true;
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw Failure.usage("cannot read standard input: " + e.getMessage());
        }
    }

    private static byte[] file(String name) {
        if (name.isEmpty()) {
            throw Failure.usage("'@' stands before the name of a file: @FILE");
        }
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (NoSuchFileException e) {
            throw Failure.usage("cannot read '" + name + "': there is no such file");
        } catch (IOException | InvalidPathException e) {
            throw Failure.usage("cannot read '" + name + "': " + e.getMessage());
        }
    }

    /** A text in UTF-8, or in UTF-16 where its first character, a byte-order mark, says so. */
    private static String text(String name, byte[] bytes) {
        CharsetDecoder decoder = (isWide(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(rest).toString();
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).stripTrailing();
        } catch (CharacterCodingException e) {
            throw Failure.usage("cannot read " + name + ": it is not UTF-8 at byte " + rest.position());
        }
    }

    private static boolean isWide(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }
}
