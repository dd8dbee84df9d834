package dev.etalon.data;

import dev.etalon.LearningRate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Measured losses of a run and the schedule it was made with.
 *
 * @param rate the rates of all steps, the warmup included
 * @param steps where the losses were measured, strictly increasing; not copied
 * @param losses positive; not copied
 */
public record LossCurve(LearningRate rate, long[] steps, double[] losses) {

    /**
     * @throws IllegalArgumentException if there are none, their numbers differ, steps are negative or do not strictly
     *     increase, or a loss is not positive and finite
     */
    public LossCurve {
        Objects.requireNonNull(rate, "rate");
        if (steps.length == 0 || steps.length != losses.length) {
            throw new IllegalArgumentException("a curve needs as many losses, " + losses.length + ", as steps, "
                    + steps.length + ", and one at least");
        }
        for (int k = 0; k < steps.length; k++) {
            if (steps[k] < 0 || k > 0 && steps[k] <= steps[k - 1]) {
                throw new IllegalArgumentException("steps must be at least 0 and strictly increase, but steps[" + k
                        + "] is " + steps[k] + (k == 0 ? "" : " after " + steps[k - 1]));
            }
            if (!(losses[k] > 0 && losses[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "losses[" + k + "] is " + losses[k] + ", which cannot be fitted on a logarithmic scale");
            }
        }
    }

    /**
     * Reads the columns {@code step} and {@code loss} of a file of comma-separated values in UTF-8; others are passed over.
     *
     * @param rate the run's schedule: a file that logs some rates does not tell those between
     * @param before measurements at this step and later are left out
     * @throws IOException if the file cannot be read, holds no measurement before that step, steps that are not whole or
     *     do not strictly increase, or losses that are not positive numbers; the line is named
     */
    public static LossCurve read(Path file, LearningRate rate, long before) throws IOException {
        List<Long> steps = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        try (CsvTable table = new CsvTable(GuardedReader.of(file))) {
            int stepColumn = table.column("step");
            int lossColumn = table.column("loss");
            long last = -1;
            while (table.nextRow()) {
                long step = Words.whole(table.place(stepColumn), table.word(stepColumn));
                double loss = Words.finite(table.place(lossColumn), table.word(lossColumn));
                if (step <= last) {
                    throw new IOException(table.place(stepColumn) + ": step " + step + " after step " + last
                            + "; steps must strictly increase");
                }
                if (!(loss > 0)) {
                    throw new IOException(table.place(lossColumn) + ": a loss of " + loss
                            + " cannot be fitted on a logarithmic scale");
                }
                last = step;
                if (step < before) {
                    steps.add(step);
                    losses.add(loss);
                }
            }
        }
        if (steps.isEmpty()) {
            throw new IOException(file + " holds no measurement before step " + before);
        }
        return new LossCurve(
                rate,
                steps.stream().mapToLong(Long::longValue).toArray(),
                losses.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * This curve with only every so manieth of its measurements, the first included.
     *
     * @throws IllegalArgumentException if {@code every} is less than 1
     */
    public LossCurve thinned(int every) {
        if (every < 1) {
            throw new IllegalArgumentException("every is at least 1, not " + every);
        }
        int[] kept =
                IntStream.range(0, steps.length).filter(k -> k % every == 0).toArray();
        return new LossCurve(
                rate,
                IntStream.of(kept).mapToLong(k -> steps[k]).toArray(),
                IntStream.of(kept).mapToDouble(k -> losses[k]).toArray());
    }

    /** The step of the last measurement. */
    long lastStep() {
        return steps[steps.length - 1];
    }
}
