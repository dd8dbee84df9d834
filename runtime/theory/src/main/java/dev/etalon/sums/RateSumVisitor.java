package dev.etalon.sums;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Functions;
import dev.etalon.plan.Around;
import dev.etalon.plan.Between;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Kernels;
import dev.etalon.plan.Plan;
import dev.etalon.plan.PlanVisitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds {@link RateSums} for those nodes whose sums have a formula. */
final class RateSumVisitor implements PlanVisitor<Optional<RateSums>> {

    private static final double LN_2 = Functions.log(2);

    /** So many rates that adding them takes no longer than a formula. */
    private static final int FEW = 64;

    /** The part of a move, as a power of 1/2, of which sums of squares lose no digit that counts where their terms cancel. */
    private static final int CANCELLED = 20;

    private static final Optional<RateSums> NONE = Optional.of(RateSums.NONE);

    private final Steps steps;

    RateSumVisitor(Steps steps) {
        this.steps = steps;
    }

    /** The sums over some of the steps, those that one piece holds for. */
    @FunctionalInterface
    private interface PieceSums {
        Optional<RateSums> of(int piece, Steps held);
    }

    private static Optional<RateSums> of(Plan plan, Steps steps) {
        return plan.accept(new RateSumVisitor(steps));
    }

    private static Optional<RateSums> then(Optional<RateSums> sums, Optional<RateSums> next) {
        return sums.flatMap(before -> next.map(before::then));
    }

    /** Of {@code sums} and some steps after, which may be none. */
    private static Optional<RateSums> then(Optional<RateSums> sums, Plan plan, Steps after) {
        return after.count() == 0 ? sums : then(sums, of(plan, after));
    }

    private Optional<RateSums> pieces(long[] starts, PieceSums pieceSums) {
        Optional<RateSums> sums = NONE;
        long begin = 0;
        for (int k = 0; k < starts.length; k++) {
            long end = k + 1 < starts.length ? steps.before(starts[k + 1]) : steps.count();
            if (begin < end) {
                sums = then(sums, pieceSums.of(k, steps.part(begin, end)));
            }
            begin = end;
        }
        return sums;
    }

    @Override
    public Optional<RateSums> visit(Plan.Constant node) {
        return RateSums.constant(node.value(), steps.count());
    }

    @Override
    public Optional<RateSums> visit(Plan.LocalStep node) {
        return polynomial(node, steps, steps.first(), 0, node.stepsPerTick());
    }

    @Override
    public Optional<RateSums> visit(Filled.Lines node) {
        return pieces(node.starts(), (k, held) -> {
            double slope = node.slopeHigh()[k] + node.slopeLow()[k];
            long origin = (long) node.origins()[k];
            long first = held.first() - origin;
            return first < 0
                    ? polynomial(node, held, origin - held.last(), node.base()[k], -slope)
                    : polynomial(node, held, first, node.base()[k], slope);
        });
    }

    @Override
    public Optional<RateSums> visit(Filled.Curves node) {
        return pieces(node.starts(), (k, held) -> {
            Optional<RateSums> sums = NONE;
            for (long done = 0; done < held.count() && sums.isPresent(); ) {
                Steps row = held.part(done, done + inRow(node, k, held.part(done, held.count())));
                sums = then(sums, row(node, k, row));
                done += row.count();
            }
            return sums;
        });
    }

    /** How many of the ticks, which piece {@code k} holds for, the row of the first of them serves. */
    private static long inRow(Filled.Curves node, int k, Steps ticks) {
        long flip = node.flips()[k];
        long distance = (ticks.first() ^ flip) + node.anchors()[k];
        long mask = (1L << shift(node, k, distance)) - 1;
        long more = flip == 0 ? mask - (distance & mask) : distance & mask;
        return Math.min(ticks.count() - 1, more / ticks.stride()) + 1;
    }

    /** The sums over ticks that one row serves. */
    private static Optional<RateSums> row(Filled.Curves node, int k, Steps ticks) {
        long nearest = nearest(ticks, node.flips()[k], node.anchors()[k]);
        int shift = shift(node, k, nearest);
        long row = nearest >>> shift;
        int c = ((int) Kernels.row(nearest, node.shifts()[k], node.octaves()[k]) + node.rows()[k]) << 3;
        return polynomial(node, ticks, nearest - (row << shift), Arrays.copyOfRange(node.coefficients(), c, c + 8));
    }

