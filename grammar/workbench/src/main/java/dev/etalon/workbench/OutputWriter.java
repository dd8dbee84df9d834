package dev.etalon.workbench;

import dev.etalon.workbench.console.Output;
import java.io.Writer;

/** The output as a writer of text. */
final class OutputWriter extends Writer {

    private final Output output;

    OutputWriter(Output output) {
        this.output = output;
    }

    @Override
    public void write(char[] characters, int offset, int count) {
        output.print(new String(characters, offset, count));
    }

    @Override
    public void flush() {
        output.flush();
    }

    @Override
    public void close() {
        output.flush();
    }
}
