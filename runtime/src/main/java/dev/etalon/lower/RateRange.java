package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.plan.Around;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;

/** What can be told of all rates of a plan without looking at each: pieces of tables are monotone between their ends. */
final class RateRange {

    /** Far enough below the largest double that the last places of a curve don't matter. */
    static final double LARGE = 0x1p1000;

    private RateRange() {}

    /** Whether all of its values are finite and at least 0. */
    static boolean isCertain(Plan plan) {
        return plan instanceof Plan.Constant
                || plan instanceof Filled.Lines
                || plan instanceof Filled.Curves
                || plan instanceof Filled.Formulas
                || most(plan) < LARGE;
    }

    /** An upper bound of values that are all at least 0; NaN where that is not certain. */
    private static double most(Plan plan) {
        if (plan instanceof Plan.Constant constant) {
            return constant.value() >= 0 ? constant.value() : Double.NaN;
        }
        if (plan instanceof Filled.Lines lines) {
            return most(lines, lines.starts());
        }
        if (plan instanceof Filled.Curves curves) {
            return most(curves, curves.starts());
        }
        if (plan instanceof Filled.Formulas formulas) {
            return most(formulas, formulas.starts());
        }
        if (plan instanceof Plan.Sequence || plan instanceof Around.Repeat) {
            return largest(plan);
        }
        return plan instanceof Plan.Apply apply ? most(apply) : Double.NaN;
    }

    private static double most(Plan.Apply plan) {
        if (plan.operator() == Operator.MAX) {
            return largest(plan);
        }
        boolean times = plan.operator() == Operator.MULTIPLY;
        if (!times && plan.operator() != Operator.ADD) {
            return Double.NaN;
        }
        double most = times ? 1 : 0;
        for (Plan operand : plan.operands()) {
            most = times ? most * most(operand) : most + most(operand);
        }
        return most;
    }

    private static double largest(Plan plan) {
        double largest = 0;
        for (Plan child : plan.children()) {
            largest = Math.max(largest, most(child));
        }
        return largest;
    }

    /** That of a table of pieces, which are monotone. */
    static double most(Plan table, long[] starts) {
        double most = 0;
        for (int k = 0; k < starts.length; k++) {
            long last = k + 1 < starts.length ? Math.max(starts[k], starts[k + 1] - 1) : starts[k];
            double first = table.at(starts[k], 0, 0);
            double end = table.at(last, 0, 0);
            most = first >= 0 && end >= 0 ? Math.max(most, Math.max(first, end)) : Double.NaN;
        }
        return most;
    }
}
