package dev.etalon.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Numbers that stand in the generated code: as literals, as constant arrays, and long arrays from the packed plan. */
final class LiteralNumbers implements NumberSource {

    /** The length up to which an array is written number by number. */
    private static final int SHORT = 64;

    /** Numbers in a line of source. */
    private static final int IN_LINE = 8;

    private final ClassBody body;
    private final String packed;
    private final Map<List<Object>, CodeBlock> constants = new HashMap<>();

    /** @param packed the name of the field that holds all numbers of the plan */
    LiteralNumbers(ClassBody body, String packed) {
        this.body = body;
        this.packed = packed;
    }

    @Override
    public boolean areLiteral() {
        return true;
    }

    @Override
    public CodeBlock real(Node node, String component, double value) {
        return CodeBlock.of("$L", Literals.real(value));
    }

    @Override
    public CodeBlock whole(Node node, String component, long value) {
        return CodeBlock.of("$L", Literals.whole(value));
    }

    @Override
    public CodeBlock whole(Node node, String component, long[] values, int index) {
        return whole(node, component, values[index]);
    }

    @Override
    public CodeBlock integer(Node node, String component, int value) {
        return CodeBlock.of("$L", Literals.integer(value));
    }

    @Override
    public CodeBlock reals(Node node, String component, double[] values) {
        List<String> literals = new ArrayList<>();
        for (int k = 0; k < values.length && values.length <= SHORT; k++) {
            literals.add(Literals.real(values[k]));
        }
        return array(node, component, TypeName.DOUBLE, "reals", literals);
    }

    @Override
    public CodeBlock wholes(Node node, String component, long[] values) {
        List<String> literals = new ArrayList<>();
        for (int k = 0; k < values.length && values.length <= SHORT; k++) {
            literals.add(Literals.whole(values[k]));
        }
        return array(node, component, TypeName.LONG, "wholes", literals);
    }

    @Override
    public CodeBlock integers(Node node, String component, int[] values) {
        List<String> literals = new ArrayList<>();
        for (int k = 0; k < values.length && values.length <= SHORT; k++) {
            literals.add(Literals.integer(values[k]));
        }
        return array(node, component, TypeName.INT, "integers", literals);
    }

    @Override
    public CodeBlock buckets(Node node, long[] starts) {
        CodeBlock buckets = CodeBlock.of("$T.of($L)", RuntimeNames.BUCKETS, wholes(node, "starts", starts));
        return constant(node, "buckets", RuntimeNames.BUCKETS, buckets);
    }

    /** The constant for a component of a node, added to the class when it is first asked for. */
    private CodeBlock constant(Node node, String component, TypeName type, CodeBlock initializer) {
        List<Object> key = List.of(node.number(), component);
        CodeBlock constant = constants.get(key);
        if (constant == null) {
            String name = body.fresh(upperCase(component));
            body.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(initializer)
                    .build());
            constant = CodeBlock.of("$N", name);
            constants.put(key, constant);
        }
        return constant;
    }

    /** {@code SLOPE_HIGH} of {@code slopeHigh}. */
    private static String upperCase(String component) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < component.length(); k++) {
            char c = component.charAt(k);
            out.append(c >= 'A' && c <= 'Z' ? "_" : "").append(Character.toUpperCase(c));
        }
        return out.toString();
    }

    /** @param literals the values; none where they are too many to stand in the code */
    private CodeBlock array(Node node, String component, TypeName of, String reader, List<String> literals) {
        CodeBlock initializer = literals.isEmpty()
                ? CodeBlock.of("$N.$L($L, $S)", packed, reader, node.number(), component)
                : listed(literals);
        return constant(node, component, ArrayTypeName.of(of), initializer);
    }

    private static CodeBlock listed(List<String> all) {
        if (all.size() <= IN_LINE) {
            return CodeBlock.of("{$L}", String.join(", ", all));
        }
        CodeBlock.Builder lines = CodeBlock.builder().add("{\n$>$>");
        for (int k = 0; k < all.size(); k += IN_LINE) {
            lines.add("$L,\n", String.join(", ", all.subList(k, Math.min(k + IN_LINE, all.size()))));
        }
        return lines.add("$<$<}").build();
    }
}
