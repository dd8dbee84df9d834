package dev.etalon.data;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.fit.LossCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measured losses of runs, read from files. */
public final class LossCurves {

    private LossCurves() {}

    /**
     * Reads the columns {@code step} and {@code loss} of a file of comma-separated values in UTF-8; others are passed over.
     *
     * @param rate the run's schedule: a file that logs some rates does not tell those between
     * @param before measurements at this step and later are left out
     * @throws IOException if the file cannot be read, holds no measurement before that step, steps that are not whole or
     *     do not strictly increase, or losses that are not positive numbers; the line is named
     */
    public static LossCurve read(Path file, LearningRate rate, long before) throws IOException {
        Arguments.notNull("rate", rate);
        List<Long> steps = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        try (CsvTable table = new CsvTable(GuardedReader.of(file))) {
            int stepColumn = table.column("step");
            int lossColumn = table.column("loss");
            long last = -1;
            while (table.nextRow()) {
                long step = NumberWords.whole(table.place(stepColumn), table.word(stepColumn));
                double loss = NumberWords.finite(table.place(lossColumn), table.word(lossColumn));
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
}
