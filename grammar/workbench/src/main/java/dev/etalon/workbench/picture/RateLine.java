package dev.etalon.workbench.picture;

import dev.etalon.LearningRate;
import dev.etalon.lower.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The rates of a schedule as a curve: all of them where they are few, and else the extremes of each column. */
public final class RateLine {

    /** Columns that a picture is cut into at most. */
    private static final int COLUMNS = 1200;

    /** Steps of a column that are looked at, at most. */
    private static final int LOOKS = 64;

    /** Steps that are drawn of a schedule that has no end and no scale of its own. */
    private static final long SOME_STEPS = 1000;

    private RateLine() {}

    /** The rates from step 0 to {@code last}. */
    public static Line of(String name, LearningRate schedule, long last) {
        double[] steps = new double[0];
        double[] rates = new double[0];
        int filled = 0;
        long columns = Math.min(COLUMNS, last + 1);
        for (long column = 0; column < columns; column++) {
            long from = at(column, columns, last + 1);
            long to = at(column + 1, columns, last + 1);
            long[] chosen = extremes(schedule, from, to);
            steps = Arrays.copyOf(steps, filled + chosen.length);
            rates = Arrays.copyOf(rates, filled + chosen.length);
            for (long step : chosen) {
                steps[filled] = step;
                rates[filled++] = schedule.at(step);
            }
        }
        return Line.of(name, steps, rates);
    }

    /** The first step, that of the lowest rate, that of the highest, and the last step of a stretch. */
    private static long[] extremes(LearningRate schedule, long from, long to) {
        long count = Math.min(LOOKS, to - from);
        long lowest = from;
        long highest = from;
        for (long k = 0; k < count; k++) {
            long step = from + at(k, count, to - from);
            lowest = schedule.at(step) < schedule.at(lowest) ? step : lowest;
            highest = schedule.at(step) > schedule.at(highest) ? step : highest;
        }
        return Arrays.stream(new long[] {from, lowest, highest, to - 1})
                .sorted()
                .distinct()
                .toArray();
    }

    /** {@code whole · k / parts}, without overflow. */
    private static long at(long k, long parts, long whole) {
        return whole / parts * k + whole % parts * k / parts;
    }

    /** How far a schedule is worth drawing: to its end, else to the horizon, else twice what happens once. */
    public static long end(LearningRate schedule, List<Stage> stages, OptionalLong horizon) {
        if (schedule.length() != LearningRate.UNBOUNDED) {
            return schedule.length();
        }
        if (horizon.isPresent()) {
            return horizon.getAsLong();
        }
        long turn = stages.stream()
                .mapToLong(stage -> stage.start() + (stage.length() == LearningRate.UNBOUNDED ? 0 : stage.length()))
                .max()
                .orElse(0);
        return turn == 0 ? SOME_STEPS : 2 * turn;
    }
}
