package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Writes the code that evaluates a plan at one time: the operations of {@code Plan.at} in the same order, without a
 * branch. Small nodes become expressions, others methods of their own.
 */
final class PointCode {

    private final ClassBody body;
    private final NumberSource numbers;
    private final boolean isStatic;
    private final Map<Integer, String> methods = new HashMap<>();
    private final Map<Integer, String> pickers = new HashMap<>();

    /** @param isStatic whether the methods need no instance */
    PointCode(ClassBody body, NumberSource numbers, boolean isStatic) {
        this.body = body;
        this.numbers = numbers;
        this.isStatic = isStatic;
    }

    NumberSource numbers() {
        return numbers;
    }

    /** The value of a node at a time. */
    JavaExpression value(Node node, Time time) {
        return node.isInline() ? node.plan().accept(new InlineValue(this, node, time)) : call(node, time);
    }

    /** The statements that return the value at {@code t}: a call where there is a method already, which fills by it. */
    CodeBlock statements(Node root) {
        return methods.containsKey(root.number())
                ? CodeBlock.of("return $L;\n", call(root, Time.in(root)).code())
                : root.plan().accept(new MethodCode(this, root));
    }

    /** A call of the node's own method, which is written when it is first asked for. */
    JavaExpression call(Node node, Time time) {
        String name = methods.get(node.number());
        if (name == null) {
            name = helper(
                    baseName(node),
                    method -> method.returns(TypeName.DOUBLE)
                            .addParameters(Time.parameters(node))
                            .addCode(node.plan().accept(new MethodCode(this, node))));
            methods.put(node.number(), name);
        }
        return JavaExpression.atom("$N($L)", name, time.arguments(node));
    }

    /** The name of what a node is, as a method's name. */
    static String baseName(Node node) {
        String kind = node.plan().getClass().getSimpleName();
        return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
    }

    /** The name of the method that picks one of so many values by a number before them. */
    String picker(int values) {
        return pickers.computeIfAbsent(
                values,
                count -> helper("pick", method -> {
                    method.returns(TypeName.DOUBLE).addParameter(TypeName.DOUBLE, "number");
                    CodeBlock picked = CodeBlock.of("number");
                    for (int k = 0; k < count; k++) {
                        method.addParameter(TypeName.DOUBLE, "value" + k);
                        picked = CodeBlock.of(
                                "$T.pick(number, $L, $L, value$L)",
                                RuntimeNames.ARITHMETIC,
                                k == 0 ? "(-1.0 / 0.0)" : k + ".0",
                                picked,
                                k);
                    }
                    return method.addStatement("return $L", picked);
                }));
    }

    /** Adds a private method, static where it can be, and gives its name. */
    String helper(String base, UnaryOperator<MethodSpec.Builder> write) {
        String name = body.fresh(base);
        int place = body.reserve();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
        if (isStatic) {
            method.addModifiers(Modifier.STATIC);
        }
        body.add(place, write.apply(method).build());
        return name;
    }
}
