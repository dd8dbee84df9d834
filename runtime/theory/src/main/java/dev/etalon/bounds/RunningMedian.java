package dev.etalon.bounds;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The median of a window of odd width around each number, in {@code O(log n)} each. Before the first number stands
 * the first again; after the last the numbers go back, as in a mirror, so that a trend at the end is not cut flat.
 */
final class RunningMedian {

    private final double[] sorted;
    private final int[] ranks;

    /** How many numbers of the window have a rank, as a tree of partial sums (Fenwick). */
    private final int[] counts;

    private RunningMedian(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = new double[values.length];
        ranks = new int[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            sorted[rank] = values[order[rank]];
            ranks[order[rank]] = rank;
        }
        counts = new int[values.length + 1];
    }

    /** @param width odd */
    static double[] of(double[] values, int width) {
        RunningMedian window = new RunningMedian(values);
        int half = width / 2;
        for (int i = -half; i < half; i++) {
            window.count(i, 1);
        }
        double[] medians = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            window.count(k + half, 1);
            medians[k] = window.ranked(half);
            window.count(k - half, -1);
        }
        return medians;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void count(int index, int change) {
        int last = ranks.length - 1;
        int mirrored = Math.max(0, Math.min(last, index <= last ? index : 2 * last - index));
        for (int node = ranks[mirrored] + 1; node < counts.length; node += node & -node) {
            counts[node] += change;
        }
    }

    /** The number with {@code before} of the window before it. */
    private double ranked(int before) {
        int node = 0;
        for (int step = Integer.highestOneBit(counts.length); step > 0; step /= 2) {
            if (node + step < counts.length && counts[node + step] <= before) {
                node += step;
                before -= counts[node];
            }
        }
        return sorted[node];
    }
}
