package dev.etalon.simulation;

import java.util.Arrays;

/** A closed convex set that points are kept in. A projection never moves two points further apart. */
@FunctionalInterface
public interface Region {

    /** All points: nothing is projected. */
    Region EVERYWHERE = point -> {};

    /** Moves {@code point} to the nearest point of the region. */
    void project(double[] point);

    /**
     * The points no further than {@code radius} from {@code center}.
     *
     * @throws IllegalArgumentException if {@code radius} is not positive
     */
    static Region ball(double[] center, double radius) {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("a ball needs a positive radius, not " + radius);
        }
        double[] middle = center.clone();
        return point -> {
            double distance = Math.sqrt(Vectors.squaredDistance(point, middle));
            if (distance > radius) {
                for (int k = 0; k < point.length; k++) {
                    point[k] = middle[k] + (point[k] - middle[k]) * (radius / distance);
                }
            }
        };
    }

    /**
     * The points with each coordinate between those of {@code low} and {@code high}.
     *
     * @throws IllegalArgumentException if a coordinate of {@code low} is above that of {@code high}
     */
    static Region box(double[] low, double[] high) {
        double[] least = low.clone();
        double[] most = high.clone();
        for (int k = 0; k < least.length; k++) {
            if (!(least[k] <= most[k])) {
                throw new IllegalArgumentException(
                        "coordinate " + k + " of a box has no points between " + least[k] + " and " + most[k]);
            }
        }
        return point -> Arrays.setAll(point, k -> Math.min(Math.max(point[k], least[k]), most[k]));
    }
}
