package dev.etalon.bounds;

/**
 * S and X of {@link WorstCase} for one gradient norm: for each step from the last to the first, {@code X += η²/u} with
 * {@code u = 2S + X}, or X becomes {@code 2η − 2S} where {@code u ≤ η}; then {@code S += η}.
 *
 * <p>Every step waits for the division of the one before, and no other order of the same operations would do, so that
 * one thread works through them all. But where X grows little over a block, all its terms are computed side by side, first
 * as if it went on growing as in the three blocks before, and then again with what it grew by the last time, until that is
 * exact (Picard iteration): most often at once.
 */
final class WorstCaseSums {

    /**
     * The most roundings that either is the result of. An error of X does not grow from step to step: a larger X
     * makes the next term smaller. So it is no more than that of the worst term with u as it is: 11 in u, 2 more in the
     * term, 9 in the sum of the block, 1 of what the iteration leaves and of errors in the growth, and 3 in the total.
     */
    static final int ROUNDINGS = 28;

    /** The growth of X over a block, relative to u, from which on its steps are taken one by one. */
    private static final double TOO_MUCH = 0x1p-8;

    /** A relative error that does not count. */
    private static final double NEGLIGIBLE = 0x1p-54;

    /** u between which no term falls out of the doubles. */
    private static final double SMALLEST = 1e-100;

    private static final double LARGEST = 1e100;

    private final Sum excess = new Sum();
    private final Sum sum = new Sum();
    private final double[] growth = new double[Block.SIZE];
    private final ExpectedGrowth expected = new ExpectedGrowth();

    static WorstCaseSums of(BackwardRun run) {
        WorstCaseSums sums = new WorstCaseSums();
        run.inOrder((block, later, totals) -> sums.add(block));
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

    private void add(Block block) {
        if (block.isWhole() && addWhole(block)) {
            return;
        }
        for (int i = block.count - 1; i >= 0; i--) {
            add(block.rate[i]);
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

    /** Adds a block over which X grows little, and so no rate comes near u. @return whether it is such a block */
    private boolean addWhole(Block block) {
        double half = sum.value() + excess.value() / 2;
        if (!(half > SMALLEST && half < LARGEST)) {
            return false;
        }
        Sum rates = sum.copy();
        BlockSums.suffixes(block.rate, excess.value() / 2, rates, block.suffix);
        expected.write(growth);
        terms(block.rate, block.suffix, growth, block.terms);
        // An error in the growth changes no term by more than that part of half of u, and so the growth by less.
        double error = expected.missed(block.terms) / half;
        while (!(error < NEGLIGIBLE)) {
            Sum all = new Sum();
            BlockSums.suffixes(block.terms, 0, all, growth);
            double ratio = all.value() / half;
            if (!(ratio < TOO_MUCH)) {
                return false;
            }
            error *= ratio;
            terms(block.rate, block.suffix, growth, block.terms);
        }
        Sum total = new Sum();
        BlockSums.addAll(block.terms, total);
        if (!(total.value() / half < TOO_MUCH)) {
            return false;
        }
        expected.learn(total.value());
        excess.add(2 * total.value());
        sum.set(rates);
        return true;
    }

    /** Half of each {@code η²/u}, with half of u as two sums: without the growth of X in the block, and half of that. */
    private static void terms(double[] rate, double[] suffix, double[] growth, double[] terms) {
        for (int i = 0; i < Block.SIZE; i++) {
            double half = 0.5 * rate[i];
            terms[i] = half / (suffix[i] + growth[i]) * half;
        }
    }
}
