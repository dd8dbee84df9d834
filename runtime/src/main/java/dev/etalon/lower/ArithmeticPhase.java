package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** An operator applied step by step to schedules; a shorter operand holds its end. */
final class ArithmeticPhase extends Phase {

    private final Operator operator;
    private final List<Phase> operands;
    private final Length length;

    ArithmeticPhase(Span span, Operator operator, List<Phase> operands) {
        super(span);
        this.operator = operator;
        this.operands = operands;
        this.length = operands.stream().map(Phase::length).reduce(Length.NONE, Length::longest);
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return of(Phase::ownStart);
    }

    @Override
    Value end() {
        return reached(Rational.of(length.laidOut()));
    }

    @Override
    Value reached(Rational time) {
        Rational reached = untilEnd(time);
        return whereKnown(of(operand -> operand.reached(reached)));
    }

    private Value of(Function<Phase, Value> what) {
        List<Value> values = operands.stream()
                .map(operand -> operand.length().isEmpty() ? operand.end() : what.apply(operand))
                .map(ArithmeticPhase::asDouble)
                .toList();
        return Values.apply(operator, values);
    }

    /** Operators act on doubles here, even where the operands' values are known exactly. */
    private static Value asDouble(Value value) {
        if (value == null || !value.isKnown() && !value.dependsOnCycle()) {
            return Value.UNKNOWN;
        }
        return value.dependsOnCycle() ? value : new Value.Real(value.toDouble());
    }

    @Override
    boolean holdsItself() {
        return operands.stream().allMatch(operand -> operand.length().isBounded() || operand.isConstant());
    }

    @Override
    void lay(long at, Layout layout) {
        layout.add(
                at,
                at,
                resolution -> new Plan.Apply(
                        operator,
                        operands.stream()
                                .map(operand -> operand.plan(resolution))
                                .toList()));
    }

    @Override
    void verify() {
        verifyInside();
    }

    @Override
    void verifyInside() {
        operands.forEach(Phase::verify);
    }

    @Override
    int reach() {
        return operands.stream().mapToInt(Phase::reach).max().orElse(0);
    }

    @Override
    boolean isKnown() {
        return operands.stream().allMatch(Phase::isKnown);
    }

    @Override
    long extent() {
        return operands.stream().mapToLong(Phase::extent).max().orElse(0);
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        super.check(stages, at, repeated);
        operands.forEach(operand -> operand.check(stage -> {}, at, repeated));
    }

    @Override
    void ends(long at, LongConsumer steps) {
        super.ends(at, steps);
        operands.forEach(operand -> operand.ends(at, steps));
    }
}
