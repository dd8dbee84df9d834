package dev.etalon.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The numbers are too many for a class file: they are worked out again, once, when the class is loaded. */
final class RebuiltOrigin implements Origin {

    private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final CompiledText text;
    private final Settings settings;
    private final ClassBody body;
    private final NodeNumbers numbers;
    private final String nodes;

    RebuiltOrigin(CompiledText text, Settings settings, ClassBody body) {
        this.text = text;
        this.settings = settings;
        this.body = body;
        this.numbers = new NodeNumbers(body, true, CONSTANT);
        this.nodes = body.fresh("NODES");
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
        return CodeBlock.of("$N.get(0)", nodes);
    }

    @Override
    public void addTo(TypeSpec.Builder type) {
        CodeBlock tree =
                new CoreCode(body).expression((Record) text.expression().schedule());
        type.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.PLAN), nodes, CONSTANT)
                .initializer("$L.build($T.of()).plan().nodes()", settings.blueprint(tree), Map.class)
                .build());
        numbers.fields()
                .forEach((number, field) -> type.addField(field.toBuilder()
                        .initializer("($T) $N.get($L)", field.type(), nodes, number)
                        .build()));
        type.addMethod(ScheduleClass.constructor().build());
        settings.addParameters(type);
    }
}
