package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.util.List;

/** Predicts the losses of a run from its schedule alone. */
public interface LossLaw {

    /** The longest run that is read step by step: beyond, a loss would take minutes. */
    long MOST_STEPS = 100_000_000;

    /**
     * The predicted losses at {@code steps}.
     *
     * @param rate of all steps up to and with the last, none of which is negative
     * @param steps from 0 to {@link #MOST_STEPS}, strictly increasing
     * @return as many losses, in the unit of the law's parameters
     * @throws IllegalArgumentException if the steps do not increase, or a rate is negative or not finite
     */
    double[] losses(LearningRate rate, long[] steps);

    /**
     * The predicted loss at one step; laws that can do without a curve say it sooner.
     *
     * @param rate of all steps up to and with {@code step}, none of which is negative
     * @param step from 0 to {@link #MOST_STEPS}
     * @throws IllegalArgumentException if the step is out of its range or a rate is negative or not finite
     */
    default double finalLoss(LearningRate rate, long step) {
        return losses(rate, new long[] {step})[0];
    }

    /**
     * What makes this law doubtful at a step of a schedule, a sentence each; empty where nothing is known to.
     *
     * @throws IllegalArgumentException as {@link #finalLoss}
     */
    default List<String> warnings(LearningRate rate, long step) {
        Arguments.notNull("rate", rate);
        requireStep(step);
        return List.of();
    }

    /** The number of rates that the losses at {@code steps} take in, the last one's own included. */
    static long end(long[] steps) {
        return steps.length == 0 ? 0 : steps[steps.length - 1] + 1;
    }

    /** Checks one step. @throws IllegalArgumentException if it is negative or beyond {@link #MOST_STEPS} */
    static long requireStep(long step) {
        return Arguments.within("step", step, 0, MOST_STEPS);
    }

    /** Checks what {@link #losses} asks of its steps. */
    static void requireIncreasing(long[] steps) {
        Arguments.notNull("steps", steps);
        for (int k = 0; k < steps.length; k++) {
            if (steps[k] < 0 || steps[k] > MOST_STEPS || k > 0 && steps[k] <= steps[k - 1]) {
                throw new IllegalArgumentException("steps must increase strictly from 0 to " + MOST_STEPS
                        + ", but steps[" + k + "] is " + steps[k] + (k == 0 ? "" : " after " + steps[k - 1]));
            }
        }
    }
}
