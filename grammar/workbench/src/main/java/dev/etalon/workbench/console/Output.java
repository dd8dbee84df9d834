package dev.etalon.workbench.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where results are written: buffered, and failing at once where nobody reads any more. */
public final class Output {

    private final OutputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /** @throws UncheckedIOException if it cannot be written */
    public void print(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws UncheckedIOException if it cannot be written */
    public void println(String line) {
        print(line);
        print("\n");
    }

    /** @throws UncheckedIOException if it cannot be written */
    public void write(byte[] bytes) {
        if (bytes.length > buffer.length - filled) {
            flush();
        }
        if (bytes.length > buffer.length) {
            send(bytes, bytes.length);
        } else {
            System.arraycopy(bytes, 0, buffer, filled, bytes.length);
            filled += bytes.length;
        }
    }

    /**
     * The buffer with room for {@code size} bytes, from {@link #filled} on, to be written into; {@link #filledTo} takes it
     * back.
     *
     * @throws UncheckedIOException if what was written before cannot be sent
     */
    public byte[] room(int size) {
        if (size > buffer.length - filled) {
            flush();
        }
        return buffer;
    }

    public int filled() {
        return filled;
    }

    public void filledTo(int end) {
        filled = end;
    }

    /** @throws UncheckedIOException if it cannot be written */
    public void flush() {
        int count = filled;
        filled = 0;
        send(buffer, count);
    }

    private void send(byte[] bytes, int count) {
        try {
            stream.write(bytes, 0, count);
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
