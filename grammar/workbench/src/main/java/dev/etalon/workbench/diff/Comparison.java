package dev.etalon.workbench.diff;

import dev.etalon.LearningRate;

/**
 * How two schedules differ over a range of steps.
 *
 * @param first the first step at which a bit differs; -1 if there is none
 * @param largest the step of the largest difference; -1 if there is none
 * @param different the number of steps at which they differ
 */
public record Comparison(long first, long largest, long different) {

    private static final int BLOCK = 4096;

    public boolean isEqual() {
        return first < 0;
    }

    /** Compares the rates of all steps from {@code from} to {@code to}, both included. */
    public static Comparison of(LearningRate left, LearningRate right, long from, long to) {
        double[] one = new double[BLOCK];
        double[] other = new double[BLOCK];
        long first = -1;
        long largest = -1;
        double difference = -1;
        long different = 0;
        for (long block = from; block <= to; block += BLOCK) {
            int count = (int) Math.min(BLOCK, to - block + 1);
            left.fill(block, one, 0, count);
            right.fill(block, other, 0, count);
            for (int k = 0; k < count; k++) {
                if (Double.doubleToRawLongBits(one[k]) != Double.doubleToRawLongBits(other[k])) {
                    first = first < 0 ? block + k : first;
                    different++;
                    double here = Math.abs(one[k] - other[k]);
                    largest = here > difference ? block + k : largest;
                    difference = Math.max(difference, here);
                }
            }
        }
        return new Comparison(first, largest, different);
    }
}
