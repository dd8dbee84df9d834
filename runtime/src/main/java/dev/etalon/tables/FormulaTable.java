package dev.etalon.tables;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * Pieces at whole steps that are constant, straight, or all by one formula, in one table: {@link Filled.Formulas}. A schedule of such that is
 * built at run time needs no more than this.
 */
public final class FormulaTable {

    private final Formula formula;
    private final long[] starts;
    private final double[] origins;
    private final double[] base;
    private final double[] slope;
    private final double[] rest;
    private final double[] vertices;
    private final double[] scales;
    private final double[] rises;
    private int pieces;

    /** @param count the number of pieces that will be added */
    public FormulaTable(Formula formula, int count) {
        this.formula = formula;
        starts = new long[count];
        origins = new double[count];
        base = new double[count];
        slope = new double[count];
        rest = new double[count];
        vertices = new double[count];
        scales = new double[count];
        rises = new double[count];
    }

    /**
     * As {@link PieceTables#plan}.
     *
     * @return null where there is to be another table
     */
    static Plan plan(List<Piece> pieces) {
        Formula formula = formula(pieces);
        if (formula == null) {
            return null;
        }
        List<Piece> held = Piece.held(pieces);
        FormulaTable table = new FormulaTable(formula, held.size());
        for (Piece piece : held) {
            if (!table.isAdded(piece)) {
                return null;
            }
        }
        return table.plan();
    }

    private boolean isAdded(Piece piece) {
        if (piece.curve() instanceof Curve.Flat flat) {
            constant(piece.start(), flat.value());
            return true;
        }
        return piece.curve() instanceof Curve.Move move
                && move.fits()
                && move(piece.start(), piece.origin(), move.law(), move.from(), move.to(), move.steps());
    }

    /** The one that there is; null where there is none, or another curve. */
    private static Formula formula(List<Piece> pieces) {
        Formula common = null;
        for (Piece piece : pieces) {
            if (piece.curve().isStraight()) {
                continue;
            }
            Optional<Formula> own = piece.curve().formula();
            if (own.isEmpty() || common != null && common != own.get()) {
                return null;
            }
            common = own.get();
        }
        return common;
    }

    /**
     * Adds a move that is straight or by the formula.
     *
     * @param start where it becomes visible
     * @param origin where it starts itself, no later
     * @return whether there are numbers for it: else there is to be another table
     */
    public boolean move(long start, long origin, Law law, DoubleDouble from, DoubleDouble to, long steps) {
        FormulaMove move = FormulaMove.of(formula, origin, law, from, to, steps);
        if (move == null) {
            return false;
        }
        int k = pieces++;
        starts[k] = start;
        origins[k] = move.origin;
        base[k] = move.base();
        slope[k] = move.slope;
        rest[k] = move.rest;
        vertices[k] = move.vertex;
        scales[k] = move.scale;
        rises[k] = move.rise;
        return true;
    }

    /** Adds a constant: the numbers that count for nothing are those of the piece before, so that code needs no table of them. */
    public void constant(long start, DoubleDouble value) {
        int k = pieces++;
        starts[k] = start;
        base[k] = value.high() + 0.0;
        rises[k] = 1;
        // Of a number that is negative behind the end there is no root, nor of one that code counts up to 2^52 only.
        if (k > 0 && (formula == Formula.PARABOLA || scales[k - 1] >= 0 && vertices[k - 1] == 0)) {
            rises[k] = rises[k - 1];
            scales[k] = scales[k - 1];
        }
        if (k > 0) {
            origins[k] = origins[k - 1];
            vertices[k] = vertices[k - 1];
        }
    }

    public Plan plan() {
        return new Filled.Formulas(formula.rooted(), starts, origins, base, slope, rest, vertices, scales, rises);
    }
}
