package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.LearningRate;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * A schedule as data: functions of the step since the start of a piece.
 *
 * @param starts the first step of each piece, the first of them 0, increasing
 * @param functions one for each piece
 */
record Pieces(long[] starts, List<LongToDoubleFunction> functions) {

    /** Lines between the points of a table, {@code {0: 1, 100: 0.5}}, and the last value from then on. */
    static Pieces lines(String table) {
        String[] points = table.replaceAll("[{}\\s]", "").split(",");
        long[] steps = Arrays.stream(points)
                .mapToLong(point -> Long.parseLong(point.split(":")[0]))
                .toArray();
        double[] values = Arrays.stream(points)
                .mapToDouble(point -> Double.parseDouble(point.split(":")[1]))
                .toArray();
        int last = points.length - 1;
        LongToDoubleFunction[] functions = new LongToDoubleFunction[points.length];
        for (int k = 0; k < last; k++) {
            double from = values[k];
            double slope = (values[k + 1] - from) / (steps[k + 1] - steps[k]);
            functions[k] = t -> from + slope * t;
        }
        functions[last] = t -> values[last];
        return new Pieces(steps, List.of(functions));
    }

    /** Closures, each joining what is before a boundary to what is after, as optax.join_schedules folds them. */
    LearningRate joined() {
        LearningRate joined = functions.get(0)::applyAsDouble;
        for (int k = 1; k < starts.length; k++) {
            LearningRate before = joined;
            LongToDoubleFunction after = functions.get(k);
            long boundary = starts[k];
            joined = t -> t < boundary ? before.at(t) : after.applyAsDouble(t - boundary);
        }
        return joined;
    }

    /** A binary search for the piece. */
    LearningRate searched() {
        LongToDoubleFunction[] pieces = functions.toArray(LongToDoubleFunction[]::new);
        return t -> {
            int found = Arrays.binarySearch(starts, t);
            int piece = found < 0 ? -found - 2 : found;
            return pieces[piece].applyAsDouble(t - starts[piece]);
        };
    }
}
