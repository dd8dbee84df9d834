package dev.etalon.losslaw;

import dev.etalon.LearningRate;

/** Reads a schedule step by step, upwards or downwards, a block at a time. */
final class RateReader {

    private static final int BLOCK = 1024;

    private final LearningRate rate;
    private final double[] block = new double[BLOCK];
    private long blockNumber = -1;

    RateReader(LearningRate rate) {
        this.rate = rate;
    }

    double at(long step) {
        long wanted = step / BLOCK;
        if (wanted != blockNumber) {
            rate.fill(wanted * BLOCK, block);
            blockNumber = wanted;
        }
        return block[(int) (step % BLOCK)];
    }
}
