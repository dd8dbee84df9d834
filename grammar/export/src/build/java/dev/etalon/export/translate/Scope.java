package dev.etalon.export.translate;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** One method: what its variables are called, and of which types its expressions are. */
final class Scope {

    private final Translation translation;
    private final TreePath method;
    private final Map<Element, String> names = new HashMap<>();

    Scope(Translation translation, TreePath method) {
        this.translation = translation;
        this.method = method;
    }

    Translation translation() {
        return translation;
    }

    TreePath method() {
        return method;
    }

    ExecutableElement methodElement() {
        return (ExecutableElement) element(method);
    }

    String resultType() {
        return type(method, methodElement().getReturnType());
    }

    /** What the resolved tree at a path declares or names. */
    Element element(TreePath path) {
        return translation.trees().getElement(path);
    }

    IllegalStateException refused(TreePath path, String what) {
        return translation.refused(path, what);
    }

    String type(TreePath path) {
        return type(path, translation.trees().getTypeMirror(path));
    }

    String type(TreePath path, TypeMirror type) {
        return switch (type.toString()) {
            case "boolean", "int", "long", "double" -> type.toString().toUpperCase(Locale.ROOT);
            case "byte", "short", "char" -> "INT";
            case "int[]", "long[]", "double[]" -> type.toString().replace("[]", "s").toUpperCase(Locale.ROOT);
            default -> throw refused(path, "type " + type);
        };
    }

    String variable(Element variable) {
        return "new Expr.Variable(\"" + name(variable) + "\", Type." + type(method, variable.asType()) + ")";
    }

    /** The variable's name, which another of the method may have in another block. */
    String name(Element variable) {
        return names.computeIfAbsent(variable, unknown -> {
            String name = variable.getSimpleName().toString();
            long same = names.keySet().stream()
                    .filter(other -> other.getSimpleName().contentEquals(name))
                    .count();
            return same == 0 ? name : name + (same + 1);
        });
    }

    static TreePath at(TreePath parent, Tree child) {
        return new TreePath(parent, child);
    }
}
