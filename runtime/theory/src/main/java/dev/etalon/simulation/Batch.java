package dev.etalon.simulation;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * How many samples the gradient of a step averages, and how they are drawn. A batch is a schedule like a rate: its value
 * at a step, rounded half up and at least 1, is the number of samples of that step.
 *
 * @param size the number of samples by step; null for the exact gradient of the whole problem
 * @param drawing how samples of a finite problem are drawn
 */
public record Batch(LearningRate size, Drawing drawing) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** The most steps whose sizes are added up: beyond, a sum would take minutes. */
    private static final long MOST_STEPS = 100_000_000;

    /** The exact gradient. */
    public static final Batch FULL = new Batch(null, Drawing.WITH_REPLACEMENT);

    /** How samples of a finite problem are drawn. */
    public enum Drawing {
        /** Each anew from all. */
        WITH_REPLACEMENT,

        /**
         * In epochs: a new order of all samples for each, cut into batches one after the other; what is left at the end
         * of an epoch is dropped.
         */
        EPOCHS,

        /** In epochs; what is left at the end of one is a smaller batch, the mean over its own size. */
        EPOCHS_WITH_REMAINDER
    }

    public Batch {
        Objects.requireNonNull(drawing, "drawing");
        if (drawing != Drawing.WITH_REPLACEMENT && !(size instanceof Fixed)) {
            throw new IllegalArgumentException(
                    "epochs are cut into batches of one size: give a whole number, not " + size);
        }
    }

    /**
     * Batches of one size.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public static Batch of(int size) {
        return new Batch(new Fixed(size), Drawing.WITH_REPLACEMENT);
    }

    /** Batches whose size follows a schedule, for example {@code Schedules.parse("{0: 8, 10k: 16} by steps")}. */
    public static Batch by(LearningRate size) {
        return new Batch(Objects.requireNonNull(size, "size"), Drawing.WITH_REPLACEMENT);
    }

    /** The same sizes in epochs: without replacement. */
    public Batch inEpochs(boolean dropRemainder) {
        return new Batch(size, dropRemainder ? Drawing.EPOCHS : Drawing.EPOCHS_WITH_REMAINDER);
    }

    /** Whether it is the exact gradient. */
    public boolean isFull() {
        return size == null;
    }

    /**
     * The number of samples of a step.
     *
     * @throws IllegalArgumentException if the schedule gives no number there, or more than 2^31 - 1
     */
    int sizeAt(long step) {
        if (size instanceof Fixed fixed) {
            return fixed.samples();
        }
        double value = size.at(step);
        if (!(value < Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("a batch of " + value + " samples at step " + step);
        }
        return Math.max(1, (int) Math.floor(value + 0.5));
    }

    /**
     * The number of samples that the steps before {@code step} have used, for schedules that count in samples.
     *
     * @param step at most 10^8 where sizes follow a schedule, as they are added up one by one
     * @throws IllegalArgumentException if the step is negative or beyond that, or so many samples that no long holds them
     * @throws IllegalStateException for the exact gradient, which uses no samples
     */
    public long samplesBefore(long step) {
        if (isFull()) {
            throw new IllegalStateException("the exact gradient uses no samples");
        }
        if (size instanceof Fixed fixed) {
            return fixed.samples() * Arguments.within("step", step, 0, Long.MAX_VALUE / fixed.samples());
        }
        Arguments.within("step", step, 0, MOST_STEPS);
        long sum = 0;
        for (long k = 0; k < step; k++) {
            sum += sizeAt(k);
        }
        return sum;
    }

    /** One size at all steps. */
    private record Fixed(int samples) implements LearningRate, Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private Fixed {
            RangeChecks.atLeast(1, "samples, the size of a batch,", samples);
        }

        @Override
        public double at(long step) {
            return samples;
        }

        @Override
        public String toString() {
            return Integer.toString(samples);
        }
    }
}
