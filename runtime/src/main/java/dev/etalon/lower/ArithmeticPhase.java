package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * An operator applied step by step to schedules; a shorter operand holds its end. Operands are gone through in loops, not in
 * streams: where a text nests deep they would take too much of the stack.
 */
final class ArithmeticPhase extends Phase {

    /** The operator on what the operands have come to. */
    private record StepByStep(Operator operator, List<Phase> operands) implements IntFunction<Plan> {
        @Override
        public Plan apply(int resolution) {
            // A long sum is as deep as it is long: what stands to the left is made first, the innermost before the
            // others.
            for (Phase left : ArithmeticPhase.leftOf(operands)) {
                left.plan(resolution);
            }
            List<Plan> plans = new ArrayList<>();
            for (Phase operand : operands) {
                plans.add(operand.plan(resolution));
            }
            return new Plan.Apply(operator, plans);
        }
    }

    /** The operations that a function of several dozen of them counts as. */
    private static final long FUNCTION = 10;

    private final Operator operator;
    private final List<Phase> operands;
    private final Length length;

    ArithmeticPhase(Span span, Operator operator, List<Phase> operands) {
        super(span);
        this.operator = operator;
        this.operands = operands;
        this.length = length(operands);
    }

    /** The first operand, that one's first, and so on, the last before the others. */
    private static Deque<Phase> leftOf(List<Phase> operands) {
        Deque<Phase> left = new ArrayDeque<>();
        Phase first = operands.get(0);
        while (first instanceof ArithmeticPhase arithmetic) {
            left.push(first);
            first = arithmetic.operands.get(0);
        }
        return left;
    }

    private static Length length(List<Phase> operands) {
        Length longest = Length.NONE;
        for (Phase operand : operands) {
            longest = longest.longest(operand.length());
        }
        return longest;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    String wayOutOfNoSteps() {
        for (Phase operand : operands) {
            if (operand.length().isEmpty()) {
                return operand.wayOutOfNoSteps();
            }
        }
        return super.wayOutOfNoSteps();
    }

    @Override
    Value ownStart() {
        return of(null);
    }

    @Override
    Value end() {
        return reached(Rational.of(length.laidOut()));
    }

    @Override
    Value reached(Rational time) {
        Rational reached = untilEnd(time);
        return whereKnown(of(reached));
    }

    /** @param time null for where the operands start by themselves */
    private Value of(Rational time) {
        List<Value> values = new ArrayList<>();
        for (Phase operand : operands) {
            boolean isOver = operand.length().isEmpty();
            values.add(asDouble(isOver ? operand.end() : time == null ? operand.ownStart() : operand.reached(time)));
        }
        return Values.apply(operator, values);
    }

    /** Operators act on doubles here, even where the operands' values are known exactly. */
    private static Value asDouble(Value value) {
        if (value == null || !value.isKnown() && !value.dependsOnCycle()) {
            return Value.Unknown.VALUE;
        }
        return value.dependsOnCycle() ? value : new Value.Real(value.toDouble());
    }

    @Override
    boolean holdsItself() {
        for (Phase operand : operands) {
            if (!operand.length().isBounded() && !operand.isConstant()) {
                return false;
            }
        }
        return true;
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(at, at, new StepByStep(operator, operands));
    }

    @Override
    void verify() {
        verifyInside();
    }

    @Override
    void verifyInside() {
        for (Phase operand : operands) {
            operand.verify();
        }
    }

    @Override
    int reach() {
        int reach = 0;
        for (Phase operand : operands) {
            reach = Math.max(reach, operand.reach());
        }
        return reach;
    }

    @Override
    boolean isKnown() {
        for (Phase operand : operands) {
            if (!operand.isKnown()) {
                return false;
            }
        }
        return true;
    }

    @Override
    long extent() {
        long longest = 0;
        for (Phase operand : operands) {
            longest = Math.max(longest, operand.extent());
        }
        return longest;
    }

    @Override
    void check(List<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        for (Phase operand : operands) {
            operand.check(new ArrayList<>(), at, repeated);
        }
    }

    @Override
    void ends(Rational at, Consumer<Rational> times) {
        super.ends(at, times);
        for (Phase operand : operands) {
            operand.ends(at, times);
        }
    }

    @Override
    long countOperations() {
        long operations = own();
        for (Phase operand : operands) {
            operations += operand.operations();
        }
        return operations;
    }

    private long own() {
        return switch (operator) {
            case EXP, LOG, SIN, COS, POWER -> FUNCTION;
            default -> 1;
        };
    }
}
