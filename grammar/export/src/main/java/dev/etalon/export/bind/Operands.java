package dev.etalon.export.bind;

import dev.etalon.core.Operator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.Type;
import dev.etalon.export.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An operator as a function of time: of its first operand, and of each further one and the value so far. */
final class Operands {

    private static final List<Expr.Variable> TIME = List.of(
            new Expr.Variable("tick", Type.LONG),
            new Expr.Variable("fraction", Type.DOUBLE),
            new Expr.Variable("index", Type.LONG));

    private Operands() {}

    /** Where later operands ask for the first, that has a name. */
    static Function of(Operator operator, int count) {
        List<Statement> body = new ArrayList<>();
        Expr first = child(0);
        if (count > 1 && Walk.reads(Walk.all(PlanNodes.next(operator)), "first") > 0) {
            body.add(new Statement.Declare("first", Type.DOUBLE, first));
            first = new Expr.Variable("first", Type.DOUBLE);
        }
        Expr value = new Replacement(Map.of("x", first)).rewrite(PlanNodes.first(operator));
        for (int k = 1; k < count; k++) {
            Map<String, Expr> known =
                    Map.of("first", first, "k", new Expr.Whole(k, Type.INT), "before", value, "x", child(k));
            value = new Replacement(known).rewrite(PlanNodes.next(operator));
        }
        body.add(new Statement.Return(value));
        return new Function("apply", TIME, Type.DOUBLE, body, false, "");
    }

    private static Expr child(int k) {
        return new Expr.Child("operands." + k, List.copyOf(TIME));
    }
}
