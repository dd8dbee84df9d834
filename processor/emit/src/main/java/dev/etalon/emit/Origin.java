package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.Optional;

/** Where the numbers of a generated class come from, and the members that bring them. */
interface Origin {

    static Origin of(Target target, CompiledText text, ClassBody body) {
        return text.isOpen() ? new OpenOrigin(target, text, body) : new LiteralOrigin(text, body);
    }

    NumberSource numbers();

    /**
     * Adds them.
     *
     * @param rate the statements that return the rate
     * @param fill those that fill; none where the superclass does it as well
     */
    void addTo(TypeSpec.Builder type, CodeBlock rate, Optional<CodeBlock> fill);
}
