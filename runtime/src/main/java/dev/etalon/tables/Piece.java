package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve in its place, in steps.
 *
 * @param start where it becomes visible; it is until the next piece starts
 * @param origin where the curve itself starts, no later than {@code start}; negative where steps were skipped
 * @param effort counts what its table takes
 */
public record Piece(long start, long origin, Curve curve, Effort effort) {

    /** A curve whose table may take what it takes. */
    public Piece(long start, long origin, Curve curve) {
        this(start, origin, curve, Effort.FREE);
    }

    /** The pieces, the last of which is constant: added, where it was left out. */
    static List<Piece> held(List<Piece> pieces) {
        Piece last = pieces.get(pieces.size() - 1);
        if (last.curve().isFlat()) {
            return pieces;
        }
        long end = last.origin() + last.curve().steps();
        List<Piece> held = new ArrayList<>(pieces);
        Curve flat = new Curve.Flat(last.curve().beforeEnd(DoubleDouble.ZERO));
        held.add(new Piece(Math.max(last.start(), end), end, flat, last.effort()));
        return held;
    }
}
