package dev.etalon.emit;

import static dev.etalon.emit.ScheduleClass.override;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.LearningRate;
import dev.etalon.generated.TableWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The numbers stand in the code: short arrays as such, and all in the packed plan. */
final class LiteralOrigin implements Origin {

    private static final ParameterizedTypeName VALUES = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Number.class));

    private final CompiledText text;
    private final String packed;
    private final NumberSource numbers;

    LiteralOrigin(CompiledText text, ClassBody body) {
        this.text = text;
        this.packed = body.fresh("PLAN");
        body.add(FieldSpec.builder(RuntimeNames.PACKED_PLAN, packed, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of(\n$>$>$L,\n$L,\n$L$<$<)",
                        RuntimeNames.PACKED_PLAN,
                        Literals.joined(text.expression().canonical()),
                        length(),
                        Literals.packed(TableWriter.pack(text.lowered().plan())))
                .build());
        this.numbers = new LiteralNumbers(body, packed);
    }

    @Override
    public NumberSource numbers() {
        return numbers;
    }

    @Override
    public void addTo(TypeSpec.Builder type, CodeBlock rate, Optional<CodeBlock> fill) {
        type.superclass(RuntimeNames.GENERATED_SCHEDULE)
                .addMethod(ScheduleClass.constructor().build())
                .addMethod(ScheduleClass.override("at")
                        .returns(TypeName.DOUBLE)
                        .addParameter(TypeName.LONG, "step")
                        .addStatement("long t = $T.notNegative(step)", RuntimeNames.ARITHMETIC)
                        .addCode(rate)
                        .build());
        fill.ifPresent(code -> type.addMethod(
                ScheduleClass.filling("rates", Modifier.PROTECTED).addCode(code).build()));
        if (!text.setting().given().isEmpty()) {
            type.addMethod(parameters());
        }
        type.addMethod(MethodSpec.methodBuilder("packed")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(RuntimeNames.PACKED_PLAN)
                .addStatement("return $N", packed)
                .build());
    }

    private CodeBlock length() {
        long steps = text.lowered().length();
        return steps == LearningRate.UNBOUNDED
                ? CodeBlock.of("$T.UNBOUNDED", RuntimeNames.LEARNING_RATE)
                : CodeBlock.of("$L", Literals.whole(steps));
    }

    /** The settings, which are part of what makes schedules equal. */
    private MethodSpec parameters() {
        MethodSpec.Builder method = override("parameters")
                .returns(VALUES)
                .addStatement("$T settings = new $T<>()", VALUES, LinkedHashMap.class);
        text.setting().given().forEach((name, value) -> {
            String literal = value instanceof Double real ? Literals.real(real) : Literals.whole(value.longValue());
            method.addStatement("settings.put($S, $L)", name, literal);
        });
        return method.addStatement("return $T.unmodifiableMap(settings)", Collections.class)
                .build();
    }
}
