package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Works out values: the numbers that stand for rates. */
final class ValueEvaluator implements Core.TermVisitor<Value> {

    private final RunSetting setting;
    private final Durations durations;
    private final Repetition turns;

    /** @param turns of the innermost cycle around; null outside of cycles */
    ValueEvaluator(RunSetting setting, Durations durations, Repetition turns) {
        this.setting = setting;
        this.durations = durations;
        this.turns = turns;
    }

    Value of(Core core) {
        return core instanceof Core.Term term ? term.accept(this) : Value.Unknown.VALUE;
    }

    @Override
    public Value visit(Core.Number node) {
        return new Value.Exact(node.value());
    }

    @Override
    public Value visit(Core.Parameter node) {
        return Value.ofParameter(setting.parameters(), node.name());
    }

    @Override
    public Value visit(Core.LocalStep node) {
        throw new IllegalStateException("t has no value without a step");
    }

    @Override
    public Value visit(Core.CycleIndex node) {
        return number(turns, node.between());
    }

    /** The number of a cycle as what stands inside of {@code between} more cycles sees it. */
    private static Value number(Repetition turns, int between) {
        return between == 0
                ? new Value.Indexed(new Plan.CycleIndex(turns.numbers()), true, 1, 1)
                : number(turns.around(), between - 1).within(turns.numbers());
    }

    @Override
    public Value visit(Core.Epsilon node) {
        return setting.startOfWarmups();
    }

    @Override
    public Value visit(Core.Percent node) {
        return Value.Unknown.VALUE;
    }

    @Override
    public Value visit(Core.Epochs node) {
        return Value.Unknown.VALUE;
    }

    @Override
    public Value visit(Core.Counted node) {
        return Value.Unknown.VALUE;
    }

    @Override
    public Value visit(Core.Rest node) {
        return Value.Unknown.VALUE;
    }

    @Override
    public Value visit(Core.StepsOf node) {
        Length length = durations.alone(node.duration(), Durations.Least.ZERO, RunPosition.nowhere("'steps(...)'"));
        return length.isFinite() ? new Value.Exact(Rational.of(length.steps())) : Value.Unknown.VALUE;
    }

    @Override
    public Value visit(Core.Apply node) {
        List<Value> operands = new ArrayList<>();
        for (Core operand : node.operands()) {
            operands.add(of(operand));
        }
        durations.budget().exact(node.span(), fractions(operands));
        return Values.apply(node.operator(), operands);
    }

    private static List<Rational> fractions(List<Value> values) {
        List<Rational> fractions = new ArrayList<>();
        for (Value value : values) {
            if (value instanceof Value.Exact exact) {
                fractions.add(exact.value());
            }
        }
        return fractions;
    }
}