    /** How many distances a row serves, as a power of two, at a distance from the end of piece {@code k}. */
    private static int shift(Filled.Curves node, int k, long distance) {
        return node.shifts()[k] + Kernels.octave(distance, node.octaves()[k]);
    }

    /** The smallest distance from an end, see {@link Filled.Curves}: of the last tick where time counts down. */
    private static long nearest(Steps ticks, long flip, long anchor) {
        return (ticks.tick(ticks.count() - 1 & flip) ^ flip) + anchor;
    }

    /** The sums of a polynomial in the distance, which is {@code nearest} at least; {@code node} has its values. */
    private static Optional<RateSums> polynomial(Plan node, Steps ticks, long nearest, double... coefficients) {
        PolynomialSums sums = PolynomialSums.of(coefficients, nearest, ticks.stride(), ticks.count());
        return ends(node, ticks, DoubleDouble.of(sums.sum()), DoubleDouble.of(sums.squares()));
    }

    /** Sums of values that go one way from the first to the last. */
    private static Optional<RateSums> ends(Plan node, Steps ticks, DoubleDouble sum, DoubleDouble squares) {
        double first = node.at(ticks.first(), 0, 0);
        double last = node.at(ticks.last(), 0, 0);
        return RateSums.of(sum, squares, first, last);
    }

    /** The geometric series, from its largest term on. */
    @Override
    public Optional<RateSums> visit(Filled.Geometric node) {
        double first = node.at(steps.first(), 0, 0);
        double last = node.at(steps.last(), 0, 0);
        double largest = Math.max(first, last);
        double logarithm = Math.abs(node.log2High()) * LN_2 * steps.stride();
        double sum = largest * series(logarithm);
        double squares = largest * largest * series(2 * logarithm);
        return ends(node, steps, DoubleDouble.of(sum), DoubleDouble.of(squares));
    }

    /** {@code Σ e^(-logarithm · k)} over as many k as there are steps. */
    private double series(double logarithm) {
        return logarithm == 0
                ? steps.count()
                : Functions.expm1(-logarithm * steps.count()) / Functions.expm1(-logarithm);
    }

    @Override
    public Optional<RateSums> visit(Plan.Apply node) {
        List<Plan> operands = node.operands();
        Plan left = operands.get(0);
        Plan right = operands.get(operands.size() - 1);
        return switch (node.operator()) {
            case ADD -> left instanceof Plan.Constant number ? sum(number, right) : sum(right, left);
            case MULTIPLY -> left instanceof Plan.Constant number ? product(number, right) : product(right, left);
            case DIVIDE ->
                right instanceof Plan.Constant divisor
                        ? of(left, steps).flatMap(sums -> sums.dividedBy(divisor.value()))
                        : Optional.empty();
            case SUBTRACT, POWER, NEGATE, MIN, MAX, PICK, CLAMP, SQRT, EXP, LOG, ABS, SIN, COS, FLOOR, CEIL, ROUND ->
                Optional.empty();
        };
    }

    private Optional<RateSums> sum(Plan number, Plan other) {
        return number instanceof Plan.Constant constant
                ? of(other, steps).flatMap(sums -> sums.plus(constant.value(), steps.count()))
                : Optional.empty();
    }

    private Optional<RateSums> product(Plan number, Plan other) {
        return number instanceof Plan.Constant constant
                ? of(other, steps).flatMap(sums -> sums.times(constant.value()))
                : Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Plan.Sequence node) {
        return pieces(node.starts(), (k, held) -> of(node.parts().get(k), held.later(-node.origins()[k])));
    }

    @Override
    public Optional<RateSums> visit(Around.Frozen node) {
        return Optional.empty();
    }

    /** What is before the loop, the loop, and what is behind it, which goes on with the last cycle. */
    @Override
    public Optional<RateSums> visit(Around.Repeat node) {
        if (steps.stride() != 1) {
            return Optional.empty();
        }
        long again = node.times() - 1;
        boolean ends = again <= (Long.MAX_VALUE - node.start()) / node.period();
        long begin = steps.before(node.start());
        long end = ends ? steps.before(node.start() + again * node.period()) : steps.count();
        Optional<RateSums> sums = then(NONE, node.body(), steps.part(0, begin));
        sums = end == begin ? sums : then(sums, cycles(node, steps.part(begin, end)));
        return then(sums, node.body(), steps.part(end, steps.count()).later(ends ? -again * node.period() : 0));
    }

