package dev.etalon.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Numbers that are only known when the schedule is built: fields of the class, that the constructor reads from its tables. */
final class NodeNumbers implements NumberSource {

    private final ClassBody body;
    private final Map<List<Object>, FieldSpec> fields = new LinkedHashMap<>();
    private final CodeBlock.Builder assignments = CodeBlock.builder();

    NodeNumbers(ClassBody body) {
        this.body = body;
    }

    Collection<FieldSpec> fields() {
        return fields.values();
    }

    /** The statements that give the fields their numbers. */
    CodeBlock assignments() {
        return assignments.build();
    }

    @Override
    public boolean areLiteral() {
        return false;
    }

    @Override
    public CodeBlock buckets(Node node, long[] starts) {
        throw new IllegalStateException("where pieces start is not known");
    }

    private CodeBlock field(Node node, String component, TypeName type, String reader) {
        FieldSpec field = fields.computeIfAbsent(List.of(node.number(), component), key -> {
            FieldSpec made = FieldSpec.builder(
                            type,
                            body.fresh(component + node.number()),
                            Modifier.PRIVATE,
                            Modifier.FINAL,
                            Modifier.TRANSIENT)
                    .build();
            assignments.addStatement("this.$N = tables().$L($L, $S)", made, reader, node.number(), component);
            return made;
        });
        return CodeBlock.of("$N", field);
    }

    @Override
    public CodeBlock real(Node node, String component, double value) {
        return field(node, component, TypeName.DOUBLE, "real");
    }

    @Override
    public CodeBlock whole(Node node, String component, long value) {
        return field(node, component, TypeName.LONG, "whole");
    }

    @Override
    public CodeBlock integer(Node node, String component, int value) {
        return field(node, component, TypeName.INT, "integer");
    }

    @Override
    public CodeBlock whole(Node node, String component, long[] values, int index) {
        return CodeBlock.of("$L[$L]", wholes(node, component, values), index);
    }

    @Override
    public CodeBlock reals(Node node, String component, double[] values) {
        return field(node, component, ArrayTypeName.of(TypeName.DOUBLE), "reals");
    }

    @Override
    public CodeBlock wholes(Node node, String component, long[] values) {
        return field(node, component, ArrayTypeName.of(TypeName.LONG), "wholes");
    }

    @Override
    public CodeBlock integers(Node node, String component, int[] values) {
        return field(node, component, ArrayTypeName.of(TypeName.INT), "integers");
    }
}
