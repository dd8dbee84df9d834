package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Filled;
import java.util.List;

/** The numbers of one piece of {@link Filled.Formulas}, a move. */
record FormulaMove(double origin, double base, double slope, double rest, double vertex, double scale, double rise) {

    /** Differences of the ends whose shares are far from the edges of the doubles. */
    private static final double LEAST = 0x1p-460;

    private static final double MOST = 0x1p460;

    /** In which parts of a unit in the last place a difference is varied, and how often up and down. */
    private static final double VARIATION = 1 / 8.0;

    private static final int VARIATIONS = 8;

    private static final int MOST_SPARE = 6;

    /**
     * Those of a move.
     *
     * @param formula that of the table, by which it goes unless it is straight
     * @return null where there are none: then it has another table
     */
    static FormulaMove of(Piece piece, Formula formula) {
        return piece.curve() instanceof Curve.Move move && isPlain(move, formula)
                ? new Search(piece, move, formula).found()
                : null;
    }

    /** Whether its ends are not negative and far from the edges of the doubles; also where they are not known yet. */
    private static boolean isPlain(Curve.Move move, Formula formula) {
        double difference = Math.abs(move.to().minus(move.from()).high());
        boolean isFar = difference > 0 && difference < LEAST || difference > MOST;
        return move.fromSpare() == 0
                && move.toSpare() == 0
                && move.steps() > 0
                && move.steps() <= formula.mostSteps()
                && !(move.from().high() < 0)
                && !(move.to().high() < 0)
                && !isFar;
    }

    /** The value at a tick, as {@link Filled.Formulas} evaluates it. */
    private double at(double tick, Formula formula) {
        Filled.Formulas plan = new Filled.Formulas(
                formula.rooted(),
                new long[1],
                new double[] {origin - tick},
                new double[] {base},
                new double[] {slope},
                new double[] {rest},
                new double[] {vertex - tick},
                new double[] {scale},
                new double[] {rise});
        return plan.at(0, 0, 0);
    }

    /** Tries numbers until they come to the start to the bit, and not beyond the end; what is at the end is the next piece's. */
    private static final class Search {

        private final Formula formula;
        private final boolean rises;
        private final double steps;
        private final double origin;
        private final double vertex;
        private final DoubleDouble small;
        private final DoubleDouble large;
        private final List<FormulaSum> sums;

        Search(Piece piece, Curve.Move move, Formula formula) {
            this.formula = formula;
            this.rises = move.from().compareTo(move.to()) <= 0;
            this.small = rises ? move.from() : move.to();
            this.large = rises ? move.to() : move.from();
            this.steps = move.steps();
            double end = piece.origin() + steps;
            this.origin = rises ? piece.origin() : end;
            this.vertex = Formula.isOfRest(move.law()) ? end : piece.origin();
            this.sums = move.isStraight() ? List.of(FormulaSum.ONE) : FormulaSum.of(formula, vertex == origin, steps);
        }

        /** @return null where there are none */
        FormulaMove found() {
            for (int spare = 0; spare <= MOST_SPARE; spare += 2) {
                FormulaMove found = found(spare);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** @param spare bits that a slope has less than it may: without them there is no half of a unit that is rounded to even */
        private FormulaMove found(int spare) {
            for (int k = 0; k <= 2 * VARIATIONS; k++) {
                int variation = (k & 1) == 0 ? k / 2 : -(k + 1) / 2;
                for (FormulaSum sum : sums) {
                    FormulaMove move = numbers(sum, variation * VARIATION, spare);
                    if (isRight(move)) {
                        return move;
                    }
                }
            }
            return null;
        }

        private boolean isRight(FormulaMove move) {
            double value = move.at(rises ? origin + steps : origin - steps, formula);
            return rises ? !(value > large.high()) : value == large.high() || Double.isNaN(value);
        }

        /** @param variation what is added to the difference of the ends, in units in the last place of the larger */
        private FormulaMove numbers(FormulaSum sum, double variation, int spare) {
            boolean isRoot = formula == Formula.ROOT;
            DoubleDouble length = DoubleDouble.of(rises ? steps : -steps);
            DoubleDouble difference = large.minus(DoubleDouble.of(small.high()))
                    .plus(DoubleDouble.of(variation * Doubles.ulp(large.high())));
            DoubleDouble slope = isRoot
                    ? difference.times(sum.larger()).dividedBy(length)
                    : difference.dividedBy(length.times(sum.larger()));
            double most = isRoot ? steps : steps * sum.larger().high();
            double leading = Doubles.leading(slope.high(), (long) (most * (1 << spare)));
            double rest = leading == 0
                    ? 0
                    : slope.minus(DoubleDouble.of(leading))
                            .dividedBy(DoubleDouble.of(leading))
                            .high();
            boolean isBefore = vertex > origin || vertex == origin && !rises;
            double scale = isBefore ? -sum.scale() : sum.scale();
            return new FormulaMove(origin, small.high(), leading, rest, vertex, scale, sum.rise());
        }
    }
}
