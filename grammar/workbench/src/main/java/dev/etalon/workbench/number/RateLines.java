package dev.etalon.workbench.number;

import dev.etalon.LearningRate;
import dev.etalon.exact.Repr;
import dev.etalon.workbench.console.Output;

/** Writes rates as lines {@code step,rate}, in constant memory. */
public final class RateLines {

    private static final int BLOCK = 4096;
    private static final int LONGEST = 2 * Repr.LONGEST + 2;

    private final Output out;
    private final LearningRate schedule;
    private final Repr repr = new Repr();
    private final double[] rates = new double[BLOCK];

    public RateLines(Output out, LearningRate schedule) {
        this.out = out;
        this.schedule = schedule;
    }

    /** The rates of all steps from {@code first} to {@code last}, both included. */
    public void range(long first, long last) {
        for (long from = first; from <= last; from += BLOCK) {
            int count = (int) Math.min(BLOCK, last - from + 1);
            schedule.fill(from, rates, 0, count);
            for (int k = 0; k < count; k++) {
                line(from + k, rates[k]);
            }
        }
    }

    /** The rates of the multiples of {@code stride} from 0 to {@code last}, itself included. */
    public void every(long stride, long last) {
        for (long step = 0; step <= last; step += stride) {
            at(step);
        }
    }

    /** The rate of one step. */
    public void at(long step) {
        line(step, schedule.at(step));
    }

    private void line(long step, double rate) {
        byte[] buffer = out.room(LONGEST);
        int end = repr.write(step, buffer, out.filled());
        buffer[end++] = ',';
        end = repr.write(rate, buffer, end);
        buffer[end++] = '\n';
        out.filledTo(end);
    }
}
