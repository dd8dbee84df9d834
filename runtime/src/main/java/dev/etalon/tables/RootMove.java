package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;

/** Moves by a square root, for which there is a formula: {@link Filled.Root}. */
final class RootMove {

    /** Ticks up to which each changes a rate by more than what a rate is wrong by before it is rounded. */
    private static final long MOST_TICKS = 1L << 44;

    /** Differences of the ends whose squares, and shares of them, are far from the edges of the doubles. */
    private static final double LEAST = 0x1p-460;

    private static final double MOST = 0x1p460;

    /** In which parts of a unit in the last place a difference is varied, and how often up and down. */
    private static final double VARIATION = 1 / 8.0;

    private static final int VARIATIONS = 4;

    private final Curve.Move move;

    /** -1 where the root is steep at the end. */
    private final long flip;

    private final boolean rises;
    private final DoubleDouble small;
    private final DoubleDouble large;
    private final DoubleDouble ticks;

    private RootMove(Curve.Move move, boolean steepAtEnd) {
        this.move = move;
        this.flip = steepAtEnd ? -1 : 0;
        boolean startIsSmall = move.from().compareTo(move.to()) <= 0;
        this.rises = startIsSmall != steepAtEnd;
        this.small = startIsSmall ? move.from() : move.to();
        this.large = startIsSmall ? move.to() : move.from();
        this.ticks = DoubleDouble.of(move.steps());
    }

    /**
     * The formula of a curve, at whole steps.
     *
     * @return null where there is none: then it has a table
     */
    static Filled.Root of(Curve curve) {
        return curve.isRoot() && curve instanceof Curve.Move move && isPlain(move)
                ? new RootMove(move, move.isRootOfRest()).plan()
                : null;
    }

    /** Whether its ends are not negative and far from the edges of the doubles; also where they are not known yet. */
    private static boolean isPlain(Curve.Move move) {
        double difference = Math.abs(move.to().minus(move.from()).high());
        boolean isFar = difference > 0 && difference < LEAST || difference > MOST;
        return move.fromSpare() == 0
                && move.toSpare() == 0
                && move.steps() > 0
                && move.steps() <= MOST_TICKS
                && !(move.from().high() < 0)
                && !(move.to().high() < 0)
                && !isFar;
    }

    /** With numbers that come to both ends to the bit: those of the difference, or next to them. */
    private Filled.Root plan() {
        DoubleDouble difference = large.minus(small);
        if (Double.isNaN(difference.high())) {
            return plan(difference, false);
        }
        DoubleDouble ofDoubles = DoubleDouble.of(large.high()).minus(DoubleDouble.of(small.high()));
        Filled.Root plan = withEnds(difference, false);
        plan = plan == null ? withEnds(ofDoubles, false) : plan;
        // Where halves of a unit are rounded to the even double, only a base beside its own comes to an odd one.
        return plan == null && rises ? withEnds(difference, true) : plan;
    }

    private Filled.Root withEnds(DoubleDouble difference, boolean raised) {
        double unit = Doubles.ulp(difference.high()) * VARIATION;
        for (int k = 0; k <= 2 * VARIATIONS; k++) {
            int variation = (k & 1) == 0 ? k / 2 : -(k + 1) / 2;
            Filled.Root plan = plan(difference.plus(DoubleDouble.of(variation * unit)), raised);
            boolean comesToEnds = plan.at(0, 0, 0) == move.from().high()
                    && plan.at(move.steps(), 0, 0) == move.to().high();
            if (comesToEnds) {
                return plan;
            }
        }
        return null;
    }

    /** @param raised whether the base is the next double, and the slope takes it back at the smaller end */
    private Filled.Root plan(DoubleDouble difference, boolean raised) {
        double base = raised ? Doubles.nextUp(small.high()) : small.high();
        DoubleDouble whole = rises ? difference.times(difference) : DoubleDouble.ONE;
        DoubleDouble fallen = rises ? DoubleDouble.of(small.high() - base) : difference;
        DoubleDouble square = whole.dividedBy(ticks);
        DoubleDouble slope = fallen.dividedBy(ticks);
        double squareHigh = LineTable.leading(square.high(), move.steps());
        double slopeHigh = LineTable.leading(slope.high(), move.steps());
        return new Filled.Root(
                move.steps(),
                flip,
                base,
                small.low(),
                rises ? 1 : 0,
                squareHigh,
                square.minus(DoubleDouble.of(squareHigh)).high(),
                slopeHigh,
                slope.minus(DoubleDouble.of(slopeHigh)).high());
    }
}
