package dev.etalon.bounds;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;

/**
 * One number for each step of a run: its rates, or bounds on its gradient norms. It is read in blocks, so that ten
 * million steps of a schedule take no more memory than a thousand.
 *
 * <p>Long series of schedules and arrays are read by several threads at once, a series of another kind by one.
 */
public interface Series {

    /** The number of steps, T, at least 1. */
    long steps();

    /**
     * Writes the numbers of {@code count} steps into {@code out}.
     *
     * @param from the steps before the first of them: 0 for step 1
     */
    void read(long from, double[] out, int count);

    /** The first {@code steps} rates of a schedule. */
    static Series of(LearningRate schedule, long steps) {
        Arguments.notNull("schedule", schedule);
        return new SharedSeries.OfSchedule(schedule, Arguments.within("steps", steps, 1, Long.MAX_VALUE));
    }

    /** The numbers of an array, which is not copied. */
    static Series of(double... values) {
        if (Arguments.notNull("values", values).length == 0) {
            throw new IllegalArgumentException("values must hold one number at least, one for each step, but is []");
        }
        return new SharedSeries.OfArray(values);
    }

    /** All numbers. @throws ArithmeticException if there are more than an array can hold */
    default double[] toArray() {
        double[] values = new double[Math.toIntExact(steps())];
        read(0, values, values.length);
        return values;
    }
}
