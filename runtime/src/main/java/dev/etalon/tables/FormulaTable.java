package dev.etalon.tables;

import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Pieces at whole steps that are constant, straight, or all by one formula, in one table: {@link Filled.Formulas}. */
final class FormulaTable {

    private final long[] starts;
    private final double[] origins;
    private final double[] base;
    private final double[] slope;
    private final double[] rest;
    private final double[] vertices;
    private final double[] scales;
    private final double[] rises;

    private FormulaTable(int count) {
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
        FormulaTable table = new FormulaTable(held.size());
        for (int k = 0; k < held.size(); k++) {
            Piece piece = held.get(k);
            table.starts[k] = piece.start();
            if (piece.curve() instanceof Curve.Flat flat) {
                table.hold(k, flat.value().high() + 0.0, formula);
                continue;
            }
            FormulaMove move = FormulaMove.of(piece, formula);
            if (move == null) {
                return null;
            }
            table.set(k, move);
        }
        return table.plan(formula);
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

    private void set(int k, FormulaMove move) {
        origins[k] = move.origin();
        base[k] = move.base();
        slope[k] = move.slope();
        rest[k] = move.rest();
        vertices[k] = move.vertex();
        scales[k] = move.scale();
        rises[k] = move.rise();
    }

    /** A constant: the numbers that count for nothing are those of the piece before, so that code needs no table of them. */
    private void hold(int k, double value, Formula formula) {
        base[k] = value;
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

    private Plan plan(Formula formula) {
        return new Filled.Formulas(formula.rooted(), starts, origins, base, slope, rest, vertices, scales, rises);
    }
}
