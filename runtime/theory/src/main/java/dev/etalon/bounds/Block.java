package dev.etalon.bounds;

/** Successive steps of a run, as they are read. */
final class Block {

    /** Of a whole block: a few arrays of that size lie in the nearest cache. */
    static final int SIZE = 512;

    /** The number of the step of element 0, from 1 on. */
    long first;

    int count;

    /** η of each step. */
    final double[] rate;

    /** G of each step relative to {@link Setting#gradientNorm}; {@code null} where one G serves all. */
    final double[] norm;

    /** {@code η·G} of each step, relative likewise: the array {@link #rate} itself where one G serves all. */
    final double[] weighted;

    /** For {@link BlockSums} to work in; {@code null} where no block will be whole. */
    final double[] suffix;

    final double[] terms;

    Block(int size, boolean weights) {
        rate = new double[size];
        norm = weights ? new double[size] : null;
        weighted = weights ? new double[size] : rate;
        suffix = size == SIZE ? new double[SIZE] : null;
        terms = size == SIZE ? new double[SIZE] : null;
    }

    /** Reads the {@code size} steps that follow the first {@code before}. */
    void read(Series rates, Series norms, long before, int size) {
        first = before + 1;
        count = size;
        rates.read(before, rate, count);
        if (norms != null) {
            norms.read(before, norm, count);
            for (int i = 0; i < count; i++) {
                weighted[i] = rate[i] * norm[i];
            }
        }
    }

    boolean isWhole() {
        return count == SIZE;
    }

    /** Why the numbers are none of a run; {@code null} where they are. */
    String refusal() {
        for (int i = 0; i < count; i++) {
            if (!(rate[i] >= 0 && rate[i] < Double.POSITIVE_INFINITY)) {
                return "rates are finite numbers of at least 0; that of step " + (first + i) + " is " + rate[i];
            }
            if (norm != null && !(norm[i] > 0 && norm[i] < Double.POSITIVE_INFINITY)) {
                return "the norms of gradients are positive and finite; that of step " + (first + i) + " is " + norm[i];
            }
        }
        return null;
    }

    /** The larger of {@code peak} and the largest rate; not a number where something is to be refused. */
    double peak(double peak) {
        double highest = Math.max(peak, Math.max(rate[0], rate[count - 1]));
        if (isWhole() && norm == null && BlockSums.isWithin(this, highest)) {
            return highest;
        }
        double largest = peak;
        for (int i = 0; i < count; i++) {
            largest = rate[i] > largest ? rate[i] : largest;
        }
        return refusal() == null ? largest : Double.NaN;
    }

    /** The first step whose rate is larger than that of the step before, where both are in the block; else 0. */
    long increase() {
        int i = 1;
        while (i < count && rate[i] <= rate[i - 1]) {
            i++;
        }
        return i < count ? first + i : 0;
    }
}
