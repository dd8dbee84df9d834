package dev.etalon.lower;

import dev.etalon.core.Core;
import java.util.ArrayList;
import java.util.List;

/** Terms where a schedule stands: a number is a constant schedule, {@code t} the local step, operators act step by step. */
final class TermPhases implements Core.TermVisitor<Phase> {

    private final PhaseBuilder builder;
    private final PhaseContext work;

    TermPhases(PhaseBuilder builder, PhaseContext work) {
        this.builder = builder;
        this.work = work;
    }

    private Phase number(Core.Term node) {
        return new FlatPhase(node.span(), new PhaseEnd.Given(work.value(node)), true, Length.NONE);
    }

    @Override
    public Phase visit(Core.Number node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Parameter node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.LocalStep node) {
        return new LocalStepPhase(node.span());
    }

    @Override
    public Phase visit(Core.CycleIndex node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Epsilon node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Percent node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Epochs node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Counted node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Rest node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.StepsOf node) {
        return number(node);
    }

    @Override
    public Phase visit(Core.Apply node) {
        List<Phase> operands = new ArrayList<>();
        boolean isNumber = true;
        for (Core each : node.operands()) {
            Phase operand = builder.operand(each);
            isNumber &= isNumber(operand);
            operands.add(operand);
        }
        return isNumber ? number(node) : new ArithmeticPhase(node.span(), node.operator(), operands);
    }

    private static boolean isNumber(Phase phase) {
        return phase.length().isNone() && phase.isConstant();
    }
}
