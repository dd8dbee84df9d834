package dev.etalon.export.translate;

import static dev.etalon.export.translate.Scope.at;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Statements, and the blocks that they are in. */
final class Statements {

    private final Scope scope;
    private final Expressions expressions;
    private final Calls calls;

    Statements(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
        this.calls = expressions.calls();
    }

    String block(TreePath path) {
        List<String> statements = new ArrayList<>();
        if (path.getLeaf() instanceof BlockTree block) {
            for (StatementTree statement : block.getStatements()) {
                statements.addAll(statement(at(path, statement)));
            }
        } else {
            statements.addAll(statement(path));
        }
        return "List.of(" + String.join(", ", statements) + ")";
    }

    private List<String> statement(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof BlockTree block) {
            return block.getStatements().stream()
                    .flatMap(inner -> statement(at(path, inner)).stream())
                    .toList();
        } else if (tree instanceof VariableTree local) {
            Element declared = scope.element(path);
            String type = scope.type(path, declared.asType());
            String value = local.getInitializer() == null ? Types.zero(type) : expressions.converted(at(path, local.getInitializer()), type);
            return List.of("new Statement.Declare(\"" + scope.name(declared) + "\", Type." + type + ", " + value + ")");
        } else if (tree instanceof ReturnTree returned) {
            return List.of(returned(at(path, returned.getExpression())));
        } else if (tree instanceof YieldTree yielded) {
            return List.of(returned(at(path, yielded.getValue())));
        } else if (tree instanceof ExpressionStatementTree statement) {
            return List.of(assignment(at(path, statement.getExpression())));
        } else if (tree instanceof IfTree choice) {
            String otherwise = choice.getElseStatement() == null ? "List.of()" : block(at(path, choice.getElseStatement()));
            return List.of("new Statement.If(" + expressions.expression(at(path, choice.getCondition())) + ", "
                    + block(at(path, choice.getThenStatement())) + ", " + otherwise + ")");
        } else if (tree instanceof WhileLoopTree loop) {
            return List.of("new Statement.While(" + expressions.expression(at(path, loop.getCondition())) + ", "
                    + block(at(path, loop.getStatement())) + ")");
        } else if (tree instanceof ForLoopTree loop) {
            List<String> statements = new ArrayList<>();
            loop.getInitializer().forEach(first -> statements.addAll(statement(at(path, first))));
            List<String> body = new ArrayList<>(statement(at(path, loop.getStatement())));
            loop.getUpdate().forEach(last -> body.addAll(statement(at(path, last))));
            statements.add("new Statement.While(" + expressions.expression(at(path, loop.getCondition())) + ", List.of("
                    + String.join(", ", body) + "))");
            return statements;
        }
        throw scope.refused(path, "statement");
    }

    private String returned(TreePath path) {
        if (path.getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof MethodInvocationTree get
                && get.getMethodSelect() instanceof MemberSelectTree list
                && list.getIdentifier().contentEquals("get")) {
            TreePath receiver = at(at(path, select), get);
            String index = expressions.expression(at(receiver, get.getArguments().get(0)));
            return "new Statement.Dispatch(\"" + list.getExpression() + "\", " + index + ", " + calls.arguments(path) + ")";
        }
        return "new Statement.Return(" + expressions.converted(path, scope.resultType()) + ")";
    }

    private String assignment(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof AssignmentTree assignment && assignment.getVariable() instanceof ArrayAccessTree access) {
            TreePath element = at(path, access);
            return "new Statement.Store(\"" + scope.name(scope.element(at(element, access.getExpression()))) + "\", "
                    + expressions.converted(at(element, access.getIndex()), "INT") + ", "
                    + expressions.converted(at(path, assignment.getExpression()), "DOUBLE") + ")";
        } else if (tree instanceof AssignmentTree assignment) {
            String type = scope.type(at(path, assignment.getVariable()));
            return assign(at(path, assignment.getVariable()), expressions.converted(at(path, assignment.getExpression()), type));
        } else if (tree instanceof CompoundAssignmentTree compound) {
            TreePath variable = at(path, compound.getVariable());
            Tree.Kind kind = Tree.Kind.valueOf(tree.getKind().name().replace("_ASSIGNMENT", ""));
            String type = scope.type(variable);
            String common = Expressions.isShift(kind) ? type : Types.common(type, scope.type(at(path, compound.getExpression())));
            return assign(variable, Types.convert(common, type, expressions.binary(kind, variable, at(path, compound.getExpression()))));
        } else if (tree instanceof UnaryTree step) {
            TreePath variable = at(path, step.getExpression());
            String operator = tree.getKind().name().endsWith("INCREMENT") ? "ADD" : "SUBTRACT";
            return assign(variable, "new Expr.Binary(CodeOperator." + operator + ", " + expressions.expression(variable)
                    + ", new Expr.Whole(1, Type." + scope.type(variable) + "))");
        }
        throw scope.refused(path, "statement");
    }

    private String assign(TreePath variable, String value) {
        return "new Statement.Assign(\"" + scope.name(scope.element(variable)) + "\", Type." + scope.type(variable) + ", " + value
                + ")";
    }
}
