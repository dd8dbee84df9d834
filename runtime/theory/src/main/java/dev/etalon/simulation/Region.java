package dev.etalon.simulation;

import java.io.Serializable;

/** A closed convex set that points are kept in. A projection never moves two points further apart. */
@FunctionalInterface
public interface Region extends Serializable {

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
        return new Ball(center.clone(), radius);
    }

    /**
     * The points with each coordinate between those of {@code low} and {@code high}.
     *
     * @throws IllegalArgumentException if the lengths differ or a coordinate of {@code low} is above that of {@code high}
     */
    static Region box(double[] low, double[] high) {
        if (low.length != high.length) {
            throw new IllegalArgumentException("low has " + low.length + " coordinates, but high " + high.length);
        }
        for (int k = 0; k < low.length; k++) {
            if (!(low[k] <= high[k])) {
                throw new IllegalArgumentException(
                        "coordinate " + k + " of a box has no points between " + low[k] + " and " + high[k]);
            }
        }
        return new Box(low.clone(), high.clone());
    }

    /** The points no further than a radius from a centre. */
    record Ball(double[] center, double radius) implements Region {
        @Override
        public void project(double[] point) {
            double distance = Math.sqrt(Vectors.squaredDistance(point, center));
            if (distance > radius) {
                for (int k = 0; k < point.length; k++) {
                    point[k] = center[k] + (point[k] - center[k]) * (radius / distance);
                }
            }
        }
    }

    /** The points between two corners. */
    record Box(double[] low, double[] high) implements Region {
        @Override
        public void project(double[] point) {
            for (int k = 0; k < point.length; k++) {
                point[k] = Math.min(Math.max(point[k], low[k]), high[k]);
            }
        }
    }
}
