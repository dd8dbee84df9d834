package dev.etalon.workbench.export;

import dev.etalon.LearningRate;
import java.util.function.DoubleConsumer;

/**
 * The rates of a stretch of steps, read block by block.
 *
 * @param schedule the schedule
 * @param first the first step
 * @param count the number of steps
 */
public record Rates(LearningRate schedule, long first, long count) {

    private static final int BLOCK = 4096;

    void forEach(DoubleConsumer consumer) {
        double[] rates = new double[BLOCK];
        for (long from = 0; from < count; from += BLOCK) {
            int size = (int) Math.min(BLOCK, count - from);
            schedule.fill(first + from, rates, 0, size);
            for (int k = 0; k < size; k++) {
                consumer.accept(rates[k]);
            }
        }
    }
}
