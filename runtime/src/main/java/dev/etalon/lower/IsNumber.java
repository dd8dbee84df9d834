package dev.etalon.lower;

import dev.etalon.core.Core;

/** Whether a term is one number where a schedule stands, the same at every step: all but {@code t} and what holds a part. */
final class IsNumber implements Core.TermVisitor<Boolean> {

    private static final IsNumber VISITOR = new IsNumber();

    private IsNumber() {}

    static boolean of(Core core) {
        return core.fold(term -> term.accept(VISITOR), part -> false);
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
        return node.operands().stream().allMatch(IsNumber::of);
    }
}
