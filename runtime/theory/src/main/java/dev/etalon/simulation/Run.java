package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.Optional;

/** A run in progress. Not for use by several threads at once. */
public final class Run {

    private static final int BLOCK = 1024;

    /** The growth that is no divergence whatever way a norm is rounded. */
    private static final double SURE = Divergence.GROWTH_LIMIT * (1 - 1e-9);

    private final Simulation simulation;
    private final Method method;
    private final boolean isPlain;
    private final int number;
    private final Randomness randomness;
    private final double[] rates = new double[BLOCK];
    private final double[] gradient;
    private final double[] point;
    private final Memory memory;
    private final double[] average;
    private final Trajectory trajectory;
    private Sampler sampler;
    private int samplerBatch;
    private double averageWeight;
    private double gradientScale;
    private long step;
    private long nextRecord;
    private long ratesFrom = -BLOCK;
    private Optional<Divergence> divergence = Optional.empty();
    private Listener listener = Listener.NONE;
    private final Pace pace = new StepPace();

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
        this(simulation, Checkpoint.atStart(simulation, number));
    }

    private Run(Simulation simulation, Checkpoint from) {
        this.simulation = simulation;
        this.method = simulation.method();
        this.isPlain = method.isPlain();
        this.number = from.run();
        this.randomness = Randomness.of(simulation.seed(), number);
        this.gradient = new double[from.point().length];
        this.point = from.point().clone();
        this.memory = from.memory().copy();
        this.average = from.average().clone();
        this.averageWeight = from.averageWeight();
        this.gradientScale = from.gradientScale();
        this.trajectory = from.trajectory().copy();
        this.step = from.step();
        this.nextRecord = step + Math.floorMod(-step, simulation.every());
        this.samplerBatch = method.batch().isFull()
                ? 0
                : method.batch().sizeAt(Math.max(0, Math.min(step, simulation.steps() - 1)));
        this.sampler = samplerOf(samplerBatch);
    }

    /**
     * A run that goes on where {@code checkpoint} was taken of a run of the same simulation.
     *
     * @throws IllegalArgumentException if the checkpoint is of a longer run, another dimension or another kind of optimiser
     */
    public static Run resume(Simulation simulation, Checkpoint checkpoint) {
        int dimension = simulation.start().length;
        if (checkpoint.run() < 0 || checkpoint.step() < 0 || checkpoint.step() > simulation.steps()) {
            throw new IllegalArgumentException("a checkpoint of run " + checkpoint.run() + " at step "
                    + checkpoint.step() + " is none of runs of " + simulation.steps() + " steps");
        }
        if (checkpoint.point().length != dimension
                || checkpoint.average().length != dimension
                || !checkpoint.memory().fits(simulation.method().optimiser(), dimension)) {
            throw new IllegalArgumentException("the checkpoint is of another dimension or optimiser than "
                    + simulation.method().optimiser() + " in " + dimension + " dimensions");
        }
        return new Run(simulation, checkpoint);
    }

    /** Shows each step to a listener. @return this run */
    public Run listenedBy(Listener other) {
        listener = Arguments.notNull("other", other);
        return this;
    }

    /** The number of updates made. */
    public long step() {
        return step;
    }

    /** What is run. */
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
            records.add(step, rateToRecord(), simulation.problem().loss(point), Vectors.norm(gradient));
        }
        return new Result(records, point.clone(), averagePoint(), divergence);
    }

    /** That of the next step; at the end, behind which a schedule need not say anything, that of the last. */
    private double rateToRecord() {
        long last = simulation.steps() - 1;
        return last < 0 ? 0 : simulation.rate().at(Math.min(step, last));
    }

    /** All that a run is taken up from again, as a copy: {@link #resume}. */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                number,
                step,
                point.clone(),
                memory.copy(),
                average.clone(),
                averageWeight,
                gradientScale,
                trajectory.copy());
    }

    private Sampler samplerOf(int batch) {
        Problem problem = simulation.problem();
        if (method.batch().isFull()) {
            return problem.sampler();
        }
        return switch (method.batch().drawing()) {
            case WITH_REPLACEMENT -> problem.sampler(batch);
            case EPOCHS -> problem.epochSampler(batch, true);
            case EPOCHS_WITH_REMAINDER -> problem.epochSampler(batch, false);
        };
    }

    /** Draws what this step sees. */
    private void draw() {
        if (samplerBatch > 0) {
            int batch = method.batch().sizeAt(step);
            if (batch != samplerBatch) {
                samplerBatch = batch;
                sampler = samplerOf(batch);
            }
        }
        sampler.draw(step, randomness);
    }

    /** Makes steps in one pass each, where nobody asks for gradients and the problem knows that they are not too long. */
    private void descend(long end) {
        long stop = isPlain && listener == Listener.NONE ? Math.min(end, nextRecord) : step;
        double limit = SURE * gradientScale;
        while (step < stop) {
            draw();
            if (!sampler.descend(point, rate(), limit)) {
                return;
            }
            step++;
        }
    }

    private void makeStep() {
        double rate = rate();
        draw();
        double[] place = method.optimiser().place(memory, point);
        sampler.gradient(place, gradient);
        double norm = Vectors.norm(gradient);
        divergence = judge(norm);
        if ((step == nextRecord || divergence.isPresent()) && !trajectory.endsAt(step)) {
            trajectory.add(step, rate, simulation.problem().loss(point), norm);
            nextRecord = step + simulation.every();
        }
        if (divergence.isEmpty()) {
            listener.step(this, rate, gradient);
            averageIn(method.averaging().weightBefore(rate), place);
            method.clip().apply(gradient, norm);
            if (method.decay().coupled()) {
                Vectors.add(method.decay().factor(), place, gradient);
            }
            method.optimiser().move(point, gradient, memory, pace);
            step++;
            moveAverage(method.averaging().shareAfter(simulation.steps() - step, step, simulation.steps()), point);
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
        if (gradientScale == 0) {
            gradientScale = norm;
        }
        return method.optimiser().followsLength() && norm > Divergence.GROWTH_LIMIT * gradientScale
                ? Optional.of(new Divergence(step, Divergence.Cause.GROWTH, norm))
                : Optional.empty();
    }

    /** A running mean: the share of a point in it is {@code weight / total}, which cannot overflow. */
    private void averageIn(double weight, double[] place) {
        if (weight > 0) {
            double total = averageWeight + weight;
            moveAverage(weight / total, place);
            averageWeight = total;
        }
    }

    private void moveAverage(double share, double[] towards) {
        if (share > 0) {
            for (int k = 0; k < towards.length; k++) {
                average[k] += share * (towards[k] - average[k]);
            }
            averageWeight = Math.max(averageWeight, 1);
        }
    }

    private double[] averagePoint() {
        return averageWeight > 0 ? average.clone() : point.clone();
    }

    /** What the optimiser sees of this run. */
    private final class StepPace implements Pace {

        @Override
        public long step() {
            return step;
        }

        @Override
        public double rate() {
            return Run.this.rate();
        }

        @Override
        public double nextRate() {
            return simulation.rate().at(step + 1);
        }

        @Override
        public double decay() {
            return method.decay().coupled() ? 0 : method.decay().factor();
        }

        @Override
        public Region region() {
            return method.region();
        }
    }
}
