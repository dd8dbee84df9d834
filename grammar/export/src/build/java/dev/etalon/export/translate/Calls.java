package dev.etalon.export.translate;

import static dev.etalon.export.translate.Scope.at;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of methods: of those that every language has, of those that are translated, too, and of nodes. */
final class Calls {

    /** Methods that every language has of itself, or says better. */
    private static final Map<String, String> PRIMITIVES = Map.ofEntries(
            Map.entry("Double.doubleToRawLongBits(double)", "BITS"),
            Map.entry("Double.doubleToLongBits(double)", "BITS"),
            Map.entry("Double.longBitsToDouble(long)", "FROM_BITS"),
            Map.entry("Math.sqrt(double)", "SQRT"),
            Map.entry("StrictMath.sqrt(double)", "SQRT"),
            Map.entry("Math.abs(double)", "ABS"),
            Map.entry("StrictMath.abs(double)", "ABS"),
            Map.entry("Operators.abs(double)", "ABS"),
            Map.entry("Math.floor(double)", "FLOOR"),
            Map.entry("StrictMath.floor(double)", "FLOOR"),
            Map.entry("Math.min(double,double)", "LEAST"),
            Map.entry("Math.max(double,double)", "GREATEST"),
            Map.entry("Operators.min(double,double)", "LEAST"),
            Map.entry("Operators.max(double,double)", "GREATEST"),
            Map.entry("Math.min(long,long)", "MIN"),
            Map.entry("Math.max(long,long)", "MAX"),
            Map.entry("Kernels.min(long,long)", "MIN"),
            Map.entry("Kernels.max(long,long)", "MAX"),
            Map.entry("Long.numberOfLeadingZeros(long)", "LEADING_ZEROS"),
            Map.entry("Kernels.difference(long,long,long,long)", "PRODUCT_DIFFERENCE"),
            Map.entry("Math.floorDiv(int,int)", "FLOOR_DIVIDE"),
            Map.entry("Kernels.real(long)", "LOW_BITS"));

    private final Scope scope;
    private final Expressions expressions;

    Calls(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    String call(TreePath path) {
        MethodInvocationTree tree = (MethodInvocationTree) path.getLeaf();
        ExecutableElement called = (ExecutableElement) scope.element(path);
        boolean isStatic = called.getModifiers().contains(Modifier.STATIC);
        if (!isStatic && tree.getMethodSelect() instanceof MemberSelectTree select) {
            return ofNode(path, called, select);
        } else if (!isStatic && called.getParameters().isEmpty()) {
            return Expressions.field(called.getSimpleName().toString(), scope.type(path));
        }
        String key = Translation.key(called);
        List<String> arguments = argumentList(path);
        if (PRIMITIVES.containsKey(key)) {
            return "new Expr.Apply(Primitive." + PRIMITIVES.get(key) + ", " + arguments(path) + ")";
        }
        return switch (key) {
            case "Kernels.notNegative(long)" ->
                "new Expr.Apply(Primitive.MAX, List.of(" + arguments.get(0) + ", new Expr.Whole(0L, Type.LONG)))";
            case "Kernels.select(long,double,double)", "Doubles.select(long,double,double)" ->
                "new Expr.Conditional(new Expr.Binary(CodeOperator.LESS, " + arguments.get(0)
                        + ", new Expr.Whole(0L, Type.LONG)), " + arguments.get(1) + ", " + arguments.get(2) + ")";
            case "Operators.ifLess(double,double,double,double)" ->
                choice("LESS", arguments, arguments.get(3));
            // Of what is no number neither is true.
            case "Operators.pick(double,double,double,double)" ->
                choice("LESS", arguments, choice("GREATER_EQUAL", List.of(arguments.get(0), arguments.get(1), arguments.get(3)), arguments.get(0)));
            case "Integer.numberOfLeadingZeros(int)" ->
                "new Expr.Binary(CodeOperator.SUBTRACT, new Expr.Apply(Primitive.LEADING_ZEROS, List.of("
                        + "new Expr.Binary(CodeOperator.AND, new Expr.Convert(Type.LONG, " + arguments.get(0)
                        + "), new Expr.Whole(0xffffffffL, Type.LONG)))), new Expr.Whole(32, Type.INT))";
            // Both find the same in a table without the padding that the second one needs.
            case "Kernels.piece(long[],long)", "Kernels.cycle(long[],long)" ->
                "new Expr.Apply(Primitive.PIECE, " + arguments(path) + ")";
            default -> called(path, called, arguments);
        };
    }

    /** The third of some arguments where the first two compare so, else something else. */
    private static String choice(String comparison, List<String> arguments, String otherwise) {
        return "new Expr.Conditional(new Expr.Binary(CodeOperator." + comparison + ", " + arguments.get(0) + ", " + arguments.get(1)
                + "), " + arguments.get(2) + ", " + otherwise + ")";
    }

    private String called(TreePath path, ExecutableElement called, List<String> arguments) {
        if (scope.translation().declaration(Translation.key(called)).isEmpty()) {
            throw scope.refused(path, "method");
        }
        return "new Expr.Call(\"" + scope.translation().want(called) + "\", List.of(" + String.join(", ", arguments) + "), Type."
                + scope.type(scope.method(), called.getReturnType()) + ")";
    }

    /** A component of a node, or the value of a node below. */
    private String ofNode(TreePath path, ExecutableElement called, MemberSelectTree select) {
        Element receiver = scope.element(at(at(path, select), select.getExpression()));
        String name = called.getSimpleName().toString();
        if (receiver.getKind() == ElementKind.PARAMETER && called.getParameters().isEmpty()) {
            return Expressions.field(name, scope.type(path));
        } else if (receiver.getKind() == ElementKind.FIELD && called.getParameters().isEmpty()) {
            return Expressions.field(receiver.getSimpleName() + "." + name, scope.type(path));
        } else if (receiver.getKind() == ElementKind.FIELD && name.equals("at")) {
            return "new Expr.Child(\"" + receiver.getSimpleName() + "\", " + arguments(path) + ")";
        }
        throw scope.refused(path, "method");
    }

    String arguments(TreePath path) {
        return "List.of(" + String.join(", ", argumentList(path)) + ")";
    }

    List<String> argumentList(TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        List<? extends VariableElement> parameters = ((ExecutableElement) scope.element(path)).getParameters();
        List<String> arguments = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            TypeMirror type = parameters.get(k).asType();
            if (!isNode(type)) {
                arguments.add(expressions.converted(at(path, call.getArguments().get(k)), scope.type(path, type)));
            }
        }
        return arguments;
    }

    static boolean isNode(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && Translation.isNode(((DeclaredType) type).asElement());
    }
}
