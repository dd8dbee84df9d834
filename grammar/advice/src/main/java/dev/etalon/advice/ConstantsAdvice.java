package dev.etalon.advice;

import dev.etalon.bounds.Bound;
import dev.etalon.bounds.CappedWorstCase;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.Tradeoff;
import dev.etalon.bounds.Tuning;
import dev.etalon.simulation.Momentum;
import dev.etalon.stability.StabilityLimit;
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
                        "no schedule guarantees less than DG/sqrt(T) = %.4g on the last point, and linear decay does",
                        setting.minimax(steps))
                : String.format(
                        Locale.ROOT,
                        "the curvature caps the rate at %.4g, below the best peak %.4g of linear decay; under a cap the"
                                + " best is to stay at it and to decay linearly at the end",
                        cap,
                        linear.schedule().at(0));
        List<Candidate> others = Shape.usual(steps).stream()
                .map(shape -> tuned(shape, setting, steps, cap))
                .toList();
        return Recommendation.best(
                choice,
                reason,
                others,
                "values are the exact worst case of the last point over all convex problems with these constants, in"
                        + " the unit of D times G; rates are in units of D/G");
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
