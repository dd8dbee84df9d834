package dev.etalon.language.check;

import dev.etalon.language.parse.Syntax;

/** A visitor for which most kinds of nodes are alike. */
abstract class DefaultVisitor<R> implements Syntax.Visitor<R> {

    abstract R otherwise(Syntax node);

    @Override
    public R visitNumber(Syntax.Number node) {
        return otherwise(node);
    }

    @Override
    public R visitName(Syntax.Name node) {
        return otherwise(node);
    }

    @Override
    public R visitCall(Syntax.Call node) {
        return otherwise(node);
    }

    @Override
    public R visitChain(Syntax.Chain node) {
        return otherwise(node);
    }

    @Override
    public R visitBareCycle(Syntax.BareCycle node) {
        return otherwise(node);
    }

    @Override
    public R visitParenthesised(Syntax.Parenthesised node) {
        return otherwise(node);
    }

    @Override
    public R visitBinary(Syntax.Binary node) {
        return otherwise(node);
    }

    @Override
    public R visitNegation(Syntax.Negation node) {
        return otherwise(node);
    }

    @Override
    public R visitMeasure(Syntax.Measure node) {
        return otherwise(node);
    }

    @Override
    public R visitTable(Syntax.Table node) {
        return otherwise(node);
    }
}
