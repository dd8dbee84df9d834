package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The body of the method that evaluates an operator at many ticks in a row. What can be filled is filled, and the
 * operator is applied to all at one index: in place where one operand can be filled, else block by block in buffers.
 */
final class FillApply {

    /** Operands up to which there are buffers. */
    static final int MAX_OPERANDS = 4;

    private static final int BLOCK = 512;

    private final FillCode fills;
    private final PointCode points;
    private final Node node;

    FillApply(FillCode fills, PointCode points, Node node) {
        this.fills = fills;
        this.points = points;
        this.node = node;
    }

    CodeBlock body() {
        List<Node> bulk = node.children().stream().filter(fills::isBulk).toList();
        return bulk.size() == 1 ? inPlace(bulk.get(0)) : inBuffers(bulk);
    }

    private CodeBlock inPlace(Node bulk) {
        return CodeBlock.builder()
                .add(fills.inPlace(bulk))
                .beginControlFlow("for (int j = 0; j < count; j++)")
                .addStatement(
                        "out[offset + j] = $L",
                        applied(child ->
                                child == bulk ? JavaExpression.atom("out[offset + j]") : value(child, "(t + j)")))
                .endControlFlow()
                .build();
    }

    private CodeBlock inBuffers(List<Node> bulk) {
        CodeBlock.Builder buffers = CodeBlock.builder();
        CodeBlock.Builder fill = CodeBlock.builder();
        Map<Node, String> names = new IdentityHashMap<>();
        for (Node operand : bulk) {
            String name = "operand" + names.size();
            names.put(operand, name);
            buffers.addStatement("double[] $L = new double[size]", name);
            fill.add(fills.buffer(operand, "t + p", name, "size"));
        }
        return CodeBlock.builder()
                .addStatement("int size = (int) $T.min(count, $L)", RuntimeNames.ARITHMETIC, BLOCK)
                .add(buffers.build())
                .beginControlFlow("for (int p = 0; p < count; p += $L)", BLOCK)
                .addStatement("size = (int) $T.min(count - p, $L)", RuntimeNames.ARITHMETIC, BLOCK)
                .add(fill.build())
                .beginControlFlow("for (int j = 0; j < size; j++)")
                .addStatement(
                        "operand0[j] = $L",
                        applied(child -> names.containsKey(child)
                                ? JavaExpression.atom("$L[j]", names.get(child))
                                : value(child, "(t + p + j)")))
                .endControlFlow()
                .addStatement("$T.arraycopy(operand0, 0, out, offset + p, size)", System.class)
                .endControlFlow()
                .build();
    }

    private CodeBlock applied(Function<Node, JavaExpression> operand) {
        return new OperatorCode(points)
                .apply(node, node.children().stream().map(operand).toList())
                .code();
    }

    private JavaExpression value(Node child, String tick) {
        return points.value(child, Time.in(child).at(tick));
    }
}
