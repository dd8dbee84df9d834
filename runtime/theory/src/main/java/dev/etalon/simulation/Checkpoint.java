package dev.etalon.simulation;

/**
 * The state of a run between two steps. A run that is resumed from it ends in the same bits as one that was never
 * interrupted.
 *
 * @param run the number of the run
 * @param step the number of updates made
 * @param firstNorm the norm of the first gradient that was not zero; 0 if none was yet
 * @param averageWeight the sum of the weights in {@code average}
 */
public record Checkpoint(
        int run,
        long step,
        double[] point,
        double[] velocity,
        double[] average,
        double averageWeight,
        double firstNorm,
        Trajectory trajectory) {}
