package dev.etalon.export.bind;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.Type;
import dev.etalon.export.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An operator as a function of time.
 *
 * @param operands what stands for each operand in its body; none where all are in an array
 */
record Operands(Function function, List<Expr> operands) {

    private static final List<Expr.Variable> TIME = List.of(
            new Expr.Variable("tick", Type.LONG),
            new Expr.Variable("fraction", Type.DOUBLE),
            new Expr.Variable("index", Type.LONG));

    /** The operator that {@code of} is of its array of operands, for {@code count} of them. */
    static Operands of(Function of, int count) {
        String array = of.parameters().get(0).name();
        List<Expr> values = IntStream.range(0, count)
                .<Expr>mapToObj(k -> new Expr.Child("operands." + k, List.copyOf(TIME)))
                .toList();
        if (isOnce(of)) {
            return with(of, List.of(), values);
        } else if (isArray(of, array)) {
            return with(of, List.of(new Statement.Declare(array, Type.DOUBLES, new Expr.Doubles(values))), List.of());
        }
        List<Statement> first = new ArrayList<>();
        List<Expr> operands = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            first.add(new Statement.Declare(array + k, Type.DOUBLE, values.get(k)));
            operands.add(new Expr.Variable(array + k, Type.DOUBLE));
        }
        return with(of, first, operands);
    }

    private static Operands with(Function of, List<Statement> first, List<Expr> operands) {
        List<Statement> body = new ArrayList<>(first);
        body.addAll(of.body());
        return new Operands(new Function(of.name(), TIME, Type.DOUBLE, body, false, ""), operands);
    }

    /** Whether each operand is named once in one expression. */
    private static boolean isOnce(Function of) {
        List<Expr> elements =
                Walk.all(of.body()).filter(Expr.Element.class::isInstance).toList();
        return of.body().size() == 1
                && of.body().get(0) instanceof Statement.Return
                && !elements.isEmpty()
                && elements.stream().distinct().count() == elements.size()
                && elements.stream().allMatch(element -> ((Expr.Element) element).index() instanceof Expr.Whole);
    }

    /** Whether the array as a whole is the argument of a function. */
    private static boolean isArray(Function of, String array) {
        return Walk.all(of.body())
                .filter(Expr.Call.class::isInstance)
                .flatMap(call -> ((Expr.Call) call).arguments().stream())
                .anyMatch(argument -> argument instanceof Expr.Variable variable
                        && variable.name().equals(array));
    }
}
