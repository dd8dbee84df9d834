package dev.etalon.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Writes rates as an expression of the language: a table, linear between as few points as serve. */
public final class TableExpression {

    private TableExpression() {}

    /**
     * A table whose value at each step is within {@code tolerance} times the largest rate of the given one: exact at
     * the points it holds, the last step among them, after which it holds the last rate.
     *
     * @param rates finite and not negative; the first is that of step 0 of the language
     * @param tolerance at least 0; at 0 only points on a straight line, as doubles are rounded, are left out
     */
    public static String of(double[] rates, double tolerance) {
        if (rates.length == 0 || !(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "rates must hold one at least, and tolerance be at least 0, but they are " + rates.length
                            + " rates and " + tolerance);
        }
        double peak = 0;
        for (double rate : rates) {
            if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("rates are finite numbers of at least 0, not " + rate);
            }
            peak = Math.max(peak, rate);
        }
        StringJoiner table = new StringJoiner(", ", "{", "}");
        for (int step : points(rates, tolerance * peak)) {
            table.add(step + ": " + Decimal.shortest(rates[step]));
        }
        return table.toString();
    }

    /** From each point to the furthest one to which a straight line stays close to all rates between. */
    private static List<Integer> points(double[] rates, double tolerance) {
        List<Integer> points = new ArrayList<>(List.of(0));
        for (int from = 0; from < rates.length - 1; ) {
            from = furthest(rates, from, tolerance);
            points.add(from);
        }
        return points;
    }

    /** The slopes that are close to all rates so far narrow with every step, until none is left. */
    private static int furthest(double[] rates, int from, double tolerance) {
        int furthest = from + 1;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to < rates.length && low <= high; to++) {
            double rise = rates[to] - rates[from];
            double run = to - from;
            if (low <= rise / run && rise / run <= high) {
                furthest = to;
            }
            low = Math.max(low, (rise - tolerance) / run);
            high = Math.min(high, (rise + tolerance) / run);
        }
        return furthest;
    }
}
