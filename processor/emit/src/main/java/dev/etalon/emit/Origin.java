package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

/** Where the numbers of a generated class come from, and the members that bring them. */
interface Origin {

    static Origin of(Target target, CompiledText text, ClassBody body) {
        return text.isOpen() ? new OpenOrigin(target, text, body) : new LiteralOrigin(text, body);
    }

    NumberSource numbers();

    /** The statements of {@code at} that return {@code rate}, an expression of the step from 0 on. */
    void addTo(TypeSpec.Builder type, CodeBlock rate, CodeBlock fill);
}
