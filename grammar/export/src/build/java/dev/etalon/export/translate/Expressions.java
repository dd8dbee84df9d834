package dev.etalon.export.translate;

import static dev.etalon.export.translate.Scope.at;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Expressions. */
final class Expressions {

    private final Scope scope;
    private final Constants constants;
    private final Calls calls;

    Expressions(Scope scope) {
        this.scope = scope;
        this.constants = new Constants(scope);
        this.calls = new Calls(scope, this);
    }

    /** What follows of a call that stands for itself. */
    Calls calls() {
        return calls;
    }

    String expression(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            return expression(at(path, inner.getExpression()));
        } else if (tree instanceof LiteralTree literal) {
            return constants.number(path, literal.getValue());
        } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return named(path);
        } else if (tree instanceof BinaryTree binary) {
            return binary(tree.getKind(), at(path, binary.getLeftOperand()), at(path, binary.getRightOperand()));
        } else if (tree instanceof UnaryTree unary) {
            String operand = converted(at(path, unary.getExpression()), scope.type(path));
            return switch (tree.getKind()) {
                case UNARY_MINUS -> "new Expr.Negate(" + operand + ")";
                case BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> "new Expr.Not(" + operand + ")";
                case UNARY_PLUS -> operand;
                default -> throw scope.refused(path, "operator");
            };
        } else if (tree instanceof TypeCastTree cast) {
            return Types.convert(scope.type(at(path, cast.getExpression())), scope.type(path), expression(at(path, cast.getExpression())));
        } else if (tree instanceof ArrayAccessTree access) {
            return "new Expr.Element(" + expression(at(path, access.getExpression())) + ", "
                    + converted(at(path, access.getIndex()), "INT") + ")";
        } else if (tree instanceof ConditionalExpressionTree choice) {
            return "new Expr.Conditional(" + expression(at(path, choice.getCondition())) + ", "
                    + converted(at(path, choice.getTrueExpression()), scope.type(path)) + ", "
                    + converted(at(path, choice.getFalseExpression()), scope.type(path)) + ")";
        } else if (tree instanceof MethodInvocationTree) {
            return calls.call(path);
        } else if (tree instanceof NewArrayTree array && array.getDimensions().size() == 1) {
            return "new Expr.NewDoubles(" + size(at(path, array.getDimensions().get(0))) + ")";
        }
        throw scope.refused(path, "expression");
    }

    String converted(TreePath path, String to) {
        return Types.convert(scope.type(path), to, expression(path));
    }

    String binary(Tree.Kind kind, TreePath left, TreePath right) {
        String operator = switch (kind) {
            case PLUS -> "ADD";
            case MINUS -> "SUBTRACT";
            case LEFT_SHIFT -> "SHIFT_LEFT";
            case RIGHT_SHIFT -> "SHIFT_RIGHT";
            case UNSIGNED_RIGHT_SHIFT -> "SHIFT_RIGHT_UNSIGNED";
            case LESS_THAN -> "LESS";
            case LESS_THAN_EQUAL -> "LESS_EQUAL";
            case GREATER_THAN -> "GREATER";
            case GREATER_THAN_EQUAL -> "GREATER_EQUAL";
            case EQUAL_TO -> "EQUAL";
            case NOT_EQUAL_TO -> "NOT_EQUAL";
            case CONDITIONAL_AND -> "BOTH";
            case CONDITIONAL_OR -> "EITHER";
            default -> kind.name();
        };
        String common = Types.common(scope.type(left), scope.type(right));
        String first = isShift(kind) ? expression(left) : converted(left, common);
        String second = converted(right, isShift(kind) ? "INT" : common);
        return "new Expr.Binary(CodeOperator." + operator + ", " + first + ", " + second + ")";
    }

    static boolean isShift(Tree.Kind kind) {
        return kind.name().contains("SHIFT");
    }

    /** A variable, a component of the node, or a static constant. */
    private String named(TreePath path) {
        Element found = scope.element(path);
        if (path.getLeaf() instanceof MemberSelectTree select && select.getIdentifier().contentEquals("length")) {
            return "new Expr.Length(" + expression(at(path, select.getExpression())) + ")";
        } else if (found.getKind() == ElementKind.LOCAL_VARIABLE || found.getKind() == ElementKind.PARAMETER) {
            return scope.variable(found);
        } else if (found.getModifiers().contains(Modifier.STATIC)) {
            return constants.constant(path, (VariableElement) found);
        } else if (found.getKind() == ElementKind.FIELD) {
            return field(found.getSimpleName().toString(), scope.type(path));
        }
        throw scope.refused(path, "name");
    }

    static String field(String name, String type) {
        return "new Expr.Field(\"" + name + "\", Type." + type + ")";
    }

    /** The value of a constant whole number: a literal, a named one, or a sum. */
    private int size(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return (Integer) literal.getValue();
        } else if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            return size(at(path, sum.getLeftOperand())) + size(at(path, sum.getRightOperand()));
        } else if (scope.element(path) instanceof VariableElement field && field.getConstantValue() != null) {
            return (Integer) field.getConstantValue();
        }
        throw scope.refused(path, "size of an array");
    }
}
