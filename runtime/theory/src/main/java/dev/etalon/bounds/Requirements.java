package dev.etalon.bounds;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Rational;

/**
 * What a schedule has to meet over a run. A limit of +∞ asks for nothing, nor does a curvature of 0.
 *
 * @param steps T, the length of the run; from 1 to {@link #MOST_STEPS}
 * @param setting D and G
 * @param lastIterateAtMost the limit of {@link Bound#LAST_ITERATE}
 * @param averageAtMost the limit of {@link Bound#WEIGHTED_AVERAGE}
 * @param worstCaseAtMost the limit of {@link Bound#WORST_CASE}
 * @param suboptimalityAtMost the limit of {@link Bound#WORST_CASE} divided by {@link Setting#minimax}; no schedule
 *     has less than 1
 * @param curvature λmax, the largest curvature of the loss: every rate is below {@code 2(1 + momentum)/λmax}, the
 *     limit of stability on a quadratic
 * @param momentum β of {@code v ← βv + g, θ ← θ − ηv}; at least 0 and below 1
 * @param nonIncreasing whether no rate may be larger than the one before
 * @param endsAtZero whether the rate has to be 0 when the run is over, at step T of the language
 */
public record Requirements(
        long steps,
        Setting setting,
        double lastIterateAtMost,
        double averageAtMost,
        double worstCaseAtMost,
        double suboptimalityAtMost,
        double curvature,
        double momentum,
        boolean nonIncreasing,
        boolean endsAtZero) {

    /** The longest run that is checked: beyond, a check would take minutes. */
    public static final long MOST_STEPS = 1_000_000_000;

    public Requirements {
        if (Arguments.notNull("setting", setting).norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each of "
                    + setting.norms().steps() + " steps");
        }
        if (steps == LearningRate.UNBOUNDED) {
            throw new IllegalArgumentException("'steps' is needed for a schedule without end");
        }
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("'steps' is from 1 to " + MOST_STEPS + ", not " + steps);
        }
        requirePositive("lastIterateAtMost", lastIterateAtMost);
        requirePositive("averageAtMost", averageAtMost);
        requirePositive("worstCaseAtMost", worstCaseAtMost);
        if (!(suboptimalityAtMost >= 1)) {
            throw new IllegalArgumentException(
                    "'suboptimalityAtMost' is at least 1, which the best schedule has, not " + suboptimalityAtMost);
        }
        if (!(curvature >= 0 && curvature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("'curvature' is at least 0 and finite, not " + curvature);
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("'momentum' is at least 0 and below 1, not " + momentum);
        }
    }

    /** No requirement yet; the {@code with…} methods add them. */
    public static Requirements of(long steps, Setting setting) {
        double none = Double.POSITIVE_INFINITY;
        return new Requirements(steps, setting, none, none, none, none, 0, 0, false, false);
    }

    /** These and a limit of a bound. @throws IllegalArgumentException if none can be required of it */
    public Requirements withAtMost(Bound bound, double limit) {
        return switch (bound) {
            case LAST_ITERATE -> with(limit, averageAtMost, worstCaseAtMost, suboptimalityAtMost);
            case WEIGHTED_AVERAGE -> with(lastIterateAtMost, limit, worstCaseAtMost, suboptimalityAtMost);
            case WORST_CASE -> with(lastIterateAtMost, averageAtMost, limit, suboptimalityAtMost);
            case AVERAGE, AVERAGE_ON_BOUNDED_DOMAIN, LAST_ITERATE_NON_INCREASING, SCHEDULE_FREE ->
                throw new IllegalArgumentException("no limit can be required of the " + bound.title());
        };
    }

    /** These and a limit of the suboptimality. */
    public Requirements withSuboptimalityAtMost(double limit) {
        return with(lastIterateAtMost, averageAtMost, worstCaseAtMost, limit);
    }

    private Requirements with(double lastIterate, double average, double worstCase, double suboptimality) {
        return new Requirements(
                steps,
                setting,
                lastIterate,
                average,
                worstCase,
                suboptimality,
                curvature,
                momentum,
                nonIncreasing,
                endsAtZero);
    }

    /** These and stability at a curvature, with momentum or 0. */
    public Requirements withStability(double maximalCurvature, double beta) {
        return new Requirements(
                steps,
                setting,
                lastIterateAtMost,
                averageAtMost,
                worstCaseAtMost,
                suboptimalityAtMost,
                maximalCurvature,
                beta,
                nonIncreasing,
                endsAtZero);
    }

    /** These and a shape. */
    public Requirements withShape(boolean notIncreasing, boolean zeroAtTheEnd) {
        return new Requirements(
                steps,
                setting,
                lastIterateAtMost,
                averageAtMost,
                worstCaseAtMost,
                suboptimalityAtMost,
                curvature,
                momentum,
                notIncreasing,
                zeroAtTheEnd);
    }

    /** The largest rate, as a decimal of few digits, that is stable at the curvature; infinity where none is given. */
    double stable() {
        return curvature == 0
                ? Double.POSITIVE_INFINITY
                : Rational.of(Decimal.towards(Doubles.nextDown(2 * (1 + momentum) / curvature), 0))
                        .toDouble();
    }

    /** Whether a bound is limited, which D and G are for. */
    public boolean limitsABound() {
        return Math.min(Math.min(lastIterateAtMost, averageAtMost), Math.min(worstCaseAtMost, suboptimalityAtMost))
                < Double.POSITIVE_INFINITY;
    }

    /** Whether there is nothing that a schedule may fail to meet. */
    public boolean asksForNothing() {
        return !limitsABound() && curvature == 0 && !nonIncreasing && !endsAtZero;
    }

    private static void requirePositive(String name, double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("'" + name + "' is positive, not " + limit);
        }
    }
}
