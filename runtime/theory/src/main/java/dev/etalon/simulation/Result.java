package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param point where the run ended
 * @param average the mean that {@link Averaging} asks for; the point itself where none is kept
 * @param divergence why the run stopped early, if it did; the point is then the last one before
 */
public record Result(Trajectory trajectory, double[] point, double[] average, Optional<Divergence> divergence)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public Result {
        Arguments.notNull("trajectory", trajectory);
        Arguments.notNull("point", point);
        Arguments.notNull("average", average);
        Arguments.notNull("divergence", divergence);
    }

    /** What is serialised: an {@link Optional} is not. */
    private record Stored(Trajectory trajectory, double[] point, double[] average, Divergence divergence)
            implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return new Result(trajectory, point, average, Optional.ofNullable(divergence));
        }
    }

    @Serial
    private Object writeReplace() {
        return new Stored(trajectory, point, average, divergence.orElse(null));
    }

    /** The last recorded loss: that at the end, or where the run stopped. */
    public double finalLoss() {
        return trajectory.loss(trajectory.size() - 1);
    }
}
