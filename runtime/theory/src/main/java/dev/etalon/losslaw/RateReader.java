package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;

/** Reads the rates of the steps before an end, upwards or downwards, a block at a time and never one beyond. */
final class RateReader {

    private static final int BLOCK = 1024;

    private final LearningRate rate;
    private final long end;
    private final double[] block = new double[BLOCK];
    private long blockNumber = -1;

    /** @param end the first step that is not read */
    RateReader(LearningRate rate, long end) {
        this.rate = Arguments.notNull("rate", rate);
        this.end = end;
    }

    /** @throws IllegalArgumentException if the schedule gives no rate, but a negative or an infinite one */
    double at(long step) {
        long wanted = step / BLOCK;
        if (wanted != blockNumber) {
            long first = wanted * BLOCK;
            rate.fill(first, block, 0, (int) Math.min(BLOCK, end - first));
            blockNumber = wanted;
        }
        double eta = block[(int) (step % BLOCK)];
        if (!(eta >= 0 && eta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the rate of step " + step + " must be a finite number of at least 0, but is " + eta);
        }
        return eta;
    }
}
