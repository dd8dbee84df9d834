package dev.etalon.export.code;

import java.util.List;

/** Copies an expression, simplified; what inherits from it says what is to be another. */
public class ExprRewriter implements ExprVisitor<Expr> {

    public final Expr rewrite(Expr expr) {
        return expr.accept(this);
    }

    public final List<Expr> rewrite(List<Expr> exprs) {
        return exprs.stream().map(this::rewrite).toList();
    }

    @Override
    public Expr visit(Expr.Real expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.Whole expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.Constant expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.TableName expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.Variable expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.Field expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.Negate expr) {
        return Simplified.negate(rewrite(expr.operand()));
    }

    @Override
    public Expr visit(Expr.Not expr) {
        return new Expr.Not(rewrite(expr.operand()));
    }

    @Override
    public Expr visit(Expr.Binary expr) {
        return Simplified.binary(expr.operator(), rewrite(expr.left()), rewrite(expr.right()));
    }

    @Override
    public Expr visit(Expr.Convert expr) {
        return Simplified.convert(expr.type(), rewrite(expr.operand()));
    }

    @Override
    public Expr visit(Expr.Element expr) {
        return Simplified.element(rewrite(expr.array()), rewrite(expr.index()));
    }

    @Override
    public Expr visit(Expr.Length expr) {
        return Simplified.length(rewrite(expr.array()));
    }

    @Override
    public Expr visit(Expr.NewDoubles expr) {
        return expr;
    }

    @Override
    public Expr visit(Expr.Apply expr) {
        return Simplified.apply(expr.primitive(), rewrite(expr.arguments()));
    }

    @Override
    public Expr visit(Expr.Call expr) {
        return new Expr.Call(expr.function(), rewrite(expr.arguments()), expr.type());
    }

    @Override
    public Expr visit(Expr.Child expr) {
        return new Expr.Child(expr.path(), rewrite(expr.arguments()));
    }

    @Override
    public Expr visit(Expr.Conditional expr) {
        Expr condition = rewrite(expr.condition());
        if (condition instanceof Expr.Whole known) {
            return rewrite(known.value() != 0 ? expr.then() : expr.otherwise());
        }
        return new Expr.Conditional(condition, rewrite(expr.then()), rewrite(expr.otherwise()));
    }

    @Override
    public Expr visit(Expr.Within expr) {
        return new Expr.Within(rewrite(expr.operand()), expr.low(), expr.high());
    }
}
