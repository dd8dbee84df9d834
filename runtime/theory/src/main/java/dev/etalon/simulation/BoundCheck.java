package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;

/**
 * An ensemble's mean final loss above the minimum, held against an upper bound on its expectation.
 *
 * @param excess the mean over the runs of the final loss less the minimum
 * @param standardError of that mean
 * @param bound the upper bound on the expectation
 */
public record BoundCheck(double excess, double standardError, double bound) {

    /**
     * @param minimum the least loss of the problem
     * @param summary of two runs or more, none of which diverged: a mean over survivors says nothing of an expectation
     * @param bound an upper bound on the expected excess of the last point, such as one of {@code dev.etalon.bounds}
     * @throws IllegalArgumentException if a run diverged, or there is one alone
     */
    public static BoundCheck of(Summary summary, double minimum, double bound) {
        Arguments.within(
                "the number of runs of summary that diverged",
                summary.divergences().size(),
                0,
                0);
        Arguments.within("the number of runs of summary", summary.results().size(), 2, Integer.MAX_VALUE);
        Arguments.finite("minimum", minimum);
        Summary.Statistics losses = summary.finalLosses();
        return new BoundCheck(losses.mean() - minimum, losses.standardError(), bound);
    }

    /** How far below the bound the mean is. */
    public double slack() {
        return bound - excess;
    }

    /** Whether the bound holds within {@code z} standard errors. */
    public boolean holds(double z) {
        return slack() >= -z * standardError;
    }
}
