package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serializable;

/** A closed convex set that points are kept in. A projection never moves two points further apart. */
@FunctionalInterface
public interface Region extends Serializable {

    /** All points: nothing is projected. */
    Region EVERYWHERE = new Everywhere();

    /** Moves {@code point} to the nearest point of the region. */
    void project(double[] point);

    /**
     * The points no further than {@code radius} from {@code center}.
     *
     * @throws IllegalArgumentException if {@code radius} is not positive
     */
    static Region ball(double[] center, double radius) {
        return new Ball(Arguments.notNull("center", center).clone(), radius);
    }

    /**
     * The points with each coordinate between those of {@code low} and {@code high}.
     *
     * @throws IllegalArgumentException if the lengths differ or a coordinate of {@code low} is above that of {@code high}
     */
    static Region box(double[] low, double[] high) {
        return new Box(
                Arguments.notNull("low", low).clone(),
                Arguments.notNull("high", high).clone());
    }

    /** All points: equal to itself wherever it was sent. */
    record Everywhere() implements Region {
        @Override
        public void project(double[] point) {
            // every point is in it
        }
    }

    /** The points no further than a radius from a centre. */
    record Ball(double[] center, double radius) implements Region {

        /** @throws IllegalArgumentException as {@link Region#ball} */
        public Ball {
            Arguments.allFinite("center", center);
            Arguments.positiveOrInfinite("radius", radius);
        }

        @Override
        public void project(double[] point) {
            Arguments.ofLength("point", point, center.length, "the centre");
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

        /** @throws IllegalArgumentException as {@link Region#box} */
        public Box {
            Arguments.sameLength("low", low, "high", high);
            for (int k = 0; k < low.length; k++) {
                if (!(low[k] <= high[k])) {
                    throw new IllegalArgumentException(
                            "low[" + k + "] must be at most high[" + k + "], " + high[k] + ", but is " + low[k]);
                }
            }
        }

        @Override
        public void project(double[] point) {
            Arguments.ofLength("point", point, low.length, "the box has sides");
            for (int k = 0; k < point.length; k++) {
                point[k] = Math.min(Math.max(point[k], low[k]), high[k]);
            }
        }
    }
}
