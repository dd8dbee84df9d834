package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import java.util.ArrayList;
import java.util.List;

/** What comes after the last piece. */
final class Held {

    private Held() {}

    /** The pieces, the last of which is constant: added, where it was left out. */
    static List<Piece> last(List<Piece> pieces) {
        Piece last = pieces.get(pieces.size() - 1);
        if (last.curve().isFlat()) {
            return pieces;
        }
        long end = last.origin() + last.curve().steps();
        List<Piece> held = new ArrayList<>(pieces);
        held.add(new Piece(
                Math.max(last.start(), end), end, new Curve.Flat(last.curve().beforeEnd(DoubleDouble.ZERO))));
        return held;
    }
}