    /** The end of a cycle, whole cycles, and the start of one. */
    private static Optional<RateSums> cycles(Around.Repeat node, Steps ticks) {
        long period = node.period();
        long phase = (ticks.first() - node.start()) % period;
        long ending = Math.min(ticks.count(), (period - phase) % period);
        long whole = (ticks.count() - ending) / period;
        long rest = ticks.count() - ending - whole * period;
        Steps cycle = new Steps(node.start(), 1, period);
        Optional<RateSums> sums = then(NONE, node.body(), cycle.part(phase, phase + ending));
        sums = whole == 0 ? sums : then(sums, of(node.body(), cycle).map(once -> once.repeated(whole)));
        return then(sums, node.body(), cycle.part(0, rest));
    }

    /** The rest of a stair, whole ones, and the start of one. */
    @Override
    public Optional<RateSums> visit(Around.Stairs node) {
        if (steps.stride() != 1) {
            return Optional.empty();
        }
        long width = node.width();
        long stair = steps.first() / width;
        long ending = Math.min(steps.count(), (stair + 1) * width - steps.first());
        long whole = (steps.count() - ending) / width;
        long rest = steps.count() - ending - whole * width;
        Steps stairs = new Steps(stair * node.rise(), node.rise(), whole + 2);
        Optional<RateSums> sums = of(node.body(), stairs.part(0, 1)).map(one -> one.held(ending));
        sums = whole == 0
                ? sums
                : then(sums, of(node.body(), stairs.part(1, whole + 1)).map(each -> each.held(width)));
        return rest == 0
                ? sums
                : then(sums, of(node.body(), stairs.part(whole + 1, whole + 2)).map(one -> one.held(rest)));
    }

    @Override
    public Optional<RateSums> visit(Plan.CycleIndex node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Between.Blend node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Between.BlendGeometric node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Between.BlendPolynomial node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Between.BlendCosine node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Between.BlendSigmoid node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Filled.Inverse node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Filled.InverseSqrt node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Filled.Formulas node) {
        return pieces(node.starts(), (k, held) -> {
            long fromOrigin = distance(held, node.origins()[k]);
            double slope = Math.abs(node.slope()[k] + node.slope()[k] * node.rest()[k]);
            if (node.scales()[k] == 0 || slope == 0) {
                return polynomial(node, held, fromOrigin, node.base()[k], slope * node.rises()[k]);
            }
            if (node.rooted() == 1) {
                return roots(node, k, held);
            }
            double square = node.rises()[k] == 0 ? slope : -slope;
            double scale = Math.abs(node.scales()[k]);
            return polynomial(node, held, fromOrigin, node.base()[k], 2 * slope * node.rises()[k], square * scale);
        });
    }

    /** The smallest distance of any of the ticks from one that is not between them. */
    private static long distance(Steps ticks, double from) {
        long first = ticks.first() - (long) from;
        return first < 0 ? (long) from - ticks.last() : first;
    }

    /** Those of a root: one by one where they are so near to its end that the formula cancels. */
    private static Optional<RateSums> roots(Filled.Formulas node, int k, Steps ticks) {
        long nearest = distance(ticks, node.vertices()[k]);
        long range = ticks.count() * ticks.stride();
        if (ticks.count() <= FEW || range < nearest + range >> CANCELLED) {
            DoubleDouble sum = DoubleDouble.ZERO;
            DoubleDouble squares = DoubleDouble.ZERO;
            for (long j = 0; j < ticks.count(); j++) {
                DoubleDouble rate = DoubleDouble.of(node.at(ticks.tick(j), 0, 0));
                sum = sum.plus(rate);
                squares = squares.plus(rate.times(rate));
            }
            return ends(node, ticks, sum, squares);
        }
        RootSums sums = RootSums.of(node, k, nearest, ticks);
        return ends(node, ticks, sums.rates(), sums.squares());
    }

    @Override
    public Optional<RateSums> visit(Around.Grow node) {
        return Optional.empty();
    }

    @Override
    public Optional<RateSums> visit(Around.Stretch node) {
        return Optional.empty();
    }
}
