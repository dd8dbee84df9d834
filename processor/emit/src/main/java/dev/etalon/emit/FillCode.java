package dev.etalon.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.etalon.plan.Around;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the methods that evaluate a plan at many ticks in a row: {@code count} of them from {@code t} on, into
 * {@code out} from {@code offset} on. Their loops count up to bounds that are known before; nothing else jumps.
 */
final class FillCode {

    /** The ticks from which on what comes again, or stays, is written stretch by stretch. */
    private static final long LONG = 64;

    private final PointCode points;
    private final NumberSource numbers;
    private final Map<Integer, String> methods = new HashMap<>();

    FillCode(PointCode points) {
        this.points = points;
        this.numbers = points.numbers();
    }

    /**
     * Where a call fills: the Java expressions for the first tick, the array, its first index and the number of
     * values.
     */
    private record Range(String tick, String array, String offset, String count) {

        static Range of(String tick, String offset, String count) {
            return new Range(tick, "out", offset, count);
        }
    }

    /** A call of the method that fills a range from the tick {@code from} on. */
    CodeBlock whole(Node root) {
        return call(root, Range.of("from", "offset", "count"), Time.in(root));
    }

    private CodeBlock call(Node node, Range range, Time time) {
        CodeBlock where = CodeBlock.of("$L, $L, $L, $L", range.tick(), range.array(), range.offset(), range.count());
        if (hasKernel(node.plan())) {
            String name = "fill" + node.plan().getClass().getSimpleName();
            CodeBlock kernel = CodeBlock.join(kernelNumbers(node), ", ");
            return CodeBlock.of("$T.$L($L, $L);\n", RuntimeNames.ARITHMETIC, name, kernel, where);
        }
        String name = methods.get(node.number());
        if (name == null) {
            name = points.helper("fill" + node.plan().getClass().getSimpleName(), method -> write(method, node));
            methods.put(node.number(), name);
        }
        CodeBlock index = node.indexed() ? CodeBlock.of(", $L", time.index()) : CodeBlock.of("");
        return CodeBlock.of("$N($L$L);\n", name, where, index);
    }

    /**
     * Whether {@link dev.etalon.generated.Arithmetic} has a method for it: where that is the whole, the plan itself fills as well. Where numbers are known when the schedule is built only,
     * a power may be another then.
     */
    boolean hasKernel(Plan plan) {
        return plan instanceof Filled filled
                && filled.hasLoop()
                && (numbers.areLiteral() || !(plan instanceof Filled.Inverse));
    }

    private List<CodeBlock> kernelNumbers(Node node) {
        if (node.plan() instanceof Filled.Lines plan) {
            return List.of(
                    numbers.wholes(node, "starts", plan.starts()),
                    numbers.reals(node, "origins", plan.origins()),
                    numbers.reals(node, "base", plan.base()),
                    numbers.reals(node, "slopeHigh", plan.slopeHigh()),
                    numbers.reals(node, "slopeLow", plan.slopeLow()));
        }
        if (node.plan() instanceof Filled.Curves plan) {
            return List.of(
                    numbers.wholes(node, "starts", plan.starts()),
                    numbers.wholes(node, "flips", plan.flips()),
                    numbers.wholes(node, "anchors", plan.anchors()),
                    numbers.integers(node, "shifts", plan.shifts()),
                    numbers.integers(node, "octaves", plan.octaves()),
                    numbers.integers(node, "rows", plan.rows()),
                    numbers.reals(node, "coefficients", plan.coefficients()));
        }
        if (node.plan() instanceof Filled.Geometric plan) {
            return List.of(
                    numbers.real(node, "initial", plan.initial()),
                    numbers.real(node, "log2High", plan.log2High()),
                    numbers.real(node, "log2Low", plan.log2Low()),
                    numbers.whole(node, "last", plan.last()),
                    numbers.reals(node, "powers", plan.powers()));
        }
        if (node.plan() instanceof Filled.Inverse plan) {
            return List.of(
                    numbers.real(node, "fromHigh", plan.fromHigh()), numbers.real(node, "rateHigh", plan.rateHigh()));
        }
        if (node.plan() instanceof Filled.Formulas plan) {
            return List.of(
                    numbers.whole(node, "rooted", plan.rooted()),
                    numbers.wholes(node, "starts", plan.starts()),
                    numbers.reals(node, "origins", plan.origins()),
                    numbers.reals(node, "base", plan.base()),
                    numbers.reals(node, "slope", plan.slope()),
                    numbers.reals(node, "rest", plan.rest()),
                    numbers.reals(node, "vertices", plan.vertices()),
                    numbers.reals(node, "scales", plan.scales()),
                    numbers.reals(node, "rises", plan.rises()));
        }
        Filled.InverseSqrt plan = (Filled.InverseSqrt) node.plan();
        return List.of(
                numbers.real(node, "initial", plan.initial()), numbers.real(node, "timescale", plan.timescale()));
    }

