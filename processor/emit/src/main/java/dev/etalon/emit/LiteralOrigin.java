package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

/** The numbers stand in the code. */
final class LiteralOrigin implements Origin {

    private final CompiledText text;
    private final Settings settings;
    private final Node root;
    private final ClassBody body;
    private final Numbers numbers;

    LiteralOrigin(CompiledText text, Settings settings, Node root, ClassBody body) {
        this.text = text;
        this.settings = settings;
        this.root = root;
        this.body = body;
        this.numbers = new LiteralNumbers(body);
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public CodeBlock length() {
        return ScheduleClass.length(text.lowered().length());
    }

    @Override
    public CodeBlock plan() {
        return new PlanCode(body, numbers).expression(root);
    }

    @Override
    public void addTo(TypeSpec.Builder type) {
        type.addMethod(ScheduleClass.constructor().build());
        settings.addParameters(type);
    }
}
