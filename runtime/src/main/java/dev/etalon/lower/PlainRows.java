package dev.etalon.lower;

import dev.etalon.core.Law;
import dev.etalon.lower.PlainChain.Part;
import dev.etalon.plan.Plan;
import dev.etalon.tables.RowTable;

/** A table of {@link PlainPieces} of which not all are straight, as long as its rows are known; it counts them. */
final class PlainRows {

    /** So many are far within the {@link Budget}, which need not be asked for less. */
    private static final int FEW = 10_000;

    private final RowTable table = new RowTable();

    /** @throws ArithmeticException where there may be more rows than the budget allows */
    void move(long start, Part part, Value from, Value to, long steps) {
        if (part.law() == Law.COSINE) {
            table.cosine(start, from.precise(), to.precise(), steps);
        } else {
            table.line(start, from.precise(), to.precise(), steps);
        }
        if (table.size() > FEW) {
            throw new ArithmeticException("more than " + FEW + " polynomials");
        }
    }

    void constant(long start, Value value) {
        table.constant(start, value.precise());
    }

    Plan plan() {
        return table.plan();
    }
}
