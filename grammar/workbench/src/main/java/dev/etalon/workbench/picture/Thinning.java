package dev.etalon.workbench.picture;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Leaves out the points of a curve that lie where the line between others passes anyway. Source: Douglas and Peucker,
 * "Algorithms for the reduction of the number of points required to represent a digitized line or its caricature" (1973).
 */
final class Thinning {

    private final double[] x;
    private final double[] y;
    private final double tolerance;
    private final BitSet kept = new BitSet();

    private Thinning(double[] x, double[] y, double tolerance) {
        this.x = x;
        this.y = y;
        this.tolerance = tolerance;
    }

    /** The points to keep of those from {@code first} to {@code last}, both included; {@code tolerance} as x and y. */
    static int[] kept(double[] x, double[] y, int first, int last, double tolerance) {
        Thinning thinning = new Thinning(x, y, tolerance);
        thinning.kept.set(first);
        thinning.kept.set(last);
        thinning.split(first, last);
        return thinning.kept.stream().toArray();
    }

    private void split(int first, int last) {
        int[] open = {first, last};
        int count = 2;
        while (count > 0) {
            int to = open[count - 1];
            int from = open[count - 2];
            count -= 2;
            int farthest = farthest(from, to);
            if (farthest > 0) {
                kept.set(farthest);
                open = count + 4 > open.length ? Arrays.copyOf(open, 2 * open.length + 4) : open;
                open[count++] = from;
                open[count++] = farthest;
                open[count++] = farthest;
                open[count++] = to;
            }
        }
    }

    /** The point between two that is farthest from the line through them; -1 if none is beyond the tolerance. */
    private int farthest(int from, int to) {
        double width = x[to] - x[from];
        double height = y[to] - y[from];
        double length = Math.sqrt(width * width + height * height);
        int farthest = -1;
        double largest = tolerance;
        for (int k = from + 1; k < to; k++) {
            double across = x[k] - x[from];
            double upwards = y[k] - y[from];
            double distance = length == 0
                    ? Math.sqrt(across * across + upwards * upwards)
                    : Math.abs(across * height - upwards * width) / length;
            if (distance > largest) {
                largest = distance;
                farthest = k;
            }
        }
        return farthest;
    }
}
