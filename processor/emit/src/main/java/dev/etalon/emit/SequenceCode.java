package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;

/**
 * The body of the method that evaluates a sequence: every part is evaluated, at the nearest of its own times, and the
 * last that has begun is taken, by its bits.
 */
final class SequenceCode {

    /** Parts, or groups of parts, in one method. */
    static final int GROUP = 16;

    private final PointCode code;
    private final NumberSource numbers;
    private final Node node;
    private final Plan.Sequence plan;
    private final Time time;

    SequenceCode(PointCode code, Node node, Plan.Sequence plan) {
        this.code = code;
        this.numbers = code.numbers();
        this.node = node;
        this.plan = plan;
        this.time = Time.in(node);
    }

    CodeBlock body() {
        return body(0, plan.parts().size());
    }

    private CodeBlock body(int from, int to) {
        int width = 1;
        while (width * GROUP < to - from) {
            width *= GROUP;
        }
        CodeBlock.Builder body = CodeBlock.builder();
        for (int first = from; first < to; first += width) {
            CodeBlock rate = width == 1 ? part(first) : group(first, Math.min(first + width, to));
            if (first == from) {
                body.addStatement("double rate = $L", rate);
            } else {
                CodeBlock start = numbers.whole(node, "starts", plan.starts(), first);
                body.addStatement("rate = $T.select((t - $L) >> 63, rate, $L)", RuntimeNames.ARITHMETIC, start, rate);
            }
        }
        return body.addStatement("return rate").build();
    }

    private CodeBlock group(int from, int to) {
        String name = code.helper(
                "sequence",
                helper -> helper.returns(TypeName.DOUBLE)
                        .addParameters(Time.parameters(node))
                        .addCode(body(from, to)));
        return CodeBlock.of("$N($L)", name, time.arguments(node));
    }

    private CodeBlock part(int k) {
        Node part = node.child(k);
        return part.plan() instanceof Plan.Constant
                ? code.value(part, time).code()
                : code.call(part, time.at("$L", local(k))).code();
    }

    /**
     * The time nearest to {@code t} at which the part holds, from the part's own origin on; that itself where a part has some value, of
     * no account, at any time.
     */
    private CodeBlock local(int k) {
        CodeBlock tick = CodeBlock.of("t");
        boolean isTotal =
                plan.parts().get(k) instanceof Filled.Lines lines && PieceIndex.isTotal(numbers, lines.starts());
        if (!isTotal && k + 1 < plan.starts().length) {
            tick = CodeBlock.of("$T.min($L, $L)", RuntimeNames.ARITHMETIC, tick, before(k + 1));
        }
        boolean canBeEmpty = !numbers.areLiteral() || plan.starts()[Math.min(k + 1, plan.starts().length - 1)] == 0;
        if (!isTotal && (k > 0 || canBeEmpty)) {
            CodeBlock start = numbers.whole(node, "starts", plan.starts(), k);
            tick = CodeBlock.of("$T.max($L, $L)", RuntimeNames.ARITHMETIC, tick, start);
        }
        boolean fromZero = numbers.areLiteral() && plan.origins()[k] == 0;
        return fromZero ? tick : CodeBlock.of("$L - $L", tick, numbers.whole(node, "origins", plan.origins(), k));
    }

    private CodeBlock before(int k) {
        return numbers.areLiteral()
                ? CodeBlock.of("$L", Literals.whole(plan.starts()[k] - 1))
                : CodeBlock.of("$L - 1", numbers.whole(node, "starts", plan.starts(), k));
    }
}
