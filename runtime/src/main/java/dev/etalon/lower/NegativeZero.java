package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.List;

/** Makes a rate of -0, which arithmetic can come to, 0. */
final class NegativeZero {

    private final boolean numbersAreKnown;

    private NegativeZero(boolean numbersAreKnown) {
        this.numbersAreKnown = numbersAreKnown;
    }

    /**
     * The plan of a whole schedule without values of -0.
     *
     * @param numbersAreKnown whether the form may depend on the numbers of the plan
     */
    static Plan excluded(Plan plan, boolean numbersAreKnown) {
        return new NegativeZero(numbersAreKnown).isPossible(plan)
                ? new Plan.Apply(Operator.ADD, List.of(plan, new Plan.Constant(0)))
                : plan;
    }

    private boolean isPossible(Plan plan) {
        if (plan instanceof Plan.Apply apply) {
            return isPossible(apply);
        }
        boolean isOne = plan instanceof Plan.Constant constant
                && Double.doubleToRawLongBits(constant.value()) == Long.MIN_VALUE;
        return isOne || isPossibleIn(plan.children());
    }

    private boolean isPossible(Plan.Apply plan) {
        List<Plan> operands = plan.operands();
        return switch (plan.operator()) {
            case ADD -> isPossibleInAll(operands);
            case SUBTRACT -> isPossible(operands.get(0));
            case EXP, ABS, LOG, COS -> false;
            case MIN, MAX, CLAMP, SQRT, PICK -> isPossibleIn(operands);
            case NEGATE, SIN -> true;
            case MULTIPLY, DIVIDE, POWER, FLOOR, CEIL, ROUND -> canOneBeNegative(operands);
        };
    }

    private boolean isPossibleIn(List<Plan> plans) {
        for (Plan plan : plans) {
            if (isPossible(plan)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPossibleInAll(List<Plan> plans) {
        for (Plan plan : plans) {
            if (!isPossible(plan)) {
                return false;
            }
        }
        return true;
    }

    private boolean canOneBeNegative(List<Plan> plans) {
        for (Plan plan : plans) {
            if (canBeNegative(plan)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is not certain to be at least 0, and not -0. */
    private boolean canBeNegative(Plan plan) {
        if (plan instanceof Plan.LocalStep || plan instanceof Plan.CycleIndex) {
            return false;
        }
        if (plan instanceof Plan.Constant constant) {
            return !numbersAreKnown || !(constant.value() >= 0) || isPossible(constant);
        }
        if (plan instanceof Filled.Lines lines) {
            return !numbersAreKnown || Double.isNaN(RateRange.most(lines, lines.starts()));
        }
        if (plan instanceof Filled.Formulas formulas) {
            return !numbersAreKnown || Double.isNaN(RateRange.most(formulas, formulas.starts()));
        }
        if (plan instanceof Filled.Curves curves) {
            return !numbersAreKnown || Double.isNaN(RateRange.most(curves, curves.starts()));
        }
        return plan.children().isEmpty() || canOneBeNegative(plan.children()) || isSigned(plan);
    }

    /** Whether a function of what is not negative can be negative. */
    private static boolean isSigned(Plan plan) {
        return plan instanceof Plan.Apply apply
                && switch (apply.operator()) {
                    case SUBTRACT, NEGATE, LOG, SIN, COS -> true;
                    case ADD, MULTIPLY, DIVIDE, POWER, MIN, MAX, CLAMP, SQRT, EXP, ABS, FLOOR, CEIL, ROUND, PICK ->
                        false;
                };
    }
}
