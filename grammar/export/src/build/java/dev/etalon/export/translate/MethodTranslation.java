package dev.etalon.export.translate;

import static dev.etalon.export.translate.Scope.at;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;

/** Translates one method, or the arms of the operators in one. */
final class MethodTranslation {

    /** The nodes whose whole numbers are all times, distances and numbers of cycles. */
    private static final Set<String> TIMES = Set.of("Lines", "Curves", "Blend", "Repeat");

    private final Scope scope;
    private final Expressions expressions;
    private final Statements statements;

    MethodTranslation(Translation translation, TreePath method) {
        this.scope = new Scope(translation, method);
        this.expressions = new Expressions(scope);
        this.statements = new Statements(scope, expressions);
    }

    String function() {
        MethodTree tree = (MethodTree) scope.method().getLeaf();
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : scope.methodElement().getParameters()) {
            if (!Calls.isNode(parameter.asType())) {
                parameters.add(scope.variable(parameter));
            }
        }
        return function(
                scope.methodElement().getSimpleName().toString(),
                parameters,
                scope.resultType(),
                statements.block(at(scope.method(), tree.getBody())));
    }

    private String function(String name, List<String> parameters, String type, String body) {
        boolean isTime = TIMES.contains(scope.methodElement().getEnclosingElement().getSimpleName().toString());
        return "new Function(\"" + name + "\", List.of(" + String.join(", ", parameters) + "), Type." + type + ", " + body
                + ", " + isTime + ", " + quoted(comment()) + ")";
    }

    /** What the method's comment says first. */
    private String comment() {
        String comment = scope.translation().trees().getDocComment(scope.method());
        if (comment == null) {
            return "";
        }
        String first = comment.strip().split("\\.\\s|\n\\s*@|\n\\s*\n")[0];
        return first.replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("\\s+", " ").replaceAll("[. ]+$", "").strip();
    }

    /** The arms of the switch over the operators that a method is, as the cases of another whose values are their trees. */
    static String operators(Translation translation, String method) {
        TreePath apply = translation.first("Operators." + method + "(");
        ReturnTree only = (ReturnTree) ((MethodTree) apply.getLeaf()).getBody().getStatements().get(0);
        TreePath returned = at(at(apply, ((MethodTree) apply.getLeaf()).getBody()), only);
        SwitchExpressionTree choice = (SwitchExpressionTree) only.getExpression();
        StringBuilder arms = new StringBuilder();
        for (CaseTree arm : choice.getCases()) {
            TreePath path = at(at(returned, choice), arm);
            String labels = arm.getExpressions().stream().map(Tree::toString).collect(Collectors.joining(", "));
            String value = arm.getBody() instanceof ThrowTree
                    ? "throw new IllegalArgumentException(operator.symbol())"
                    : new MethodTranslation(translation, apply).expressions.converted(at(path, arm.getBody()), "DOUBLE");
            arms.append("            case %s -> %s;\n".formatted(labels, value));
        }
        return arms.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
