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

    private final List<Piece> pieces = new ArrayList<>();
    private long polynomials;

    void move(long start, Part part, Value from, Value to, long steps) {
        pieces.add(new Piece(start, start, MoveCurves.of(part.law(), part.arguments(), from, to, steps, 0), this));
    }

    void constant(long start, Value value) {
        pieces.add(new Piece(start, start, new Curve.Flat(value.precise()), this));
    }

    Plan plan(int resolution) {
        return PieceTables.plan(pieces, resolution);
    }

    /** @throws ArithmeticException where there may be more than the budget allows */
    @Override
    public void spend(long more) {
        polynomials += more;
        PlainChain.checkFew(polynomials);
    }
}
