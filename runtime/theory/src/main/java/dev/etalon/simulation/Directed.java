package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;

/**
 * An optimiser whose step is along one direction {@code u}: {@code x -= f u + eta lambda x}, where {@code x} on the right is
 * the point before the step, {@code f} mostly the rate {@code eta}, and {@code lambda} the decoupled weight decay.
 */
interface Directed extends Optimiser {

    /** One of the point's length is what most of them keep, and no number. */
    @Override
    default int vectors() {
        return 1;
    }

    @Override
    default int numbers() {
        return 0;
    }

    /**
     * Updates the memory.
     *
     * @return the direction: the gradient's array, overwritten, or a vector of the memory
     */
    double[] direction(double[] gradient, Memory memory, Pace pace);

    /** What the direction is multiplied by. */
    default double factor(Pace pace) {
        return pace.rate();
    }

    @Override
    default void move(double[] point, double[] gradient, Memory memory, Pace pace) {
        Arguments.sameLength("point", point, "gradient", gradient);
        double[] direction = direction(gradient, memory, pace);
        double decayed = pace.rate() * pace.decay();
        if (decayed != 0) {
            Vectors.scale(1 - decayed, point);
        }
        Vectors.add(-factor(pace), direction, point);
        pace.region().project(point);
    }
}