    private MethodSpec.Builder write(MethodSpec.Builder method, Node node) {
        return parameters(method, node).addCode(body(node));
    }

    private static MethodSpec.Builder parameters(MethodSpec.Builder method, Node node) {
        method.addParameter(TypeName.LONG, "t")
                .addParameter(ArrayTypeName.of(TypeName.DOUBLE), "out")
                .addParameter(TypeName.INT, "offset")
                .addParameter(TypeName.INT, "count");
        if (node.indexed()) {
            method.addParameter(TypeName.LONG, "i");
        }
        return method;
    }

    private CodeBlock body(Node node) {
        Plan plan = node.plan();
        if (!isBulk(node)) {
            return oneByOne(node);
        }
        if (plan instanceof Around.Repeat repeat) {
            return node.child(0).indexed() ? cycles(node, repeat) : repeated(node, repeat);
        }
        if (plan instanceof Around.Stairs stairs) {
            return stairs(node, stairs);
        }
        return plan instanceof Plan.Sequence sequence
                ? parts(node, sequence)
                : new FillApply(this, points, node).body();
    }

    /** Whether there is more to gain than the calls of one by one. */
    boolean isBulk(Node node) {
        Plan plan = node.plan();
        if (plan instanceof Around.Repeat repeat) {
            return !node.child(0).indexed() || !numbers.areLiteral() || repeat.period() >= LONG;
        }
        if (plan instanceof Around.Stairs stairs) {
            return !numbers.areLiteral() || stairs.width() >= LONG;
        }
        if (plan instanceof Plan.Sequence sequence) {
            return sequence.parts().size() <= SequenceCode.GROUP;
        }
        return plan instanceof Plan.Apply
                ? node.children().size() <= FillApply.MAX_OPERANDS
                        && node.children().stream().anyMatch(this::isBulk)
                : hasKernel(plan);
    }

    /** A call that fills the very range that the method is for. */
    CodeBlock inPlace(Node node) {
        return call(node, Range.of("t", "offset", "count"), Time.in(node));
    }

    /** A call that fills an array from its start on. */
    CodeBlock buffer(Node node, String tick, String array, String count) {
        return call(node, new Range(tick, array, "0", count), Time.in(node));
    }

    private CodeBlock oneByOne(Node node) {
        return CodeBlock.builder()
                .beginControlFlow("for (int k = 0; k < count; k++)")
                .addStatement(
                        "out[offset + k] = $L",
                        points.call(node, Time.in(node).at("t + k")).code())
                .endControlFlow()
                .build();
    }

    /** What is before the loop and one whole period, then copies of that period, then what is behind the loop. */
    private CodeBlock repeated(Node node, Around.Repeat plan) {
        String cycles =
                points.helper("fillCycles", method -> parameters(method, node).addCode(cycles(node, plan)));
        CodeBlock period = numbers.whole(node, "period", plan.period());
        CodeBlock start = numbers.whole(node, "start", plan.start());
        CodeBlock last = new MethodCode(points, node)
                .cycle(plan, CodeBlock.of("(t + $T.max(count - 1, 0))", RuntimeNames.ARITHMETIC));
        return CodeBlock.builder()
                .addStatement(
                        "int fresh = (int) $1T.min($1T.max($2L - t, 0) + $3L, count)",
                        RuntimeNames.ARITHMETIC,
                        start,
                        period)
                .addStatement("$N(t, out, offset, fresh)", cycles)
                .addStatement("long last = $L", last)
                .addStatement("long end = $L + (last + 1) * $L - t", start, period)
                .addStatement("int looped = (int) $1T.max($1T.min(end, count), fresh)", RuntimeNames.ARITHMETIC)
                .addStatement("int copied = (int) $T.min($L, fresh)", RuntimeNames.ARITHMETIC, period)
                .addStatement(
                        "$T.fillRepeat(out, offset + fresh - copied, copied, looped - fresh + copied)",
                        RuntimeNames.ARITHMETIC)
                .add(call(
                        node.child(0),
                        Range.of("t + looped - last * " + period, "offset + looped", "count - looped"),
                        Time.in(node)))
                .build();
    }

