package dev.etalon.advice;

import dev.etalon.bounds.Bound;
import dev.etalon.bounds.CappedWorstCase;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.Tradeoff;
import dev.etalon.bounds.Tuning;
import dev.etalon.simulation.Momentum;
import dev.etalon.stability.StabilityLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** See {@link Advisor#fromConstants}. */
final class ConstantsAdvice {

    /** The fraction of the stability limit that rates stay within. */
    private static final double SAFETY = 0.9;

    private ConstantsAdvice() {}

    static Recommendation of(double distance, double gradientNorm, double curvature, long steps) {
        Setting setting = Setting.of(distance, gradientNorm);
        double cap = curvature > 0
                ? SAFETY * StabilityLimit.largestRate(curvature, Momentum.NONE)
                : Double.POSITIVE_INFINITY;
        Candidate linear = tuned(Shape.linear(steps), setting, steps, Double.POSITIVE_INFINITY);
        boolean free = linear.schedule().at(0) <= cap;
        Candidate choice = free ? linear : tuned(capped(setting, cap, steps), setting, steps, cap);
        String reason = free
                ? String.format(
                        Locale.ROOT,
                        "no schedule guarantees less than DG/sqrt(T) = %.4g on the last point, and linear decay comes within"
                                + " %.2g %% of it",
                        setting.minimax(steps),
                        100 * (choice.value() / setting.minimax(steps) - 1))
                : String.format(
                        Locale.ROOT,
                        "the curvature caps the rate at %.4g, below the best peak %.4g of linear decay; under a cap the"
                                + " best is to stay at it and to decay linearly at the end",
                        cap,
                        linear.schedule().at(0));
        List<Candidate> others = Shape.usual(steps).stream()
                .map(shape -> tuned(shape, setting, steps, cap))
                .toList();
        return Recommendation.best(choice, reason, others, notes(cap));
    }

    private static String[] notes(double cap) {
        List<String> notes = new ArrayList<>();
        notes.add("values are the exact worst case of the last point over all convex problems with these constants, in"
                + " the unit of D times G; rates are in units of D/G");
        notes.add(
                "it holds for convex losses, subgradients no longer than G, descent without a projection and rates that"
                        + " are fixed before; sources: arXiv 2310.07831, Theorem 1, for the value, arXiv 2307.11134 for the least");
        if (cap < Double.POSITIVE_INFINITY) {
            notes.add(
                    "the cap is 0.9 of 2/curvature, where gradient descent on a quadratic turns unstable; that the best under"
                            + " a cap is constant, then linear, is known from comparisons with general optimisers, not proved");
        }
        return notes.toArray(String[]::new);
    }

    /** With as long a cooldown as is best by the exact worst case. */
    private static Shape capped(Setting setting, double cap, long steps) {
        long decay = CappedWorstCase.summary(steps, cap, setting).cooldown();
        return decay >= steps - 1
                ? Shape.linear(steps)
                : Shape.stableLinear(steps - Math.max(1, decay), steps, "capped");
    }

    /** The shape with the peak that is best for it and within the cap, by its exact worst case. */
    private static Candidate tuned(Shape shape, Setting setting, long steps, double cap) {
        Tuning tuning =
                Bound.WORST_CASE.evaluate(shape.unit(), steps, setting).tuning().orElseThrow();
        Tradeoff tradeoff = tuning.tradeoff();
        double peak = Math.min(cap, tuning.factor());
        return shape.candidate(peak, tradeoff.at(peak));
    }
}
