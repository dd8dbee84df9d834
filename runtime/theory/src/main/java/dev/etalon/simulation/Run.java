package dev.etalon.simulation;

import java.util.Optional;

/** A run in progress. Not for use by several threads at once. */
public final class Run {

    private static final int BLOCK = 1024;

    /** The growth that is no divergence whatever way a norm is rounded. */
    private static final double SURE = Divergence.GROWTH_LIMIT * (1 - 1e-9);

    private final Simulation simulation;
    private final boolean isPlain;
    private final int number;
    private final Randomness randomness;
    private final Sampler sampler;
    private final double[] rates = new double[BLOCK];
    private final double[] gradient;
    private final double[] point;
    private final double[] velocity;
    private final double[] average;
    private final Trajectory trajectory;
    private double averageWeight;
    private double firstNorm;
    private long step;
    private long nextRecord;
    private long ratesFrom = -BLOCK;
    private Optional<Divergence> divergence = Optional.empty();
    private Listener listener = Listener.NONE;

    /** Told of each step after its gradient is drawn and before the point moves. */
    @FunctionalInterface
    public interface Listener {

        Listener NONE = (run, rate, gradient) -> {};

        /**
         * @param run the run, whose {@link Run#point()} and {@link Run#sampler()} are those of this step
         * @param gradient the gradient as drawn, before clipping; not to be written to
         */
        void step(Run run, double rate, double[] gradient);
    }

    Run(Simulation simulation, int number) {
        this(
                simulation,
                new Checkpoint(
                        number,
                        0,
                        simulation.start(),
                        new double[simulation.start().length],
                        new double[simulation.start().length],
                        0,
                        0,
                        new Trajectory()));
    }

    private Run(Simulation simulation, Checkpoint from) {
        this.simulation = simulation;
        this.isPlain = simulation.method().isPlain();
        this.number = from.run();
        this.randomness = Randomness.of(simulation.seed(), number);
        this.sampler = simulation.problem().sampler(simulation.method().batch());
        this.gradient = new double[from.point().length];
        this.point = from.point().clone();
        this.velocity = from.velocity().clone();
        this.average = from.average().clone();
        this.averageWeight = from.averageWeight();
        this.firstNorm = from.firstNorm();
        this.trajectory = from.trajectory().copy();
        this.step = from.step();
        this.nextRecord = step + Math.floorMod(-step, simulation.every());
    }

    /** A run that goes on where {@code checkpoint} was taken of a run of the same simulation. */
    public static Run resume(Simulation simulation, Checkpoint checkpoint) {
        return new Run(simulation, checkpoint);
    }

    public Run listenedBy(Listener other) {
        listener = other;
        return this;
    }

    /** The number of updates made. */
    public long step() {
        return step;
    }

    public Simulation simulation() {
        return simulation;
    }

    /** The current point itself, not to be written to. */
    public double[] point() {
        return point;
    }

    /** What the current step sees of the problem. */
    public Sampler sampler() {
        return sampler;
    }

    /** Whether no step is left or the run diverged. */
    public boolean isOver() {
        return step >= simulation.steps() || divergence.isPresent();
    }

    /** Makes up to {@code count} steps, fewer where the run is over before. */
    public void advance(long count) {
        long end = Math.min(simulation.steps(), count > simulation.steps() - step ? simulation.steps() : step + count);
        while (step < end && divergence.isEmpty()) {
            descend(end);
            if (step < end) {
                makeStep();
            }
        }
    }

    /** Makes all steps that are left and records the end. */
    public Result finish() {
        advance(simulation.steps());
        return result();
    }

    /** What came of the run so far, with the current point as its last record. */
    public Result result() {
        Trajectory records = trajectory.copy();
        if (divergence.isEmpty()) {
            simulation.problem().gradient(point, gradient);
            records.add(step, simulation.rate().at(step), simulation.problem().loss(point), Vectors.norm(gradient));
        }
        return new Result(records, point.clone(), averagePoint(), divergence);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(
                number,
                step,
                point.clone(),
                velocity.clone(),
                average.clone(),
                averageWeight,
                firstNorm,
                trajectory.copy());
    }

    /** Makes steps in one pass each, where nobody asks for gradients and the problem knows that they are not too long. */
    private void descend(long end) {
        long stop = isPlain && listener == Listener.NONE ? Math.min(end, nextRecord) : step;
        double limit = SURE * firstNorm;
        while (step < stop) {
            sampler.draw(step, randomness.at(step));
            if (!sampler.descend(point, rate(), limit)) {
                return;
            }
            step++;
        }
    }

    private void makeStep() {
        double rate = rate();
        sampler.draw(step, randomness.at(step));
        sampler.gradient(point, gradient);
        double norm = Vectors.norm(gradient);
        divergence = judge(norm);
        if ((step == nextRecord || divergence.isPresent()) && !trajectory.endsAt(step)) {
            trajectory.add(step, rate, simulation.problem().loss(point), norm);
            nextRecord = step + simulation.every();
        }
        if (divergence.isEmpty()) {
            listener.step(this, rate, gradient);
            keepAverage(simulation.method().averaging().weight(rate));
            move(rate, norm);
            step++;
        }
    }

    private double rate() {
        if (step < ratesFrom || step >= ratesFrom + BLOCK) {
            ratesFrom = step;
            simulation.rate().fill(step, rates, 0, (int) Math.min(BLOCK, simulation.steps() - step));
        }
        return rates[(int) (step - ratesFrom)];
    }

    private Optional<Divergence> judge(double norm) {
        if (Double.isNaN(norm)) {
            return Optional.of(new Divergence(step, Divergence.Cause.NOT_A_NUMBER, norm));
        }
        if (Double.isInfinite(norm)) {
            return Optional.of(new Divergence(step, Divergence.Cause.INFINITE, norm));
        }
        if (firstNorm == 0) {
            firstNorm = norm;
        }
        return norm > Divergence.GROWTH_LIMIT * firstNorm
                ? Optional.of(new Divergence(step, Divergence.Cause.GROWTH, norm))
                : Optional.empty();
    }

    /** A running mean: {@code average += (point - average) * weight / total}, which cannot overflow. */
    private void keepAverage(double weight) {
        if (weight > 0) {
            averageWeight += weight;
            double share = weight / averageWeight;
            for (int k = 0; k < point.length; k++) {
                average[k] += share * (point[k] - average[k]);
            }
        }
    }

    private double[] averagePoint() {
        return averageWeight > 0 ? average.clone() : point.clone();
    }

    private void move(double rate, double norm) {
        Method method = simulation.method();
        if (norm > method.clip()) {
            Vectors.scale(method.clip() / norm, gradient);
        }
        Momentum momentum = method.momentum();
        if (momentum.decay() == 0) {
            Vectors.add(-rate * momentum.gain(), gradient, point);
        } else {
            Vectors.scale(momentum.decay(), velocity);
            Vectors.add(momentum.gain(), gradient, velocity);
            Vectors.add(-rate, velocity, point);
        }
        method.region().project(point);
    }
}
