package dev.etalon.workbench.console;

import dev.etalon.simulation.Progress;
import dev.etalon.simulation.ProgressBar;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The three streams of a command, all UTF-8 whatever the locale is. Results go to {@link #out()}, and all that is said
 * about them to {@link #err()}.
 */
public final class Console {

    private final InputStream in;
    private final Output out;
    private final PrintStream err;

    private final Supplier<Terminal> terminal;

    /** Streams that are no terminal. */
    public Console(InputStream in, OutputStream out, OutputStream err) {
        this(in, out, err, () -> Terminal.NONE);
    }

    /** @param terminal asked only where it matters */
    public Console(InputStream in, OutputStream out, OutputStream err, Supplier<Terminal> terminal) {
        this.terminal = terminal;
        this.in = in;
        this.out = new Output(out);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    public InputStream in() {
        return in;
    }

    public Output out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public Terminal terminal() {
        return terminal.get();
    }

    /** A bar on a terminal, and nothing elsewhere. @param label what takes long */
    public Progress progress(String label) {
        return terminal().hasBars() ? new ProgressBar(err, label) : Progress.SILENT;
    }
}
