package dev.etalon.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Numbers that are only known when the schedule is built: they stay in the nodes of its plan, which the class keeps in
 * fields.
 */
final class NodeNumbers implements Numbers {

    private final ClassBody body;
    private final boolean known;
    private final Modifier[] modifiers;
    private final SortedMap<Integer, FieldSpec> fields = new TreeMap<>();
    private final Map<Integer, CodeBlock> buckets = new HashMap<>();

    /** @param known whether every object of the class has the same numbers, which are those of the plan */
    NodeNumbers(ClassBody body, boolean known, Modifier... modifiers) {
        this.body = body;
        this.known = known;
        this.modifiers = modifiers.clone();
    }

    /** The fields by the numbers of the nodes that they keep. */
    SortedMap<Integer, FieldSpec> fields() {
        return fields;
    }

    @Override
    public boolean areLiteral() {
        return false;
    }

    @Override
    public boolean areKnown() {
        return known;
    }

    @Override
    public CodeBlock buckets(Node node, long[] starts) {
        return buckets.computeIfAbsent(node.number(), number -> {
            String name = body.fresh("BUCKETS");
            body.add(FieldSpec.builder(RuntimeNames.BUCKETS, name, modifiers)
                    .initializer("$T.of($L)", RuntimeNames.BUCKETS, wholes(node, "starts", starts))
                    .build());
            return CodeBlock.of("$N", name);
        });
    }

    @Override
    public CodeBlock table(Node node) {
        return CodeBlock.of("$N", fields.computeIfAbsent(node.number(), number -> field(node)));
    }

    private CodeBlock component(Node node, String component) {
        return CodeBlock.of("$L.$N()", table(node), component);
    }

    private FieldSpec field(Node node) {
        ClassName type = RuntimeNames.of(node.plan().getClass());
        String kind = type.simpleName();
        String name = body.fresh(kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1) + node.number());
        return FieldSpec.builder(type, name, modifiers).build();
    }

    @Override
    public CodeBlock real(Node node, String component, double value) {
        return component(node, component);
    }

    @Override
    public CodeBlock whole(Node node, String component, long value) {
        return component(node, component);
    }

    @Override
    public CodeBlock whole(Node node, String component, long[] values, int index) {
        return CodeBlock.of("$L[$L]", component(node, component), index);
    }

    @Override
    public CodeBlock reals(Node node, String component, double[] values) {
        return component(node, component);
    }

    @Override
    public CodeBlock wholes(Node node, String component, long[] values) {
        return component(node, component);
    }

    @Override
    public CodeBlock integers(Node node, String component, int[] values) {
        return component(node, component);
    }
}
