package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.lower.PlainChain.Part;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.ArrayList;
import java.util.List;

/** The parts of a {@link PlainChain} as pieces of one table, between ends that are known; it counts their polynomials. */
final class PlainPieces implements Effort {

    /** So many are far within the {@link Budget}, which need not be asked for less. */
    private static final long FEW = 10_000;

    /** Between these magnitudes, and at 0, a {@link CurveLayout} lays out a curve as it is. */
    private static final double LEAST = Doubles.scalb(1.0, CurveLayout.LEAST);

    private static final double MOST = Doubles.scalb(1.0, CurveLayout.MOST);

    private final List<Piece> pieces = new ArrayList<>();
    private double most;
    private long length;
    private long polynomials;

    private PlainPieces() {}

    /** @return null where they are not plainly right */
    static PlainPieces of(List<Part> parts, Long horizon) {
        long[] lengths = PlainChain.lengths(parts, horizon);
        PlainPieces all = new PlainPieces();
        return lengths != null && all.isAdded(parts, lengths) ? all : null;
    }

    private boolean isAdded(List<Part> parts, long[] lengths) {
        Value before = null;
        for (int k = 0; k < lengths.length; k++) {
            Part part = parts.get(k);
            Value from = part.from() == null ? before : part.from();
            Value after = k + 1 < lengths.length ? parts.get(k + 1).from() : null;
            Value to = part.call() == null ? from : part.to() == null ? after : part.to();
            if (!isPlain(from) || !isPlain(to) || !isAdded(part, from, to, lengths[k])) {
                return false;
            }
            before = to;
        }
        if (length != LearningRate.UNBOUNDED) {
            pieces.add(flat(before));
        }
        return true;
    }

    private boolean isAdded(Part part, Value from, Value to, long steps) {
        if (part.call() == null) {
            pieces.add(flat(from));
        } else {
            Law law = part.call().law();
            if (law.isOfOneSign() && !(from.toDouble() > 0 && to.toDouble() > 0)) {
                return false;
            }
            Curve curve = MoveCurves.of(law, part.call().arguments(), from, to, steps, 0);
            pieces.add(new Piece(length, length, curve, this));
        }
        most = Math.max(most, Math.max(from.toDouble(), to.toDouble()));
        length = steps == LearningRate.UNBOUNDED ? steps : length + steps;
        return true;
    }

    private Piece flat(Value value) {
        return new Piece(length, length, new Curve.Flat(value.precise()), this);
    }

    private static boolean isPlain(Value value) {
        if (value == null || !value.isKnown()) {
            return false;
        }
        double number = value.toDouble();
        return number >= LEAST && number < MOST || number == 0 && 1 / number > 0;
    }

    Plan plan() {
        if (pieces.size() > 1) {
            return PieceTables.plan(pieces, 0);
        }
        DoubleDouble value = ((Curve.Flat) pieces.get(0).curve()).value();
        return new Plan.Constant(value.high());
    }

    /** @throws ArithmeticException where there may be more than the budget allows */
    @Override
    public void spend(long more) {
        polynomials += more;
        if (polynomials > FEW) {
            throw new ArithmeticException("more than " + FEW + " polynomials");
        }
    }

    /** An upper bound of the rates. */
    double most() {
        return most;
    }

    long length() {
        return length;
    }
}
