package dev.etalon.export.bind;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.ExprRewriter;
import java.util.Map;

/** Puts expressions in the place of variables. */
final class Replacement extends ExprRewriter {

    private final Map<String, Expr> values;

    Replacement(Map<String, Expr> values) {
        this.values = values;
    }

    @Override
    public Expr visit(Expr.Variable expr) {
        return values.getOrDefault(expr.name(), expr);
    }
}
