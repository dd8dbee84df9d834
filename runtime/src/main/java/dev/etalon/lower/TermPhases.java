package dev.etalon.lower;

import dev.etalon.core.Core;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        if (IsNumber.of(node)) {
            return number(node);
        }
        // The operators of a long row stand in each other's first operands: they are gone down in a loop.
        Deque<Core.Apply> row = new ArrayDeque<>();
        row.push(node);
        while (first(row.peek()) instanceof Core.Apply inner && !IsNumber.of(inner)) {
            work.budget().node(inner.span());
            row.push(inner);
        }
        Phase phase = builder.operand(first(row.peek()));
        for (Core.Apply each : row) {
            phase = apply(each, phase);
        }
        return phase;
    }

    private static Core first(Core.Apply node) {
        return node.operands().get(0);
    }

    private ArithmeticPhase apply(Core.Apply node, Phase first) {
        List<Phase> operands = new ArrayList<>();
        operands.add(first);
        for (Core operand : node.operands().subList(1, node.operands().size())) {
            operands.add(builder.operand(operand));
        }
        return new ArithmeticPhase(node.span(), node.operator(), operands);
    }
}
