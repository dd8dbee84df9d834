package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * The best height of a schedule of a given shape, by the bound that it was made from.
 *
 * @param tradeoff how the bound depends on a common factor on all rates
 * @param currentPeak the largest rate as it is, in units of D/G
 * @param minimax the best that any schedule of that length can guarantee
 */
public record Tuning(Tradeoff tradeoff, double currentPeak, double minimax) {

    /** What to multiply all rates by. @throws IllegalStateException if it makes no difference, as in a run of one step */
    public double factor() {
        return tradeoff.bestFactor();
    }

    /** The largest rate of the schedule after that. @throws IllegalStateException as {@link #factor} */
    public double peak() {
        return currentPeak * factor();
    }

    /** The guarantee at the best peak: for most bounds {@code 2√(ab)} where it is {@code a/α + bα} at a peak of α. */
    public double value() {
        return tradeoff.bestValue();
    }

    /** How many times worse than the best of all schedules, at the best peak: at least 1 for every bound. */
    public double suboptimality() {
        return value() / minimax;
    }

    /**
     * How many times worse the guarantee is where the peak is set {@code times} the best one, for example 2, 3, 10, or
     * 0.1: {@code (times + 1/times)/2} for most bounds.
     */
    public double sensitivity(double times) {
        Arguments.positive("times", times);
        return tradeoff.isFlat() ? 1 : tradeoff.at(factor() * times) / value();
    }
}