    /** Each cycle that begins in the range as far as the next, and the last as far as the range goes. */
    private CodeBlock cycles(Node node, Around.Repeat plan) {
        MethodCode code = new MethodCode(points, node);
        CodeBlock period = numbers.whole(node, "period", plan.period());
        CodeBlock start = numbers.whole(node, "start", plan.start());
        Node child = node.child(0);
        Time within = Time.in(child).inCycle(code.index(plan.stride(), "cycle"));
        Time last = Time.in(child).inCycle(code.index(plan.stride(), "last"));
        return CodeBlock.builder()
                .addStatement("long first = $L", code.cycle(plan, CodeBlock.of("t")))
                .addStatement("int more = (int) $T.max(count - 1, 0)", RuntimeNames.ARITHMETIC)
                .addStatement("long last = $L", code.cycle(plan, CodeBlock.of("(t + more)")))
                .addStatement("int whole = (int) (last - first)")
                .addStatement("int done = 0")
                .beginControlFlow("for (int c = 0; c < whole; c++)")
                .addStatement("long cycle = first + c")
                .addStatement("int end = (int) ($L + (cycle + 1) * $L - t)", start, period)
                .add(call(child, Range.of("t + done - cycle * " + period, "offset + done", "end - done"), within))
                .addStatement("done = end")
                .endControlFlow()
                .add(call(child, Range.of("t + done - last * " + period, "offset + done", "count - done"), last))
                .build();
    }

    /** One value for each stair. */
    private CodeBlock stairs(Node node, Around.Stairs plan) {
        CodeBlock width = numbers.whole(node, "width", plan.width());
        return CodeBlock.builder()
                .addStatement("long first = t / $L", width)
                .addStatement("int more = (int) $T.max(count - 1, 0)", RuntimeNames.ARITHMETIC)
                .addStatement("int stairs = (int) ((t + more) / $L - first) + 1", width)
                .addStatement("int done = 0")
                .beginControlFlow("for (int c = 0; c < stairs; c++)")
                .addStatement("int end = (int) $T.min((first + c + 1) * $L - t, count)", RuntimeNames.ARITHMETIC, width)
                .addStatement(
                        "$T.fill(out, offset + done, offset + end, $L)",
                        Arrays.class,
                        points.call(node, Time.in(node).at("t + done")).code())
                .addStatement("done = end")
                .endControlFlow()
                .build();
    }

    /** Each part in the stretch of the range that is its own, which may be empty. */
    private CodeBlock parts(Node node, Plan.Sequence plan) {
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("int done = 0");
        body.addStatement("int end");
        int parts = plan.parts().size();
        for (int k = 0; k < parts; k++) {
            if (k + 1 < parts) {
                CodeBlock next = numbers.whole(node, "starts", plan.starts(), k + 1);
                body.addStatement("end = (int) $1T.min($1T.max($2L - t, done), count)", RuntimeNames.ARITHMETIC, next);
            } else {
                body.addStatement("end = count");
            }
            CodeBlock origin = numbers.whole(node, "origins", plan.origins(), k);
            String tick = RuntimeNames.ARITHMETIC.simpleName() + ".notNegative(t + done - " + origin + ")";
            body.add(call(node.child(k), Range.of(tick, "offset + done", "end - done"), Time.in(node)));
            body.addStatement("done = end");
        }
        return body.build();
    }
}
