package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
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

    public Checkpoint {
        Arguments.notNull("point", point);
        Arguments.notNull("memory", memory);
        Arguments.notNull("average", average);
        Arguments.notNull("trajectory", trajectory);
    }

    /** Of the run of this number, before its first step. */
    static Checkpoint atStart(Simulation simulation, int number) {
        double[] start = simulation.start();
        boolean counts = simulation.method().averaging().beginsWithStart(simulation.steps());
        return new Checkpoint(
                number,
                0,
                start,
                Memory.of(simulation.method().optimiser(), start),
                counts ? start : new double[start.length],
                counts ? 1 : 0,
                scaleAtStart(simulation),
                new Trajectory());
    }

    /** How long gradients are known to be: where they start, or anywhere. */
    private static double scaleAtStart(Simulation simulation) {
        double[] whole = new double[simulation.start().length];
        simulation.problem().gradient(simulation.start(), whole);
        double norm = Vectors.norm(whole);
        double longest = simulation.problem().longestGradient().orElse(0);
        return Math.max(norm < Double.POSITIVE_INFINITY ? norm : 0, longest);
    }
}
