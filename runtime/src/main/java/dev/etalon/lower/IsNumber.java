package dev.etalon.lower;

import dev.etalon.core.Core;
import java.util.ArrayDeque;
import java.util.Deque;

/** Whether a term is one number where a schedule stands, the same at every step: all but {@code t} and what holds a part. */
final class IsNumber implements Core.TermVisitor<Boolean> {

    /** What is still to be looked at. */
    private final Deque<Core> left = new ArrayDeque<>();

    private IsNumber() {}

    static boolean of(Core core) {
        IsNumber visitor = new IsNumber();
        visitor.left.push(core);
        while (!visitor.left.isEmpty()) {
            if (!visitor.left.pop().<Boolean>fold(term -> term.accept(visitor), part -> false)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean visit(Core.Number node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Parameter node) {
        return true;
    }

    @Override
    public Boolean visit(Core.LocalStep node) {
        return false;
    }

    @Override
    public Boolean visit(Core.CycleIndex node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Epsilon node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Percent node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Epochs node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Counted node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Rest node) {
        return true;
    }

    @Override
    public Boolean visit(Core.StepsOf node) {
        return true;
    }

    @Override
    public Boolean visit(Core.Apply node) {
        left.addAll(node.operands());
        return true;
    }
}
