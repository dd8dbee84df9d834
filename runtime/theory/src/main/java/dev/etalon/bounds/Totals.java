package dev.etalon.bounds;

/** What is added up over successive steps, from the last to the first, and what is seen on the way. */
final class Totals {

    /** {@code Σ η}. */
    final Sum rates = new Sum();

    /** The sum of the terms that gradient norms are in. */
    final Sum noise = new Sum();

    /** The largest rate. */
    double peak;

    /** The first step whose rate is larger than that of the step before; 0 where there is none, or nobody looks. */
    long increase;

    /** Why these are no rates of a run; {@code null} where they are. */
    String refusal;

    /** The number of the first step, from 1 on, and its rate; 0 before any. */
    private long firstStep;

    private double firstRate;

    /** The rate of the last step. */
    private double lastRate;

    /** The totals of a single step; its noise is for the theorem to add. */
    static Totals ofStep(long step, double rate) {
        Totals totals = new Totals();
        totals.rates.add(rate);
        totals.peak = rate;
        totals.firstRate = rate;
        totals.firstStep = step;
        totals.lastRate = rate;
        return totals;
    }

    /** Looks at the block right before these steps; what is added up of it is for a kernel to add. */
    void see(Block block, boolean watchesIncrease) {
        peak = block.peak(peak);
        if (Double.isNaN(peak)) {
            refusal = block.refusal();
            return;
        }
        double last = block.rate[block.count - 1];
        precede(last, watchesIncrease ? block.increase() : 0);
        lastRate = firstStep == 0 ? last : lastRate;
        firstStep = block.first;
        firstRate = block.rate[0];
    }

    /** Adds the totals of the steps right before these. @throws IllegalArgumentException if they are refused */
    void prepend(Totals earlier) {
        if (earlier.refusal != null) {
            throw new IllegalArgumentException(earlier.refusal);
        }
        rates.add(earlier.rates);
        noise.add(earlier.noise);
        peak = Math.max(peak, earlier.peak);
        precede(earlier.lastRate, earlier.increase);
        firstStep = earlier.firstStep;
        firstRate = earlier.firstRate;
    }

    /** @param rate of the step before the first @param earlier the first increase up to it, or 0 */
    private void precede(double rate, long earlier) {
        if (earlier > 0) {
            increase = earlier;
        } else if (rate < firstRate) {
            increase = firstStep;
        }
    }
}
