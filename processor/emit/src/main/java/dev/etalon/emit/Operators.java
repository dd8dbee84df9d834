package dev.etalon.emit;

import static dev.etalon.emit.JavaExpression.Binding.PRODUCT;
import static dev.etalon.emit.JavaExpression.Binding.SUM;
import static dev.etalon.emit.JavaExpression.Binding.UNARY;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.core.Operator;
import java.util.List;

/** The Java expressions for the operators of the language: those of {@code dev.etalon.plan.Operators}. */
final class Operators {

    private Operators() {}

    static JavaExpression apply(Operator operator, List<JavaExpression> operands) {
        JavaExpression first = operands.get(0);
        return switch (operator) {
            case ADD -> JavaExpression.binary(SUM, first, "+", operands.get(1));
            case SUBTRACT -> JavaExpression.binary(SUM, first, "-", operands.get(1));
            case MULTIPLY -> JavaExpression.binary(PRODUCT, first, "*", operands.get(1));
            case DIVIDE -> JavaExpression.binary(PRODUCT, first, "/", operands.get(1));
            case NEGATE -> JavaExpression.of(UNARY, "-$L", first.as(JavaExpression.Binding.ATOM));
            case MIN -> fold("min", operands);
            case MAX -> fold("max", operands);
            case CLAMP -> call(RuntimeNames.OPERATORS, "clamp", operands);
            case ABS -> call(RuntimeNames.OPERATORS, "abs", operands);
            case POWER -> call(StrictMath.class, "pow", operands);
            case SQRT -> call(Math.class, "sqrt", operands);
            case EXP -> call(StrictMath.class, "exp", operands);
            case LOG -> call(StrictMath.class, "log", operands);
            case SIN -> call(StrictMath.class, "sin", operands);
            case COS -> call(StrictMath.class, "cos", operands);
            case FLOOR -> call(Math.class, "floor", operands);
        };
    }

    private static JavaExpression fold(String name, List<JavaExpression> operands) {
        return operands.stream()
                .reduce((left, right) -> call(RuntimeNames.OPERATORS, name, List.of(left, right)))
                .orElseThrow();
    }

    private static JavaExpression call(Object owner, String name, List<JavaExpression> operands) {
        CodeBlock arguments = operands.stream().map(JavaExpression::code).collect(CodeBlock.joining(", "));
        return JavaExpression.atom("$T.$L($L)", owner, name, arguments);
    }
}
