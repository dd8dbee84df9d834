package dev.etalon.data;

import dev.etalon.LearningRate;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Measured losses of a run and the schedule it was made with.
 *
 * @param rate the rates of all steps, the warmup included
 * @param steps where the losses were measured, strictly increasing; not copied
 * @param losses positive; not copied
 */
public record LossCurve(LearningRate rate, long[] steps, double[] losses) {

    /** @throws IllegalArgumentException if there are none, numbers differ, or a loss is not positive */
    public LossCurve {
        if (steps.length == 0 || steps.length != losses.length) {
            throw new IllegalArgumentException("a curve needs as many losses, " + losses.length + ", as steps, "
                    + steps.length + ", and one at least");
        }
        for (double loss : losses) {
            if (!(loss > 0 && loss < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a loss of " + loss + " cannot be fitted on a logarithmic scale");
            }
        }
    }

    /**
     * Reads the columns {@code step} and {@code loss} of a file.
     *
     * @param rate the run's schedule: a file that logs some rates does not tell those between
     * @param before measurements at this step and later are left out
     * @throws IOException if the file cannot be read or a value is no number
     */
    public static LossCurve read(Path file, LearningRate rate, long before) throws IOException {
        List<CSVRecord> records;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = format.parse(reader)) {
            records = parser.getRecords();
        }
        List<Long> steps = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        try {
            for (CSVRecord record : records) {
                long step = Math.round(Double.parseDouble(record.get("step")));
                if (step < before) {
                    steps.add(step);
                    losses.add(Double.parseDouble(record.get("loss")));
                }
            }
        } catch (IllegalArgumentException refused) {
            throw new IOException(file + " is no loss curve: " + refused.getMessage(), refused);
        }
        return new LossCurve(
                rate,
                steps.stream().mapToLong(Long::longValue).toArray(),
                losses.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** This curve with only every so manieth of its measurements, the first included. */
    public LossCurve thinned(int every) {
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
