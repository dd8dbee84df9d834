package dev.etalon.simulation;

import java.util.Optional;

/**
 * What came of a run.
 *
 * @param point where the run ended
 * @param average the mean that {@link Averaging} asks for; the point itself where none is kept
 * @param divergence why the run stopped early, if it did; the point is then the last one before
 */
public record Result(Trajectory trajectory, double[] point, double[] average, Optional<Divergence> divergence) {

    /** The last recorded loss: that at the end, or where the run stopped. */
    public double finalLoss() {
        return trajectory.loss(trajectory.size() - 1);
    }
}
