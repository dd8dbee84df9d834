package dev.etalon.lower;

import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many tokens, or samples, are seen in each step: C(t), the number of those seen before step t, is a broken line
 * through whole numbers, so that all about it is exact.
 */
final class BatchSizes {

    /** Some number that is not known yet, or refused. */
    static final BatchSizes UNKNOWN = new BatchSizes(List.of(), false);

    /**
     * Steps of one size.
     *
     * @param seen what was seen before the first of them
     */
    private record Span(long start, Rational size, Rational seen) {}

    private final List<Span> spans;
    private final boolean fixed;

    private BatchSizes(List<Span> spans, boolean fixed) {
        this.spans = spans;
        this.fixed = fixed;
    }

    /** The same in each step. */
    static BatchSizes of(long size, boolean fixed) {
        return new BatchSizes(List.of(new Span(0, Rational.of(size), Rational.ZERO)), fixed);
    }

    /** From step {@code start}, which is later than all changes so far, on another size. */
    BatchSizes then(long start, long size, boolean alsoFixed) {
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(start, Rational.of(size), seen(Rational.of(start))));
        return new BatchSizes(more, fixed && alsoFixed);
    }

    boolean isKnown() {
        return !spans.isEmpty();
    }

    /** Whether it is the same whatever the parameters are. */
    boolean isFixed() {
        return fixed;
    }

    /** The only size, if there is one. */
    Optional<Rational> constant() {
        boolean same = isKnown() && spans.stream().allMatch(span -> span.size.equals(spans.get(0).size));
        return same ? Optional.of(spans.get(0).size) : Optional.empty();
    }

    /** C: what was seen before a position. */
    Rational seen(Rational position) {
        Span span = last(each -> Rational.of(each.start).compareTo(position) <= 0);
        return span.seen.plus(position.minus(Rational.of(span.start)).times(span.size));
    }

    /** The position at which so many have been seen. */
    Rational position(Rational seen) {
        Span span = last(each -> each.seen.compareTo(seen) <= 0);
        return Rational.of(span.start).plus(seen.minus(span.seen).dividedBy(span.size));
    }

    /** The last span that has begun, or else the first: once one has not, none after it has. */
    private Span last(Predicate<Span> begun) {
        long later = Bisection.first(k -> !begun.test(spans.get((int) k)), spans.size());
        return spans.get((int) Math.max(0, later - 1));
    }
}
