package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.etalon.plan.Plan;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the expression that makes a plan whose numbers stand in the code; tables are constants of the class. */
final class PlanCode {

    private static final Set<Class<? extends Plan>> CONSTANTS =
            Set.of(Plan.Lines.class, Plan.Curves.class, Plan.Geometric.class);

    /** Levels of a tree that one method makes: javac's stack bears no expression of hundreds. */
    private static final int LEVELS = 32;

    private final ClassBody body;
    private final Numbers numbers;

    PlanCode(ClassBody body, Numbers numbers) {
        this.body = body;
        this.numbers = numbers;
    }

    CodeBlock expression(Node root) {
        return expression(root, LEVELS);
    }

    private CodeBlock expression(Node node, int levels) {
        if (levels > 0) {
            return make(node, levels - 1);
        }
        String name = body.add(
                "subplan",
                given -> MethodSpec.methodBuilder(given)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(RuntimeNames.PLAN)
                        .addStatement("return $L", make(node, LEVELS))
                        .build());
        return CodeBlock.of("$N()", name);
    }

    private CodeBlock make(Node node, int levels) {
        Plan plan = node.plan();
        if (CONSTANTS.contains(plan.getClass())) {
            return numbers.table(node);
        }
        Deque<Node> below = new ArrayDeque<>(operands(node));
        // Loops, not streams: plans are hundreds of levels deep, and each level of a stream takes much of the stack.
        List<CodeBlock> components = new ArrayList<>();
        for (RecordComponent component : plan.getClass().getRecordComponents()) {
            components.add(component(node, component, below, levels));
        }
        return CodeBlock.of("new $T($L)", RuntimeNames.of(plan.getClass()), CodeBlock.join(components, ", "));
    }

    /** The nodes right below, without those that only group the operands of another. */
    private static List<Node> operands(Node node) {
        List<Node> operands = new ArrayList<>();
        for (Node child : node.children()) {
            if (child.number() < 0) {
                // What stands before it is the number by which values are picked, which it has, too.
                operands.clear();
                operands.addAll(operands(child));
            } else {
                operands.add(child);
            }
        }
        return operands;
    }

    private CodeBlock component(Node node, RecordComponent component, Deque<Node> below, int levels) {
        Class<?> type = component.getType();
        if (type == List.class) {
            List<CodeBlock> elements = new ArrayList<>();
            for (Node element : below) {
                elements.add(expression(element, levels));
            }
            return CodeBlock.of("$T.<$T>of($L)", List.class, RuntimeNames.PLAN, CodeBlock.join(elements, ", "));
        }
        if (Plan.class.isAssignableFrom(type)) {
            return expression(below.pop(), levels);
        }
        String name = component.getName();
        Object value = CoreCode.valueOf(component, (Record) node.plan());
        if (value instanceof long[] wholes) {
            return numbers.wholes(node, name, wholes);
        }
        if (value instanceof Long whole) {
            return numbers.whole(node, name, whole);
        }
        return value instanceof Double real
                ? numbers.real(node, name, real)
                : CodeBlock.of("$T.$L", RuntimeNames.of(type), value);
    }
}
