package dev.etalon.tables;

import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pieces at whole steps of which a few have a formula, and the others are constant or straight: a sequence of the formulas and of
 * tables of what is between. Where there are more formulas, each of which is evaluated at each step, or other curves, one table
 * for all is faster.
 */
final class FormulaPieces {

    private static final int MOST_FORMULAS = 2;

    private final List<Piece> pieces;
    private final List<Filled.Root> formulas = new ArrayList<>();
    private final long[] starts;
    private final long[] origins;
    private final List<Plan> parts = new ArrayList<>();

    private FormulaPieces(List<Piece> pieces) {
        this.pieces = pieces;
        this.starts = new long[pieces.size()];
        this.origins = new long[pieces.size()];
    }

    /**
     * As {@link PieceTables#plan}.
     *
     * @return null where there is to be a table
     */
    static Plan plan(List<Piece> pieces) {
        FormulaPieces all = new FormulaPieces(pieces);
        return all.haveFormulas() ? all.sequence() : null;
    }

    private boolean haveFormulas() {
        int count = 0;
        for (Piece piece : pieces) {
            Curve curve = piece.curve();
            Filled.Root formula = curve.isStraight() || count == MOST_FORMULAS ? null : RootMove.of(curve);
            if (formula == null && !curve.isStraight()) {
                return false;
            }
            count += formula == null ? 0 : 1;
            formulas.add(formula);
        }
        return count > 0;
    }

    private Plan sequence() {
        for (int k = 0; k < pieces.size(); ) {
            Piece piece = pieces.get(k);
            int end = k + 1;
            if (formulas.get(k) != null) {
                add(piece.start(), piece.origin(), formulas.get(k));
            } else {
                while (end < pieces.size() && formulas.get(end) == null) {
                    end++;
                }
                add(piece.start(), piece.start(), straight(k, end));
            }
            k = end;
        }
        int count = parts.size();
        boolean isAlone = count == 1 && starts[0] == 0 && origins[0] == 0;
        return isAlone
                ? parts.get(0)
                : new Plan.Sequence(Arrays.copyOf(starts, count), Arrays.copyOf(origins, count), parts);
    }

    private void add(long start, long origin, Plan part) {
        starts[parts.size()] = start;
        origins[parts.size()] = origin;
        parts.add(part);
    }

    /** Those from one piece to another, exclusive. */
    private Plan straight(int from, int to) {
        List<Piece> some = pieces.subList(from, to);
        if (some.size() == 1 && some.get(0).curve() instanceof Curve.Flat flat) {
            return new Plan.Constant(flat.value().high() + 0.0);
        }
        return LineTable.between(some.get(0).start(), to == pieces.size() ? Piece.held(some) : some, 0);
    }
}
