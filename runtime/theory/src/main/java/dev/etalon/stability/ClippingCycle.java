package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Doubles;

/**
 * Where clipped gradient descent ends on {@code lambda x^2 / 2} when the rate is above the stability limit. The
 * points stay bounded and end in a cycle of two points {@code x} and {@code x - eta C} with {@code x} between
 * {@code C / lambda} and {@code eta C - C / lambda}. The distance of the two is exactly {@code eta C}, since both are
 * clipped; which of the cycles it is depends on the start, and none attracts its neighbours. At {@code eta lambda = 2}
 * exactly, unclipped descent is a bounded cycle too; it diverges only above.
 *
 * @param high the larger point of the cycle
 * @param low the smaller one
 * @param steps the number of updates before the points repeated
 */
public record ClippingCycle(double high, double low, int steps) {

    private static final int MOST_STEPS = 1_000_000;

    /**
     * Descends from {@code start} until two updates bring the point back to itself, up to 4 units in the last place.
     *
     * @param clip {@code C}, the largest gradient, longer ones being shortened to it
     * @throws IllegalArgumentException if a number is not finite, {@code rate}, {@code lambda} or {@code clip} not positive,
     *     {@code rate * lambda} not above 2, or {@code start} 0
     * @throws IllegalStateException if no cycle is reached in a million updates, as from the preimages of 0
     */
    public static ClippingCycle of(double rate, double lambda, double clip, double start) {
        Arguments.positive("rate", rate);
        Arguments.positive("lambda", lambda);
        Arguments.positive("clip", clip);
        Arguments.finite("start", start);
        if (!(rate * lambda > 2) || start == 0) {
            throw new IllegalArgumentException("clipping decides only where rate * lambda > 2, here " + rate * lambda
                    + ", and the start is not 0, here " + start);
        }
        double point = start;
        for (int k = 0; k < MOST_STEPS; k++) {
            double next = step(point, rate, lambda, clip);
            double after = step(next, rate, lambda, clip);
            // On both sides of 0: so far out that no step moves it, a point is no cycle.
            boolean swings = point > 0 != next > 0;
            if (swings && Math.abs(after - point) <= 4 * Doubles.ulp(point) && Math.abs(lambda * point) >= clip) {
                return new ClippingCycle(Math.max(point, next), Math.min(point, next), k);
            }
            point = next;
        }
        throw new IllegalStateException("no cycle of two points within " + MOST_STEPS + " updates from " + start);
    }

    /** The distance of the two points: {@code rate * clip}. */
    public double peakToPeak() {
        return high - low;
    }

    private static double step(double point, double rate, double lambda, double clip) {
        double gradient = lambda * point;
        return point - rate * Math.max(-clip, Math.min(clip, gradient));
    }
}
