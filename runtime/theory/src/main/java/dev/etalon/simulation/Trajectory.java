package dev.etalon.simulation;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/** What was recorded on the way, in the order of the steps: the step, the rate, the loss and the gradient's norm. */
public final class Trajectory implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private long[] steps = new long[16];
    private double[] rates = new double[16];
    private double[] losses = new double[16];
    private double[] norms = new double[16];
    private int size;

    Trajectory() {}

    void add(long step, double rate, double loss, double norm) {
        if (size == steps.length) {
            int room = 2 * size;
            steps = Arrays.copyOf(steps, room);
            rates = Arrays.copyOf(rates, room);
            losses = Arrays.copyOf(losses, room);
            norms = Arrays.copyOf(norms, room);
        }
        steps[size] = step;
        rates[size] = rate;
        losses[size] = loss;
        norms[size] = norm;
        size++;
    }

    /** Whether the last record is of {@code step}, as where a run is resumed that had diverged there. */
    boolean endsAt(long step) {
        return size > 0 && steps[size - 1] == step;
    }

    /** A copy of what is recorded so far. */
    Trajectory copy() {
        Trajectory copy = new Trajectory();
        for (int k = 0; k < size; k++) {
            copy.add(steps[k], rates[k], losses[k], norms[k]);
        }
        return copy;
    }

    /** The number of records. */
    public int size() {
        return size;
    }

    /** The step of record {@code k}: that many updates were made before. */
    public long step(int k) {
        return steps[checked(k)];
    }

    /** The rate of that step; for the record of the end that of the last step, and 0 where none was to be made. */
    public double rate(int k) {
        return rates[checked(k)];
    }

    /** The loss of the whole problem at the point before that step. */
    public double loss(int k) {
        return losses[checked(k)];
    }

    /** The norm of the gradient, before clipping, that the step drew; of the exact one for the last record. */
    public double gradientNorm(int k) {
        return norms[checked(k)];
    }

    /** Writes the records as comma-separated values under the names {@code step,rate,loss,gradient_norm}. */
    public void writeCsv(Appendable out) throws IOException {
        out.append("step,rate,loss,gradient_norm\n");
        for (int k = 0; k < size; k++) {
            out.append(steps[k] + "," + rates[k] + "," + losses[k] + "," + norms[k] + "\n");
        }
    }

    private int checked(int k) {
        if (k < 0 || k >= size) {
            throw new IndexOutOfBoundsException("record " + k + " of " + size);
        }
        return k;
    }
}
