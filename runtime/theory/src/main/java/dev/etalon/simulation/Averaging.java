package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serializable;

/** Which mean of its points a run keeps beside the last one. */
public sealed interface Averaging extends Serializable {

    /** None is kept. */
    Averaging NONE = new OfGradientPoints(Counting.NOTHING);

    /** All points that gradients were taken at count alike. */
    Averaging UNIFORM = new OfGradientPoints(Counting.ALIKE);

    /**
     * Each point that a gradient was taken at counts by the rate of its step: the point that the weighted-average bound
     * is about.
     */
    Averaging BY_RATE = new OfGradientPoints(Counting.BY_RATE);

    /**
     * The exponential moving average of the points after each step, {@code a = decay * a + (1 - decay) * x}.
     *
     * @param decay at least 0 and below 1
     */
    static Averaging exponential(double decay) {
        return new Exponential(decay, false);
    }

    /** The same without the weight of the start: it begins at 0 and is divided by {@code 1 - decay^n}. */
    static Averaging exponentialDebiased(double decay) {
        return new Exponential(decay, true);
    }

    /**
     * The mean of the last points, the one after the last step included; of the last point of a run that ends before they
     * begin.
     *
     * @param count how many, at least 1; with more than the run has steps the start is one of them
     */
    static Averaging ofLast(long count) {
        return new Tail(count);
    }

    /**
     * The weight of the point before a step in the running mean.
     *
     * @param rate that of the step
     */
    double weightBefore(double rate);

    /**
     * The share that the point after the step takes over from the mean so far; 0 for none.
     *
     * @param left the number of steps behind this one
     * @param made the number of steps up to and with this one
     * @param steps the number of all steps
     */
    double shareAfter(long left, long made, long steps);

    /** Whether the mean begins with the start, before any step. */
    boolean beginsWithStart(long steps);

    /** What the points of the gradients count. */
    enum Counting {
        NOTHING,
        ALIKE,
        BY_RATE
    }

    /** A mean of the points that gradients were taken at. */
    record OfGradientPoints(Counting counting) implements Averaging {
        public OfGradientPoints {
            Arguments.notNull("counting", counting);
        }

        @Override
        public double weightBefore(double rate) {
            return switch (counting) {
                case NOTHING -> 0;
                case ALIKE -> 1;
                case BY_RATE -> rate;
            };
        }

        @Override
        public double shareAfter(long left, long made, long steps) {
            return 0;
        }

        @Override
        public boolean beginsWithStart(long steps) {
            return false;
        }
    }

    /** An exponential moving average of the points after steps. */
    record Exponential(double decay, boolean debiased) implements Averaging {
        public Exponential {
            RangeChecks.share("decay", decay);
        }

        @Override
        public double weightBefore(double rate) {
            return 0;
        }

        @Override
        public double shareAfter(long left, long made, long steps) {
            // (1 - d) / (1 - d^n) = 1 / (1 + d + … + d^(n-1)), which begins at 1
            return (1 - decay) / (debiased ? Debiasing.after(made, decay) : 1);
        }

        @Override
        public boolean beginsWithStart(long steps) {
            return !debiased;
        }
    }

    /** The mean of the last points. */
    record Tail(long count) implements Averaging {
        public Tail {
            RangeChecks.atLeast(1, "count", count);
        }

        @Override
        public double weightBefore(double rate) {
            return 0;
        }

        @Override
        public double shareAfter(long left, long made, long steps) {
            if (left >= count) {
                return 0;
            }
            long before = Math.min(count - 1 - left, beginsWithStart(steps) ? made : made - 1);
            return 1.0 / (before + 1);
        }

        @Override
        public boolean beginsWithStart(long steps) {
            return count > steps;
        }
    }
}
