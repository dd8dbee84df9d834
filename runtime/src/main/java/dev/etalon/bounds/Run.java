package dev.etalon.bounds;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The rates of a run, and the gradient norms that go with them, read a block at a time and the last block first: suffix
 * sums are then sums of what has been read, and no total has to be subtracted from.
 */
final class Run {

    private static final int BLOCK = 4096;

    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    final Series rates;
    final Setting setting;
    final long steps;

    /** The largest rate, once the run has been read. */
    private double peak;

    /** Rates of successive steps. */
    static final class Block {

        /** The number of the step of element 0, from 1 on. */
        long first;

        int count;

        /** η of each step. */
        final double[] rate;

        /** G of each step relative to {@link Setting#gradientNorm}: all 1 where one G serves all. */
        final double[] norm;

        /** {@code η·G} of each step, relative likewise: the array {@link #rate} itself where one G serves all. */
        final double[] weighted;

        private Block(int size, boolean weights) {
            rate = new double[size];
            norm = new double[size];
            Arrays.fill(norm, 1);
            weighted = weights ? new double[size] : rate;
        }
    }

    Run(Series rates, Setting setting) {
        this.rates = rates;
        this.setting = setting;
        this.steps = rates.steps();
        Series norms = setting.norms();
        if (norms != null && norms.steps() != steps) {
            throw new IllegalArgumentException(norms.steps() + " gradient norms do not fit " + steps + " rates");
        }
    }

    /**
     * Shows every block to {@code reader}, the one array after the other in the same {@link Block}.
     *
     * @throws IllegalArgumentException if a rate is negative or not finite, or a norm not positive and finite
     */
    void backwards(Consumer<Block> reader) {
        Series norms = setting.norms();
        Block block = new Block((int) Math.min(BLOCK, steps), norms != null);
        for (long end = steps; end > 0; end -= block.count) {
            block.count = (int) Math.min(BLOCK, end);
            block.first = end - block.count + 1;
            rates.read(end - block.count, block.rate, block.count);
            peak = Math.max(peak, checkedPeak(block));
            if (norms != null) {
                readNorms(norms, block);
            }
            reader.accept(block);
        }
    }

    /** The number of steps of a block that are not step T. */
    int withoutLast(Block block) {
        return block.first + block.count > steps ? block.count - 1 : block.count;
    }

    double peak() {
        return peak;
    }

    /** The rate of the last step. */
    double lastRate() {
        return read(rates);
    }

    /** The gradient norm of the last step, relative to {@link Setting#gradientNorm}. */
    double lastNorm() {
        return setting.norms() == null ? 1 : read(setting.norms());
    }

    /** The first step whose rate is larger than that of the step before; 0 where there is none. */
    long firstIncrease() {
        long[] found = {0};
        double[] next = {0};
        backwards(block -> {
            for (int i = block.count - 1; i >= 0; i--) {
                if (block.rate[i] < next[0]) {
                    found[0] = block.first + i + 1;
                }
                next[0] = block.rate[i];
            }
        });
        return found[0];
    }

    private double read(Series series) {
        double[] last = new double[1];
        series.read(steps - 1, last, 1);
        return last[0];
    }

    private static void readNorms(Series norms, Block block) {
        norms.read(block.first - 1, block.norm, block.count);
        for (int i = 0; i < block.count; i++) {
            if (!(block.norm[i] > 0 && block.norm[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the gradient norm of step " + (block.first + i)
                        + " is positive and finite, not " + block.norm[i]);
            }
            block.weighted[i] = block.rate[i] * block.norm[i];
        }
    }

    /** The largest rate: the bits of doubles that are not negative are in their order, NaN and infinity above all. */
    private static double checkedPeak(Block block) {
        long peak = 0;
        long signs = 0;
        for (int i = 0; i < block.count; i++) {
            long bits = Double.doubleToRawLongBits(block.rate[i] + 0.0); // no -0
            signs |= bits;
            peak = bits > peak ? bits : peak;
        }
        if (signs < 0 || peak >= INFINITY) {
            throw new IllegalArgumentException(firstUnsound(block));
        }
        return Double.longBitsToDouble(peak);
    }

    private static String firstUnsound(Block block) {
        int i = 0;
        while (block.rate[i] >= 0 && block.rate[i] < Double.POSITIVE_INFINITY) {
            i++;
        }
        return "a rate is a finite number of at least 0; that of step " + (block.first + i) + " is " + block.rate[i];
    }
}
