package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.lower.PlainChain.Part;
import dev.etalon.lower.PlainChain.Steps;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Formula;
import dev.etalon.tables.FormulaTable;
import dev.etalon.tables.LineTable;
import dev.etalon.tables.RowTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a {@link PlainChain} as pieces of one table, between ends that are known; behind it what has a factor. */
final class PlainPieces {

    /** Between these magnitudes, and at 0, a {@link CurveLayout} lays out a curve as it is. */
    private static final double LEAST = 0x1p-500;

    private static final double MOST = 0x1p900;

    private static final Rational LARGEST = Rational.of(Length.MAX);

    private static final Rational SMALLEST = Rational.ONE.dividedBy(LARGEST);

    private final List<Part> parts;
    private final long[] lengths;

    /** How many of the parts are in the table. */
    private final int pieces;

    private final List<Value> starts = new ArrayList<>();
    private final List<Value> ends = new ArrayList<>();
    private double most;
    private long length;

    private PlainPieces(List<Part> parts, long[] lengths) {
        this.parts = parts;
        this.lengths = lengths;
        boolean hasFactor = parts.get(parts.size() - 1).factor() != null;
        this.pieces = hasFactor ? parts.size() - 1 : parts.size();
    }

    /**
     * The pieces.
     *
     * @param horizon null of none
     * @return null where they are not plainly right
     */
    static PlainPieces of(List<Part> parts, Long horizon) {
        long[] lengths = lengths(parts, horizon);
        PlainPieces all = new PlainPieces(parts, lengths);
        return lengths != null && all.isAdded() ? all : null;
    }

    /** Some of them, by themselves, from one to before another. */
    PlainPieces slice(int from, int to) {
        PlainPieces slice = new PlainPieces(parts.subList(from, to), Arrays.copyOfRange(lengths, from, to));
        slice.starts.addAll(starts.subList(from, to));
        slice.ends.addAll(ends.subList(from, to));
        slice.most = most;
        slice.length = start(to) - start(from);
        return slice;
    }

    /** The step at which a part of bounded ones starts, or all of them end. */
    long start(int part) {
        long start = 0;
        for (int k = 0; k < part; k++) {
            start += lengths[k];
        }
        return start;
    }

    /** The steps of the parts; null where they are not right, or there is no telling. */
    private static long[] lengths(List<Part> parts, Long horizon) {
        long[] lengths = new long[parts.size()];
        int rest = -1;
        long sum = 0;
        Rational shares = Rational.ZERO;
        long rounded = 0;
        for (int k = 0; k < lengths.length; k++) {
            Steps steps = parts.get(k).steps();
            if (steps.amount() == null) {
                boolean isRest = steps == Steps.REST;
                boolean isAlone = isRest ? rest < 0 : k == lengths.length - 1;
                if (!isAlone) {
                    return null;
                }
                lengths[k] = isRest ? 1 : LearningRate.UNBOUNDED;
                rest = isRest ? k : rest;
                continue;
            }
            if (steps.amount().compareTo(SMALLEST) < 0 || steps.amount().compareTo(LARGEST) > 0) {
                return null;
            }
            if (steps.percent()) {
                // Not each length is rounded but each boundary.
                shares = shares.plus(steps.amount());
                lengths[k] = shares.roundHalfUp().longValueExact() - rounded;
                rounded += lengths[k];
            } else if (steps.whole() && !steps.amount().isWhole()) {
                return null;
            } else {
                lengths[k] = steps.amount().roundHalfUp().longValueExact();
            }
            sum += lengths[k];
            if (lengths[k] < 1 || sum > Length.MAX) {
                return null;
            }
        }
        return fitting(lengths, rest, sum, horizon);
    }

    private static long[] fitting(long[] lengths, int rest, long sum, Long horizon) {
        boolean isBounded = lengths[lengths.length - 1] != LearningRate.UNBOUNDED;
        if (rest >= 0) {
            if (horizon == null || !isBounded || sum >= horizon) {
                return null;
            }
            lengths[rest] = horizon - sum;
        }
        return isBounded && horizon != null && rest < 0 && sum > horizon ? null : lengths;
    }

    private boolean isAdded() {
        Value before = null;
        for (int k = 0; k < lengths.length; k++) {
            Part part = parts.get(k);
            Value from = part.from() == null ? before : part.from();
            Value after = k + 1 < lengths.length ? parts.get(k + 1).from() : null;
            Value to = !part.isMove() ? from : part.to() == null ? after : part.to();
            if (!isPlain(from) || !isPlain(to) || !isBetween(part, from, to)) {
                return false;
            }
            starts.add(from);
            ends.add(to);
            most = Math.max(most, Math.max(from.toDouble(), to.toDouble()));
            length = lengths[k] == LearningRate.UNBOUNDED ? LearningRate.UNBOUNDED : length + lengths[k];
            before = to;
        }
        return true;
    }

    private static boolean isBetween(Part part, Value from, Value to) {
        return !part.isMove() || !part.law().isOfOneSign() || from.toDouble() > 0 && to.toDouble() > 0;
    }

    private static boolean isPlain(Value value) {
        if (value == null || !value.isKnown()) {
            return false;
        }
        double number = value.toDouble();
        return number >= LEAST && number < MOST || number == 0 && 1 / number > 0;
    }

