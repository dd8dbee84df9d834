package dev.etalon.samples.benchmarks.cost;

import dev.etalon.LearningRate;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;

/** Prints the nanoseconds that fill takes for a rate of a shape, in the quickest of many short measurements. */
public final class FillTime {

    private static final int MEASUREMENTS = 1500;
    private static final int RATES = 1024;
    private static final int FILLS = 64;

    private FillTime() {}

    public static void main(String[] arguments) {
        LearningRate rate = Shape.valueOf(arguments[0]).ways().of(Contestant.GENERATED);
        double[] rates = new double[RATES];
        long quickest = Long.MAX_VALUE;
        for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
            long start = System.nanoTime();
            for (int k = 0; k < FILLS; k++) {
                rate.fill(k % 8 * RATES, rates);
            }
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        System.out.println((double) quickest / (FILLS * RATES));
    }
}
