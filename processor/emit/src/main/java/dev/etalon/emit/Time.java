package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java expressions for the time at which a node is evaluated, in a method that evaluates another.
 *
 * @param tick the whole ticks
 * @param fraction the part of a tick beyond them
 * @param index the number of the cycle around
 */
record Time(CodeBlock tick, CodeBlock fraction, CodeBlock index) {

    /** Time as the method that evaluates {@code node} gets it, in {@link #parameters}. */
    static Time in(Node node) {
        return new Time(
                CodeBlock.of("t"),
                CodeBlock.of(node.fractional() ? "f" : "0.0"),
                CodeBlock.of(node.indexed() ? "i" : "0L"));
    }

    /** The parameters of the method that evaluates {@code node}: those that can make a difference. */
    static List<ParameterSpec> parameters(Node node) {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(ParameterSpec.builder(TypeName.LONG, "t").build());
        if (node.fractional()) {
            parameters.add(ParameterSpec.builder(TypeName.DOUBLE, "f").build());
        }
        if (node.indexed()) {
            parameters.add(ParameterSpec.builder(TypeName.LONG, "i").build());
        }
        return parameters;
    }

    /** The arguments for those parameters. */
    CodeBlock arguments(Node node) {
        CodeBlock.Builder arguments = CodeBlock.builder().add(tick);
        if (node.fractional()) {
            arguments.add(", ").add(fraction);
        }
        if (node.indexed()) {
            arguments.add(", ").add(index);
        }
        return arguments.build();
    }

    Time at(String newTick, Object... arguments) {
        return new Time(CodeBlock.of(newTick, arguments), fraction, index);
    }

    Time withFraction(CodeBlock newFraction) {
        return new Time(tick, newFraction, index);
    }

    Time inCycle(CodeBlock newIndex) {
        return new Time(tick, fraction, newIndex);
    }
}
