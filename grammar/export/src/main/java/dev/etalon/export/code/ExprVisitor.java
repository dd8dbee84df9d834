package dev.etalon.export.code;

/**
 * One case for each kind of {@link Expr}.
 *
 * @param <R> what a visit returns
 */
public interface ExprVisitor<R> {
    R visit(Expr.Real expr);

    R visit(Expr.Whole expr);

    R visit(Expr.Constant expr);

    R visit(Expr.TableName expr);

    R visit(Expr.Variable expr);

    R visit(Expr.Field expr);

    R visit(Expr.Negate expr);

    R visit(Expr.Not expr);

    R visit(Expr.Binary expr);

    R visit(Expr.Convert expr);

    R visit(Expr.Element expr);

    R visit(Expr.Length expr);

    R visit(Expr.NewDoubles expr);

    R visit(Expr.Apply expr);

    R visit(Expr.Call expr);

    R visit(Expr.Child expr);

    R visit(Expr.Conditional expr);

    R visit(Expr.Within expr);
}
