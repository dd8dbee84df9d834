package dev.etalon.bounds;

import dev.etalon.exact.Doubles;
import dev.etalon.exact.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The check of one limit of a bound.
 *
 * @param requirement its name
 * @param limit of the bound's value divided by {@code unit}
 * @param unit 1, or what the limit is a multiple of
 */
record LimitCheck(String requirement, Bound bound, double limit, double unit) {

    /** How far the compensated evaluation may be off, with room to spare: nearer to the limit the enclosure decides. */
    private static final double EVALUATION = 1e-12;

    /** The relative difference from which on one schedule is better than another. */
    private static final double CLEAR = 1e-6;

    private static final int BISECTIONS = 100;

    /** The checks that are required. */
    static List<LimitCheck> of(Requirements required) {
        double minimax = required.setting().minimax(required.steps());
        List<LimitCheck> all = List.of(
                new LimitCheck("lastIterateAtMost", Bound.LAST_ITERATE, required.lastIterateAtMost(), 1),
                new LimitCheck("averageAtMost", Bound.WEIGHTED_AVERAGE, required.averageAtMost(), 1),
                new LimitCheck("worstCaseAtMost", Bound.WORST_CASE, required.worstCaseAtMost(), 1),
                new LimitCheck("suboptimalityAtMost", Bound.WORST_CASE, required.suboptimalityAtMost(), minimax));
        return all.stream()
                .filter(check -> check.limit < Double.POSITIVE_INFINITY)
                .toList();
    }

    Optional<Certificate.Violation> violation(Series rates, Requirements required) {
        Guarantee guarantee = bound.evaluate(rates, required.setting());
        double value = guarantee.value() / unit;
        if (value < limit * (1 - EVALUATION)) {
            return Optional.empty();
        }
        if (value < limit * (1 + EVALUATION)) {
            // Two roundings of the unit at most: a limit this much smaller is one of the real-number quotient.
            double allowed = unit == 1 ? limit : limit * unit * (1 - 4 * Doubles.ulp(1.0));
            if (bound.enclose(rates, required.setting()).high() <= allowed) {
                return Optional.empty();
            }
        }
        String message = guarantee.tuning().isPresent()
                ? "the " + title() + " is " + above(value) + ", more than " + Decimal.shortest(limit)
                : guarantee.explanation();
        String help = guarantee
                .tuning()
                .map(tuning -> tuning.tradeoff().isFlat()
                        ? "none of its rates counts" + otherShape(required, Double.POSITIVE_INFINITY)
                        : otherPeak(tuning, required.stable()).orElseGet(() -> noPeak(tuning, required)))
                .orElse("let the schedule end above 0, or require 'worstCaseAtMost', which leaves it out");
        return Optional.of(new Certificate.Violation(requirement, message, help));
    }

    private String title() {
        return unit == 1 ? "bound of the " + bound.title() : bound.title() + ", relative to the best there is,";
    }

    /** The nearest peak of at most {@code cap} at which the same shape passes. */
    private Optional<String> otherPeak(Tuning tuning, double cap) {
        Tradeoff tradeoff = tuning.tradeoff();
        double passes = best(tuning, cap) / tuning.currentPeak();
        if (!(tradeoff.at(passes) / unit <= limit * (1 - EVALUATION)) || Double.isInfinite(passes)) {
            return Optional.empty();
        }
        double fails = 1;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = Math.sqrt(passes) * Math.sqrt(fails);
            if (tradeoff.at(middle) / unit <= limit * (1 - EVALUATION)) {
                passes = middle;
            } else {
                fails = middle;
            }
        }
        String peak = Decimal.towards(tuning.currentPeak() * passes, tuning.peak());
        double there = tradeoff.at(Rational.of(peak).toDouble() / tuning.currentPeak()) / unit;
        return Optional.of((passes < 1 ? "lower" : "raise") + " the peak from "
                + Decimal.rounded(tuning.currentPeak()) + " to " + peak + ", where it is " + Decimal.rounded(there)
                + "; the best " + stable(tuning, cap) + "peak is " + Decimal.rounded(best(tuning, cap)));
    }

    private static double best(Tuning tuning, double cap) {
        return Math.min(cap, tuning.peak());
    }

    private static String stable(Tuning tuning, double cap) {
        return tuning.peak() <= cap ? "" : "stable ";
    }

    private String noPeak(Tuning tuning, Requirements required) {
        double cap = required.stable();
        double peak = best(tuning, cap);
        double value = tuning.tradeoff().at(peak / tuning.currentPeak()) / unit;
        return "no " + stable(tuning, cap) + "peak of this shape passes: at the best, " + Decimal.rounded(peak)
                + ", it is " + above(value) + otherShape(required, value);
    }

    /** A value that is more than the limit, by a rounding at least. */
    private String above(double value) {
        return value > limit ? Decimal.apart(value, limit) : "just above " + Decimal.shortest(limit);
    }

    /** @param own the value of the schedule itself at its best peak */
    private String otherShape(Requirements required, double own) {
        BestSchedule best = BestSchedule.of(bound, required);
        double value = best.value() / unit;
        if (value <= limit * (1 - CLEAR)) {
            return "; " + best.quoted() + " has " + Decimal.rounded(value);
        }
        String other = value < own * (1 - CLEAR) ? ", and for " + best.quoted() + " " + above(value) : "";
        if (unit != 1 || required.stable() < Double.POSITIVE_INFINITY) {
            return other;
        }
        // Without a cap the best is some constant over the root of the steps.
        double ratio = value / limit;
        double longer = Math.max(required.steps() + 1.0, Math.ceil(required.steps() * ratio * ratio));
        return other + "; it takes about " + Decimal.rounded(longer) + " steps";
    }
}
