package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.plan.Plan;

/** Where the numbers of a generated class come from, and the members that bring them. */
interface Origin {

    /** Numbers that a class holds as literals at most; with more its tables are made when it is loaded. */
    int MAX_LITERALS = 4096;

    static Origin of(Target target, CompiledText text, Node root, ClassBody body) {
        if (text.isOpen()) {
            return new OpenOrigin(target, text, body);
        }
        Settings settings = new Settings(text.setting());
        return weight(root) > MAX_LITERALS
                ? new RebuiltOrigin(text, settings, body)
                : new LiteralOrigin(text, settings, root, body);
    }

    private static int weight(Node node) {
        int weight = 1;
        if (node.plan() instanceof Plan.Lines lines) {
            weight += 5 * lines.starts().length;
        } else if (node.plan() instanceof Plan.Curves curves) {
            weight += 6 * curves.starts().length + curves.coefficients().length;
        } else if (node.plan() instanceof Plan.Grow grow) {
            weight += grow.starts().length;
        }
        return weight + node.children().stream().mapToInt(Origin::weight).sum();
    }

    Numbers numbers();

    /** The Java expression for the schedule's length. */
    CodeBlock length();

    /** The Java expression for the schedule's plan. */
    CodeBlock plan();

    /** Adds fields and constructor, after all code that asks for numbers has been written. */
    void addTo(TypeSpec.Builder type);
}
