package dev.etalon.lower;

import dev.etalon.lower.PlainChain.Part;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.ArrayList;
import java.util.List;

/** A table of {@link PlainPieces} of which not all are straight; it counts their polynomials. */
final class PlainCurves implements Effort {

    /** So many are far within the {@link Budget}, which need not be asked for less. */
    private static final long FEW = 10_000;

    private final List<Piece> pieces = new ArrayList<>();
    private long polynomials;

    void move(long start, Part part, Value from, Value to, long steps) {
        pieces.add(new Piece(start, start, MoveCurves.of(part.law(), part.arguments(), from, to, steps, 0), this));
    }

    void constant(long start, Value value) {
        pieces.add(new Piece(start, start, new Curve.Flat(value.precise()), this));
    }

    Plan plan() {
        return PieceTables.plan(pieces, 0);
    }

    /** @throws ArithmeticException where there may be more than the budget allows */
    @Override
    public void spend(long more) {
        polynomials += more;
        if (polynomials > FEW) {
            throw new ArithmeticException("more than " + FEW + " polynomials");
        }
    }
}
