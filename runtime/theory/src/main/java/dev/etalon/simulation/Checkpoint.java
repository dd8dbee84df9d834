package dev.etalon.simulation;

import java.io.Serial;
import java.io.Serializable;

/**
 * The state of a run between two steps. A run that is resumed from it ends in the same bits as one that was never
 * interrupted.
 *
 * @param run the number of the run, at least 0
 * @param step the number of updates made
 * @param memory that of the optimiser
 * @param average the mean of points so far
 * @param averageWeight the sum of the weights in {@code average}; 0 if nothing is in it yet
 * @param gradientScale the gradient norm that growth is measured against; 0 if none was seen yet
 */
public record Checkpoint(
        int run,
        long step,
        double[] point,
        Memory memory,
        double[] average,
        double averageWeight,
        double gradientScale,
        Trajectory trajectory)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;
}
