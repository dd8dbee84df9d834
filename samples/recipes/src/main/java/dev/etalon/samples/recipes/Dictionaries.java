package dev.etalon.samples.recipes;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/**
 * The four strategies that are written as dictionaries from the step to the share of a peak rate, as in
 * <a href="https://github.com/bojone/bert4keras">bert4keras</a> ({@code lr_schedule}), two of them repeated. Where the
 * first value is a parameter, step 0 has to be written.
 *
 * <p>Usual least shares are 0.1 and 0.01 for SGD and Adam, 1e-4 and 1e-5 for Lion and Tiger.
 */
public interface Dictionaries {

    /** Down to a share {@code r} of the peak in {@code t1} steps, and held there. */
    @Schedule("peak * {0: 1, t1: r}")
    LearningRate decay(double peak, double r, long t1);

    /** Up from a thousandth of the peak in {@code t1} steps, down to a share {@code r} at {@code t2}, and held. */
    @Schedule(value = "peak * {t1: 1, t2: r}", epsilon = 0.001)
    LearningRate warmupDecay(double peak, double r, long t1, long t2);

    /** Down to a share {@code r} at {@code t1}, held to {@code t2}, up again at {@code t3}; again and again. */
    @Schedule("peak * ({0: 1, t1: r, t2: r, t3: 1} -> cycle)")
    LearningRate cyclic(double peak, double r, long t1, long t2, long t3);

    /** Up once in {@code t1} steps; then down to a share {@code r}, held, up again at {@code t4}; again and again. */
    @Schedule(value = "peak * ({t1: 1, t2: r, t3: r, t4: 1} -> cycle)", epsilon = 0.001)
    LearningRate warmupCyclic(double peak, double r, long t1, long t2, long t3, long t4);
}
