package dev.etalon.samples.training;

import dev.etalon.LearningRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The rate that a framework used at each step, beside the schedule's. */
public final class RateTable {

    /**
     * One update.
     *
     * @param step the number of updates made before
     * @param used what the framework multiplied the gradient by
     * @param ours the schedule's rate, in the framework's own precision
     */
    public record Row(long step, double used, double ours) {

        public boolean equal() {
            return used == ours;
        }

        @Override
        public String toString() {
            return "%6d  %-22s  %-22s  %s".formatted(step, used, ours, equal() ? "equal" : "DIFFERENT");
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final LearningRate rate;
    private final DoubleUnaryOperator precision;

    private RateTable(LearningRate rate, DoubleUnaryOperator precision) {
        this.rate = rate;
        this.precision = precision;
    }

    /** For a framework whose rates are doubles. */
    public static RateTable ofDoubles(LearningRate rate) {
        return new RateTable(rate, value -> value);
    }

    /** For a framework whose rates are floats. */
    public static RateTable ofFloats(LearningRate rate) {
        return new RateTable(rate, value -> (float) value);
    }

    /** Writes down the rate of the step after so many others. */
    public void add(long step, double used) {
        rows.add(new Row(step, used, precision.applyAsDouble(rate.at(step))));
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public boolean allEqual() {
        return rows.stream().allMatch(Row::equal);
    }

    /** A line for each step. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("  step  rate used               schedule\n");
        rows.forEach(row -> text.append(row).append('\n'));
        long equal = rows.stream().filter(Row::equal).count();
        return text.append(equal + " of " + rows.size() + " rates equal\n").toString();
    }
}
