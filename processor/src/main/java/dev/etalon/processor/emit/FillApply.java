package dev.etalon.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.plan.Plan;
import dev.etalon.processor.RuntimeNames;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of the method that evaluates an operator at many ticks in a row: block by block, what can be filled is
 * filled
 * into buffers, and the operator is applied to all of them at one index.
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
        CodeBlock.Builder buffers = CodeBlock.builder();
        CodeBlock.Builder fill = CodeBlock.builder();
        List<JavaExpression> operands = new ArrayList<>();
        String result = null;
        for (Node child : node.children()) {
            if (fills.isBulk(child)) {
                String buffer = "operand" + operands.size();
                buffers.addStatement("double[] $L = new double[size]", buffer);
                fill.add(fills.buffer(child, "t + p", buffer, "size"));
                operands.add(JavaExpression.atom("$L[j]", buffer));
                result = result == null ? buffer : result;
            } else {
                operands.add(points.value(child, Time.in(child).at("(t + p + j)")));
            }
        }
        return CodeBlock.builder()
                .addStatement("int size = (int) $T.min(count, $L)", RuntimeNames.KERNELS, BLOCK)
                .add(buffers.build())
                .beginControlFlow("for (int p = 0; p < count; p += $L)", BLOCK)
                .addStatement("size = (int) $T.min(count - p, $L)", RuntimeNames.KERNELS, BLOCK)
                .add(fill.build())
                .beginControlFlow("for (int j = 0; j < size; j++)")
                .addStatement(
                        "$L[j] = $L",
                        result,
                        Operators.apply(((Plan.Apply) node.plan()).operator(), operands)
                                .code())
                .endControlFlow()
                .addStatement("$T.arraycopy($L, 0, out, offset + p, size)", System.class, result)
                .endControlFlow()
                .build();
    }
}
