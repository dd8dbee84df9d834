package dev.etalon.losslaw;

import dev.etalon.losslaw.LawOptimum.Objective;
import java.util.Arrays;

/**
 * Spectral projected gradients (Birgin, Martínez and Raydan) onto numbers that do not increase, between an end and 1, with
 * a search that looks at the last ten values. The projection pools adjacent violators and then clips, which is exact for
 * this pair.
 */
final class ProjectedGradient {

    private static final int MOST = 800;
    private static final int MEMORY = 10;
    private static final double SUFFICIENT = 1e-4;
    private static final double STILL = 1e-10;

    private ProjectedGradient() {}

    /** The best point that was seen, and its value. */
    record Point(double[] x, double value) {}

    static Point from(double[] start, Objective objective) {
        double[] x = projected(start, objective.floor());
        double value = objective.value(x);
        double[] gradient = objective.gradient(x);
        double[] recent = new double[MEMORY];
        Arrays.fill(recent, value);
        Point best = new Point(x, value);
        double length = 1 / Math.max(1e-12, largest(gradient));
        for (int k = 0; k < MOST; k++) {
            double[] direction = direction(x, gradient, length, objective.floor());
            double slope = dot(direction, gradient);
            if (!(slope < 0) || largest(direction) < STILL) {
                break;
            }
            double highest = Arrays.stream(recent).max().orElse(value);
            double step = 1;
            double[] next = moved(x, direction, step);
            double there = objective.value(next);
            while (!(there <= highest + SUFFICIENT * step * slope) && step > STILL) {
                step /= 2;
                next = moved(x, direction, step);
                there = objective.value(next);
            }
            double[] nextGradient = objective.gradient(next);
            length = length(x, next, gradient, nextGradient);
            x = next;
            gradient = nextGradient;
            value = there;
            recent[k % MEMORY] = value;
            best = value < best.value ? new Point(x, value) : best;
        }
        return best;
    }

    private static double length(double[] x, double[] next, double[] gradient, double[] nextGradient) {
        double squares = 0;
        double curvature = 0;
        for (int k = 0; k < x.length; k++) {
            double s = next[k] - x[k];
            squares += s * s;
            curvature += s * (nextGradient[k] - gradient[k]);
        }
        return curvature > 0 ? Math.max(1e-6, Math.min(1e6, squares / curvature)) : 1e6;
    }

    private static double[] direction(double[] x, double[] gradient, double length, double floor) {
        double[] target = new double[x.length];
        Arrays.setAll(target, k -> x[k] - length * gradient[k]);
        double[] direction = projected(target, floor);
        for (int k = 0; k < x.length; k++) {
            direction[k] -= x[k];
        }
        return direction;
    }

    /** Pools adjacent violators, then clips. */
    static double[] projected(double[] values, double floor) {
        double[] means = new double[values.length];
        int[] counts = new int[values.length];
        int pools = 0;
        for (double value : values) {
            means[pools] = value;
            counts[pools++] = 1;
            while (pools > 1 && means[pools - 2] < means[pools - 1]) {
                int together = counts[pools - 2] + counts[pools - 1];
                means[pools - 2] += (means[pools - 1] - means[pools - 2]) * counts[pools - 1] / together;
                counts[pools - 2] = together;
                pools--;
            }
        }
        double[] projected = new double[values.length];
        int next = 0;
        for (int pool = 0; pool < pools; pool++) {
            double clipped = Math.max(floor, Math.min(1, means[pool]));
            Arrays.fill(projected, next, next + counts[pool], clipped);
            next += counts[pool];
        }
        return projected;
    }

    private static double[] moved(double[] x, double[] direction, double step) {
        double[] moved = new double[x.length];
        Arrays.setAll(moved, k -> x[k] + step * direction[k]);
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
