package dev.etalon.export.translate;

import com.sun.source.util.TreePath;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Literals and static constants, whose values are those of the compiled runtime. */
final class Constants {

    private final Scope scope;

    Constants(Scope scope) {
        this.scope = scope;
    }

    String constant(TreePath path, VariableElement field) {
        String owner = field.getEnclosingElement().getSimpleName().toString();
        String name = owner.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_" + field.getSimpleName();
        Object value = value(path, field);
        if (value instanceof double[] values) {
            String numbers = Arrays.stream(values).mapToObj(Constants::real).collect(Collectors.joining(", "));
            return scope.translation().table(name, "new Table.Doubles(\"" + name + "\", new double[] {" + numbers + "})");
        } else if (value instanceof long[] values) {
            String numbers = Arrays.stream(values).mapToObj(each -> each + "L").collect(Collectors.joining(", "));
            return scope.translation().table(name, "new Table.Longs(\"" + name + "\", new long[] {" + numbers + "})");
        } else if (value instanceof int[] values) {
            String numbers = Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            return scope.translation().table(name, "new Table.Ints(\"" + name + "\", new int[] {" + numbers + "})");
        }
        return "new Expr.Constant(\"" + name + "\", " + number(path, value) + ")";
    }

    private Object value(TreePath path, VariableElement field) {
        try {
            String owner = scope.element(path).getEnclosingElement().toString();
            TypeElement type = (TypeElement) field.getEnclosingElement();
            String binary = type.getEnclosingElement().getKind() == ElementKind.PACKAGE
                    ? owner
                    : type.getEnclosingElement() + "$" + type.getSimpleName();
            java.lang.reflect.Field found = Class.forName(binary).getDeclaredField(field.getSimpleName().toString());
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(scope.refused(path, "constant").getMessage(), e);
        }
    }

    String number(TreePath path, Object value) {
        if (value instanceof Double real) {
            return "new Expr.Real(" + real(real) + ")";
        } else if (value instanceof Long whole) {
            return "new Expr.Whole(" + whole + "L, Type.LONG)";
        } else if (value instanceof Integer whole) {
            return "new Expr.Whole(" + whole + ", Type.INT)";
        }
        throw scope.refused(path, "number");
    }

    private static String real(double value) {
        return Double.isNaN(value)
                ? "Double.NaN"
                : Double.isInfinite(value)
                        ? "Double." + (value > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY"
                        : Double.toHexString(value);
    }
}
