package dev.etalon.fit;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.stream.IntStream;

/**
 * Measured losses of a run and the schedule it was made with.
 *
 * @param rate the rates of all steps, the warmup included
 * @param steps where the losses were measured, strictly increasing; not copied
 * @param losses positive; not copied
 */
public record LossCurve(LearningRate rate, long[] steps, double[] losses) {

    /** The latest step of a curve that laws are fitted to, whose rates are all held. */
    public static final long LATEST = 10_000_000;

    /**
     * @throws IllegalArgumentException if there are none, their numbers differ, steps are negative or do not strictly
     *     increase, or a loss is not positive and finite
     */
    public LossCurve {
        Arguments.notNull("rate", rate);
        Arguments.notNull("steps", steps);
        Arguments.notNull("losses", losses);
        if (steps.length == 0 || steps.length != losses.length) {
            throw new IllegalArgumentException("a curve needs as many losses, " + losses.length + ", as steps, "
                    + steps.length + ", and one at least");
        }
        for (int k = 0; k < steps.length; k++) {
            if (steps[k] < 0 || k > 0 && steps[k] <= steps[k - 1]) {
                throw new IllegalArgumentException("steps must be at least 0 and strictly increase, but steps[" + k
                        + "] is " + steps[k] + (k == 0 ? "" : " after " + steps[k - 1]));
            }
            if (!(losses[k] > 0 && losses[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "losses[" + k + "] is " + losses[k] + ", which cannot be fitted on a logarithmic scale");
            }
        }
    }

    /**
     * This curve with only every so manieth of its measurements, the first included.
     *
     * @throws IllegalArgumentException if {@code every} is less than 1
     */
    public LossCurve thinned(int every) {
        if (every < 1) {
            throw new IllegalArgumentException("every is at least 1, not " + every);
        }
        int[] kept =
                IntStream.range(0, steps.length).filter(k -> k % every == 0).toArray();
        return new LossCurve(
                rate,
                IntStream.of(kept).mapToLong(k -> steps[k]).toArray(),
                IntStream.of(kept).mapToDouble(k -> losses[k]).toArray());
    }

    /** The step of the last measurement. */
    public long lastStep() {
        return steps[steps.length - 1];
    }

    /** How much larger than measured a law's loss is at the last measurement. */
    double endError(LossLaw law) {
        return law.finalLoss(rate, lastStep()) - losses[losses.length - 1];
    }
}
