package dev.etalon.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.etalon.plan.Plan;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Numbers that stand in the generated code: as literals, as constant arrays, and long arrays packed into strings. */
final class LiteralNumbers implements Numbers {

    /** The length up to which an array is written number by number. */
    private static final int SHORT = 64;

    /** Numbers in a line of source. */
    private static final int IN_LINE = 8;

    /** Characters of a packed array in a line of source. */
    private static final int LINE = 96;

    private final ClassBody body;
    private final Map<List<Object>, CodeBlock> constants = new HashMap<>();

    LiteralNumbers(ClassBody body) {
        this.body = body;
    }

    @Override
    public boolean areLiteral() {
        return true;
    }

    @Override
    public boolean areKnown() {
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
    public CodeBlock reals(Node node, String component, double[] values) {
        return array(
                node,
                component,
                TypeName.DOUBLE,
                values.length > SHORT
                        ? packed(
                                "doubles",
                                8 * values.length,
                                buffer -> buffer.asDoubleBuffer().put(values))
                        : listed(DoubleStream.of(values).mapToObj(Literals::real)));
    }

    @Override
    public CodeBlock wholes(Node node, String component, long[] values) {
        return array(
                node,
                component,
                TypeName.LONG,
                values.length > SHORT
                        ? packed(
                                "longs",
                                8 * values.length,
                                buffer -> buffer.asLongBuffer().put(values))
                        : listed(LongStream.of(values).mapToObj(Literals::whole)));
    }

    @Override
    public CodeBlock integers(Node node, String component, int[] values) {
        return array(
                node,
                component,
                TypeName.INT,
                values.length > SHORT
                        ? packed(
                                "ints",
                                4 * values.length,
                                buffer -> buffer.asIntBuffer().put(values))
                        : listed(IntStream.of(values).mapToObj(Literals::integer)));
    }

    @Override
    public CodeBlock table(Node node) {
        TypeName type = RuntimeNames.of(node.plan().getClass());
        String name = node.plan().getClass().getSimpleName();
        if (node.plan() instanceof Plan.Geometric plan) {
            String exponent = Literals.whole(plan.exponent());
            String initial = Literals.real(plan.initial());
            return constant(
                    node,
                    name,
                    type,
                    CodeBlock.of("$T.of($L, $L, $L)", RuntimeNames.GEOMETRIC_BLOCKS, initial, exponent, plan.shift()));
        }
        List<CodeBlock> components =
                node.plan() instanceof Plan.Lines lines ? lines(node, lines) : curves(node, (Plan.Curves) node.plan());
        return constant(node, name, type, CodeBlock.of("new $T($L)", type, CodeBlock.join(components, ", ")));
    }

    @Override
    public CodeBlock buckets(Node node, long[] starts) {
        CodeBlock buckets = CodeBlock.of("$T.of($L)", RuntimeNames.BUCKETS, wholes(node, "starts", starts));
        return constant(node, "buckets", RuntimeNames.BUCKETS, buckets);
    }

    private List<CodeBlock> lines(Node node, Plan.Lines plan) {
        return List.of(
                wholes(node, "starts", plan.starts()),
                reals(node, "origins", plan.origins()),
                reals(node, "base", plan.base()),
                reals(node, "slopeHigh", plan.slopeHigh()),
                reals(node, "slopeLow", plan.slopeLow()));
    }

    private List<CodeBlock> curves(Node node, Plan.Curves plan) {
        return List.of(
                wholes(node, "starts", plan.starts()),
                wholes(node, "flips", plan.flips()),
                wholes(node, "anchors", plan.anchors()),
                integers(node, "shifts", plan.shifts()),
                integers(node, "octaves", plan.octaves()),
                integers(node, "rows", plan.rows()),
                reals(node, "coefficients", plan.coefficients()));
    }

    /** The constant for a component of a node, added to the class when it is first asked for. */
    private CodeBlock constant(Node node, String component, TypeName type, CodeBlock initializer) {
        return constants.computeIfAbsent(List.of(node.number(), component), key -> {
            String name =
                    body.fresh(component.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
            body.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(initializer)
                    .build());
            return CodeBlock.of("$N", name);
        });
    }

    private CodeBlock array(Node node, String component, TypeName of, CodeBlock initializer) {
        return constant(node, component, ArrayTypeName.of(of), initializer);
    }

    private static CodeBlock listed(Stream<String> literals) {
        List<String> all = literals.toList();
        if (all.size() <= IN_LINE) {
            return CodeBlock.of("{$L}", String.join(", ", all));
        }
        CodeBlock.Builder lines = CodeBlock.builder().add("{\n$>$>");
        for (int k = 0; k < all.size(); k += IN_LINE) {
            lines.add("$L,\n", String.join(", ", all.subList(k, Math.min(k + IN_LINE, all.size()))));
        }
        return lines.add("$<$<}").build();
    }

    private static CodeBlock packed(String kind, int bytes, Consumer<ByteBuffer> fill) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        fill.accept(buffer);
        String text = Base64.getEncoder().withoutPadding().encodeToString(buffer.array());
        CodeBlock.Builder lines = CodeBlock.builder().add("$T.$N(\n$>$>", RuntimeNames.PACKED, kind);
        for (int from = 0; from < text.length(); from += LINE) {
            String line = text.substring(from, Math.min(from + LINE, text.length()));
            lines.add("$L\"$L\"", from == 0 ? "" : "\n+ ", line);
        }
        return lines.add("$<$<)").build();
    }
}
