package dev.etalon.bounds;

/**
 * S and X of {@link WorstCase} for one gradient norm: for each step from the last to the first, {@code X += η²/u} with
 * {@code u = 2S + X}, or X becomes {@code 2η − 2S} where {@code u ≤ η}; then {@code S += η}.
 *
 * <p>Every step waits for the division of the one before, and no other order of the same operations would do, so that
 * one thread works through them all. But where X grows little, eight terms are computed side by side as if it did not,
 * and then corrected for its growth to first order; what is left is below one unit in the last place.
 */
final class WorstCaseSums {

    /**
     * The most roundings that either is the result of. An error of X does not grow from step to step: a larger X
     * makes the next term smaller. So it is no more than that of the worst term with u as it is: 11 in u, 3 more in the term, 8
     * in the sum of eight, 2 of what the correction neglects, and 2 in the total.
     */
    static final int ROUNDINGS = 28;

    /** The growth of X, relative to u, whose square does not count. */
    private static final double NEGLIGIBLE = 0x1p-27;

    /** u between which no square of a rate falls out of the doubles. */
    private static final double SMALLEST = 1e-100;

    private static final double LARGEST = 1e100;

    private final Sum sum = new Sum();
    private final Sum excess = new Sum();

    static WorstCaseSums of(Run run) {
        WorstCaseSums sums = new WorstCaseSums();
        run.inOrder((block, later, totals) -> sums.add(block.rate, block.count));
        return sums;
    }

    /** S, without the last rate. */
    double rates() {
        return sum.value();
    }

    /** X. */
    double excess() {
        return excess.value();
    }

    private void add(double[] rate, int count) {
        for (int i = addEights(rate, count); i > 0; i--) {
            add(rate[i - 1]);
        }
    }

    /** Adds a step. @return u before it */
    double add(double rate) {
        double u = 2 * sum.value() + excess.value();
        if (u <= rate) {
            excess.high = 2 * rate - 2 * sum.high;
            excess.low = -2 * sum.low;
        } else if (rate > 0) {
            excess.add(rate / u * rate);
        }
        sum.add(rate);
        return u;
    }

    /** Adds the steps before element {@code end}, eight at a time while that will do. @return how many are left */
    private int addEights(double[] rate, int end) {
        double sumHigh = sum.high;
        double sumLow = sum.low;
        double excessHigh = excess.high;
        double excessLow = excess.low;
        // X as it was eight steps ago: the divisions need not wait for what it is now.
        double known = excess.value();
        int i = end;
        for (; i >= 8; i -= 8) {
            double u = 2 * (sumHigh + sumLow) + known;
            double rates = 0;
            double terms = 0;
            double slopes = 0;
            double growth = 0;
            for (int k = 1; k <= 8; k++) {
                double next = rate[i - k];
                double inverse = 1 / (u + 2 * rates);
                double term = next * next * inverse;
                double slope = term * inverse;
                growth += slope * terms;
                slopes += slope;
                terms += term;
                rates += next;
            }
            double x = excessHigh + excessLow;
            double behind = x - known;
            if (!(u > SMALLEST && u < LARGEST && behind + terms < NEGLIGIBLE * u)) {
                break;
            }
            terms -= behind * slopes + growth;
            double total = excessHigh + terms;
            double part = total - excessHigh;
            excessLow += (excessHigh - (total - part)) + (terms - part);
            excessHigh = total;
            total = sumHigh + rates;
            part = total - sumHigh;
            sumLow += (sumHigh - (total - part)) + (rates - part);
            sumHigh = total;
            known = x;
        }
        sum.high = sumHigh;
        sum.low = sumLow;
        excess.high = excessHigh;
        excess.low = excessLow;
        return i;
    }
}