    /** Whether it is the same at any step. */
    boolean isConstant() {
        return length == LearningRate.UNBOUNDED && lengths.length == 1 && !hasFactor();
    }

    boolean hasFactor() {
        return pieces < lengths.length;
    }

    /** The plan of what comes once. */
    Plan plan() {
        if (!hasFactor()) {
            return table(0, length != LearningRate.UNBOUNDED);
        }
        Plan last = parts.get(pieces).factor().plan(ends.get(pieces).precise(), 0);
        long[] begins = {0, start(pieces)};
        return pieces == 0 ? last : new Plan.Sequence(begins, begins, List.of(table(0, false), last));
    }

    /**
     * The table of all that has no factor.
     *
     * @param resolution how many ticks, as a power of two, make a step
     * @param isHeld whether a constant at the end is followed by what holds it; a move always is
     */
    Plan table(int resolution, boolean isHeld) {
        boolean isMove = parts.get(pieces - 1).isMove();
        if (pieces == 1 && !isMove && !isHeld) {
            return end();
        }
        boolean straight = true;
        boolean known = true;
        for (int k = 0; k < pieces; k++) {
            Part part = parts.get(k);
            if (part.isMove()) {
                straight &= part.law() == Law.LINEAR;
                known &= hasRows(part, lengths[k] << resolution);
            }
        }
        if (straight) {
            return lines(resolution, isMove || isHeld);
        }
        if (known) {
            return rows(resolution, isMove || isHeld);
        }
        Plan formulas = resolution == 0 ? formulas(isMove || isHeld) : null;
        return formulas == null ? curves(resolution, isHeld) : formulas;
    }

    /** Whether the rows of a move are known: those of a line, and of a long cosine. */
    private static boolean hasRows(Part part, long ticks) {
        boolean isLong = part.law() == Law.LINEAR || part.law() == Law.COSINE && ticks >= RowTable.SHORTEST_COSINE;
        for (Value argument : part.arguments()) {
            isLong &= argument.precise().equals(DoubleDouble.ONE);
        }
        return isLong && ticks <= RowTable.LONGEST;
    }

    private Plan rows(int resolution, boolean isHeld) {
        RowTable table = new RowTable(resolution);
        long start = 0;
        for (int k = 0; k < pieces; k++) {
            Law law = parts.get(k).law();
            DoubleDouble from = starts.get(k).precise();
            if (law == null) {
                table.constant(start, from);
            } else if (law == Law.LINEAR) {
                table.line(start, from, ends.get(k).precise(), lengths[k]);
            } else {
                table.cosine(start, from, ends.get(k).precise(), lengths[k]);
            }
            start += lengths[k];
        }
        if (isHeld) {
            table.constant(start, last().precise());
        }
        PlainChain.checkFew(table.size());
        return table.plan();
    }

    private Plan lines(int resolution, boolean isHeld) {
        LineTable table = new LineTable(isHeld ? pieces + 1 : pieces, resolution);
        long start = 0;
        for (int k = 0; k < pieces; k++) {
            long steps = parts.get(k).isMove() ? lengths[k] : 0;
            table.set(k, start, start, starts.get(k).precise(), ends.get(k).precise(), steps);
            start += lengths[k];
        }
        if (isHeld) {
            table.set(pieces, start, start, last().precise(), last().precise(), 0);
        }
        return table.plan();
    }

    /** By the one formula of all that is not straight; null where there is none. */
    private Plan formulas(boolean isHeld) {
        Formula formula = formula();
        if (formula == null) {
            return null;
        }
        FormulaTable table = new FormulaTable(formula, isHeld ? pieces + 1 : pieces);
        long start = 0;
        for (int k = 0; k < pieces; k++) {
            Law law = parts.get(k).law();
            DoubleDouble from = starts.get(k).precise();
            if (law == null) {
                table.constant(start, from);
            } else if (!table.move(start, start, law, from, ends.get(k).precise(), lengths[k])) {
                return null;
            }
            start += lengths[k];
        }
        if (isHeld) {
            table.constant(start, last().precise());
        }
        return table.plan();
    }

    private Formula formula() {
        Formula common = null;
        for (int k = 0; k < pieces; k++) {
            Law law = parts.get(k).law();
            if (law == null || law == Law.LINEAR) {
                continue;
            }
            Formula own =
                    Formula.of(law, Value.allPrecise(parts.get(k).arguments())).orElse(null);
            if (own == null || common != null && common != own) {
                return null;
            }
            common = own;
        }
        return common;
    }

    private Plan curves(int resolution, boolean isHeld) {
        PlainCurves curves = new PlainCurves();
        long start = 0;
        for (int k = 0; k < pieces; k++) {
            if (parts.get(k).isMove()) {
                curves.move(start, parts.get(k), starts.get(k), ends.get(k), lengths[k]);
            } else {
                curves.constant(start, starts.get(k));
            }
            start += lengths[k];
        }
        if (isHeld && !parts.get(pieces - 1).isMove()) {
            curves.constant(start, last());
        }
        return curves.plan(resolution);
    }

    /** Where they end, at any time. */
    Plan end() {
        return new Plan.Constant(last().precise().high());
    }

    private Value last() {
        return ends.get(pieces - 1);
    }

    /** An upper bound of the rates. */
    double most() {
        return most;
    }

    long length() {
        return length;
    }
}
