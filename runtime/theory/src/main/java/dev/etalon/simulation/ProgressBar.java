package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.PrintStream;
import java.util.Locale;

/** A bar on one line of a terminal, redrawn when its percentage changes, with the time that is left. */
public final class ProgressBar implements Progress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String label;
    private final long begun = System.nanoTime();
    private int shown = -1;

    /** @param label what is being done, written before the bar */
    public ProgressBar(PrintStream out, String label) {
        this.out = Arguments.notNull("out", out);
        this.label = Arguments.notNull("label", label);
    }

    @Override
    public void report(long done, long total) {
        Arguments.within("total", total, 0, Long.MAX_VALUE);
        Arguments.within("done", done, 0, total);
        int percent = total == 0 ? 100 : (int) (100.0 * done / total);
        if (percent != shown) {
            shown = percent;
            int filled = WIDTH * percent / 100;
            out.print("\r" + label + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %"
                    + remaining(done, total) + (done == total ? "\n" : ""));
            out.flush();
        }
    }

    private String remaining(long done, long total) {
        if (done == 0 || done == total) {
            return "        ";
        }
        double seconds = (System.nanoTime() - begun) * 1e-9 * (total - done) / done;
        return String.format(Locale.ROOT, ", %.0f s  ", seconds);
    }
}
