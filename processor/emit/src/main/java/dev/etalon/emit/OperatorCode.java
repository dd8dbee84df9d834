package dev.etalon.emit;

import static dev.etalon.emit.JavaExpression.Binding.PRODUCT;
import static dev.etalon.emit.JavaExpression.Binding.SUM;
import static dev.etalon.emit.JavaExpression.Binding.UNARY;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.core.Operator;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The Java expressions for the operators of the language: those of {@link dev.etalon.plan.Operators}. */
final class OperatorCode {

    private final PointCode code;

    /** @param code takes the methods that operators need */
    OperatorCode(PointCode code) {
        this.code = code;
    }

    JavaExpression apply(Node node, List<JavaExpression> operands) {
        Operator operator = ((Plan.Apply) node.plan()).operator();
        JavaExpression first = operands.get(0);
        return switch (operator) {
            case ADD -> JavaExpression.binary(SUM, first, "+", operands.get(1));
            case SUBTRACT -> JavaExpression.binary(SUM, first, "-", operands.get(1));
            case MULTIPLY -> JavaExpression.binary(PRODUCT, first, "*", operands.get(1));
            case DIVIDE -> JavaExpression.binary(PRODUCT, first, "/", operands.get(1));
            case NEGATE -> JavaExpression.of(UNARY, "-$L", first.as(JavaExpression.Binding.ATOM));
            case MIN -> fold("min", operands);
            case MAX -> fold("max", operands);
            case PICK -> pick(node.earlierValues(), operands);
            case CLAMP -> call("clamp", operands);
            case ABS -> call("abs", operands);
            case POWER -> call("pow", operands);
            case SQRT -> call("sqrt", operands);
            case EXP -> call("exp", operands);
            case LOG -> call("log", operands);
            case SIN -> call("sin", operands);
            case COS -> call("cos", operands);
            case FLOOR -> call("floor", operands);
            case CEIL -> call("ceil", operands);
            case ROUND -> call("round", operands);
        };
    }

    /** The number counts from the first of the values that the node has by itself. */
    private JavaExpression pick(int earlier, List<JavaExpression> operands) {
        List<JavaExpression> arguments = new ArrayList<>(operands);
        if (earlier > 0) {
            CodeBlock whole = call("floor", operands.subList(0, 1)).code();
            arguments.set(0, JavaExpression.of(SUM, "$L - $L", whole, earlier + ".0"));
        }
        return JavaExpression.atom("$N($L)", code.picker(operands.size() - 1), arguments(arguments));
    }

    private static JavaExpression fold(String name, List<JavaExpression> operands) {
        return operands.stream()
                .reduce((left, right) -> call(name, List.of(left, right)))
                .orElseThrow();
    }

    private static JavaExpression call(String name, List<JavaExpression> operands) {
        return JavaExpression.atom("$T.$L($L)", RuntimeNames.ARITHMETIC, name, arguments(operands));
    }

    private static CodeBlock arguments(List<JavaExpression> operands) {
        return operands.stream().map(JavaExpression::code).collect(CodeBlock.joining(", "));
    }
}
