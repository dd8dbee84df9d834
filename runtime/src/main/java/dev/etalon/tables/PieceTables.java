package dev.etalon.tables;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.List;

/** Tables of pieces, from curves. */
public final class PieceTables {

    private PieceTables() {}

    /**
     * The plan of pieces that follow each other: {@link Filled.Lines} if all of them are constant or straight, what
     * {@link FormulaTable} makes of them where there is a formula, else {@link Filled.Curves}. How many pieces it has depends on the
     * kinds of the curves alone. It never fails: where
     * values are so extreme that no table of a reasonable size is accurate, it is as accurate as such a table can be.
     *
     * @param pieces whose starts do not decrease; of equal starts the last counts. Each is followed by the next no
     *     later than it ends; the last is constant, or is held at its end
     * @param resolution how many ticks, as a power of two, make a step; above 0 fractions of ticks may be asked for
     */
    public static Plan plan(List<Piece> pieces, int resolution) {
        boolean straight = true;
        boolean formulas = resolution == 0;
        for (Piece piece : pieces) {
            boolean isStraight = piece.curve().isStraight();
            straight &= isStraight;
            formulas &= isStraight || piece.curve().formula().isPresent();
        }
        Plan plan = straight ? LineTable.of(pieces, resolution) : formulas ? FormulaTable.plan(pieces) : null;
        return plan == null ? CurveTable.of(pieces, resolution) : plan;
    }

    /**
     * The shape of a law, for a move between values that are not known yet: two pieces, of which the first is g counted
     * from the start as long as it is below 1/2, and the second is 1 - g counted from the end.
     *
     * @param arguments in the order of {@link Law#parameters()}
     * @param effort counts what the table takes
     * @throws IllegalArgumentException if it is {@linkplain Law#isOfOneSign() of one sign}, and has no shape of its own
     */
    public static Filled.Curves shape(
            Law law, List<DoubleDouble> arguments, long steps, int resolution, Effort effort) {
        return CurveTable.ofShape(Shapes.of(law, arguments, steps), steps, resolution, effort);
    }
}
