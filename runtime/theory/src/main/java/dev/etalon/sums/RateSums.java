package dev.etalon.sums;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Plan;
import java.util.Optional;

/**
 * What is known of the rates of successive steps without computing each: sums by formula, to about 1e-15 relative, and
 * the largest rate, to the bit. All rates are at least 0 and finite.
 *
 * @param rates the sum of the rates
 * @param squares the sum of their squares
 * @param first the rate of the first step
 * @param last the rate of the last step
 * @param largest the largest rate
 * @param falls whether no rate is larger than the one before
 */
public record RateSums(
        DoubleDouble rates, DoubleDouble squares, double first, double last, double largest, boolean falls) {

    /** Of no steps. */
    static final RateSums NONE = new RateSums(DoubleDouble.ZERO, DoubleDouble.ZERO, 0, 0, 0, true);

    /**
     * The sums over the first steps of a plan; empty where there is no formula, or where a rate is negative or not
     * finite. It takes the same time for any number of steps: some microseconds for most plans.
     *
     * @param steps how many, at least 1
     */
    public static Optional<RateSums> of(Plan plan, long steps) {
        return plan.accept(new RateSumVisitor(new Steps(0, 1, steps)));
    }

    /** One rate for {@code count} steps; empty if it is none. */
    static Optional<RateSums> constant(double rate, long count) {
        DoubleDouble sum = DoubleDouble.of(count).times(rate);
        return of(sum, sum.times(rate), rate, rate);
    }

    /** Of rates that go from one to the other and never back. */
    static Optional<RateSums> of(DoubleDouble rates, DoubleDouble squares, double first, double last) {
        double largest = Math.max(first, last);
        return first >= 0 && last >= 0 && largest < Double.POSITIVE_INFINITY
                ? Optional.of(new RateSums(rates, squares, first, last, largest, first >= last))
                : Optional.empty();
    }

    /** Of these steps and those right after them. */
    RateSums then(RateSums next) {
        return this == NONE ? next : joined(next);
    }

    private RateSums joined(RateSums next) {
        return new RateSums(
                rates.plus(next.rates),
                squares.plus(next.squares),
                first,
                next.last,
                Math.max(largest, next.largest),
                falls && next.falls && last >= next.first);
    }

    /** Of these steps again and again, {@code times} in all. */
    RateSums repeated(long times) {
        DoubleDouble factor = DoubleDouble.of(times);
        return new RateSums(
                rates.times(factor),
                squares.times(factor),
                first,
                last,
                largest,
                falls && (times == 1 || first == last));
    }

    /** Of the same steps, each held for {@code width}. */
    RateSums held(long width) {
        DoubleDouble factor = DoubleDouble.of(width);
        return new RateSums(rates.times(factor), squares.times(factor), first, last, largest, falls);
    }

    /** With every rate multiplied by a number; empty if it is negative. */
    Optional<RateSums> times(double factor) {
        return finite(new RateSums(
                rates.times(factor),
                squares.times(factor).times(factor),
                factor * first,
                factor * last,
                factor * largest,
                falls));
    }

    /** With every rate divided by a number; empty if it is not positive. */
    Optional<RateSums> dividedBy(double divisor) {
        DoubleDouble by = DoubleDouble.of(divisor);
        return finite(new RateSums(
                rates.dividedBy(by),
                squares.dividedBy(by).dividedBy(by),
                first / divisor,
                last / divisor,
                largest / divisor,
                falls));
    }

    /** With a number of at least 0 added to every rate of {@code count}; else empty. */
    Optional<RateSums> plus(double number, long count) {
        DoubleDouble added = DoubleDouble.of(count).times(number);
        return number >= 0
                ? finite(new RateSums(
                        rates.plus(added),
                        squares.plus(rates.times(2 * number)).plus(added.times(number)),
                        number + first,
                        number + last,
                        number + largest,
                        falls))
                : Optional.empty();
    }

    private static Optional<RateSums> finite(RateSums sums) {
        return sums.first >= 0 && sums.last >= 0 && sums.largest >= 0 && sums.largest < Double.POSITIVE_INFINITY
                ? Optional.of(sums)
                : Optional.empty();
    }
}
