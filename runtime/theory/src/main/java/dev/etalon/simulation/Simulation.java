package dev.etalon.simulation;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * A problem, a schedule and a method: all that decides a run. Immutable, and so are the runs' results: the same
 * simulation gives the same bits, whatever threads the runs are made on.
 *
 * <p>{@code Simulation.of(problem, rate, 10_000).with(Method.SGD.withBatch(8)).run()}
 *
 * @param steps the number of updates, at least 0
 * @param start the point the runs start from; not copied, never written to
 * @param seed decides, with the number of the run, all that is random
 * @param every the loss is recorded every so many steps, and at the end
 */
public record Simulation(
        Problem problem, LearningRate rate, long steps, double[] start, Method method, long seed, long every)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @throws IllegalArgumentException if steps are negative, {@code every} is below 1, or start has another dimension
     */
    public Simulation {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(method, "method");
        if (steps < 0 || every < 1) {
            throw new IllegalArgumentException(
                    "a simulation needs at least 0 steps and records every 1 or more, not " + steps + " and " + every);
        }
        if (start.length != problem.dimension()) {
            throw new IllegalArgumentException(
                    "the problem has dimension " + problem.dimension() + " but the start has " + start.length);
        }
        Arguments.allFinite("start", start);
    }

    /** SGD with one sample a step from the problem's own start, with seed 0, recorded about a thousand times. */
    public static Simulation of(Problem problem, LearningRate rate, long steps) {
        return new Simulation(problem, rate, steps, problem.start(), Method.SGD, 0, Math.max(1, steps / 1000));
    }

    /** The same by another method. */
    public Simulation with(Method other) {
        return new Simulation(problem, rate, steps, start, other, seed, every);
    }

    /** The same from another point. @throws IllegalArgumentException if it is not of the problem's dimension */
    public Simulation from(double[] point) {
        return new Simulation(problem, rate, steps, point, method, seed, every);
    }

    /** The same with another seed, which with the number of a run decides all that is random. */
    public Simulation withSeed(long number) {
        return new Simulation(problem, rate, steps, start, method, number, every);
    }

    /** The same with a record every so many steps. @throws IllegalArgumentException if {@code number} is below 1 */
    public Simulation recordedEvery(long number) {
        return new Simulation(problem, rate, steps, start, method, seed, number);
    }

    /** Makes run 0 from start to end. */
    public Result run() {
        return new Run(this, 0).finish();
    }

    /** Prepares the run of this number, at step 0. */
    public Run start(int run) {
        return new Run(this, run);
    }
}
