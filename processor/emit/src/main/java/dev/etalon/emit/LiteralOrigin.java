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
import javax.lang.model.element.Modifier;

/** The numbers stand in the code: short arrays as such, and all in the packed plan. */
final class LiteralOrigin implements Origin {

    private static final ParameterizedTypeName VALUES = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Number.class));

    private final CompiledText text;
    private final String tables;
    private final NumberSource numbers;

    LiteralOrigin(CompiledText text, ClassBody body) {
        this.text = text;
        this.tables = body.fresh("TABLES");
        body.add(FieldSpec.builder(RuntimeNames.TABLES, tables, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.unpack($L)",
                        RuntimeNames.TABLES,
                        Literals.packed(TableWriter.pack(text.lowered().plan())))
                .build());
        this.numbers = new LiteralNumbers(body, tables);
    }

    @Override
    public NumberSource numbers() {
        return numbers;
    }

    @Override
    public void addTo(TypeSpec.Builder type, CodeBlock rate, CodeBlock fill) {
        type.superclass(RuntimeNames.GENERATED_SCHEDULE)
                .addMethod(ScheduleClass.constructor().build())
                .addMethod(ScheduleClass.at().addStatement("return $L", rate).build())
                .addMethod(ScheduleClass.filling("rates", Modifier.PROTECTED)
                        .addCode(fill)
                        .build())
                .addMethod(length());
        if (!text.setting().given().isEmpty()) {
            type.addMethod(parameters());
        }
        type.addMethod(MethodSpec.methodBuilder("tables")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(RuntimeNames.TABLES)
                .addStatement("return $N", tables)
                .build());
    }

    private MethodSpec length() {
        long steps = text.lowered().length();
        return override("length")
                .returns(TypeName.LONG)
                .addStatement(
                        "return $L",
                        steps == LearningRate.UNBOUNDED
                                ? CodeBlock.of("$T.UNBOUNDED", RuntimeNames.LEARNING_RATE)
                                : CodeBlock.of("$L", Literals.whole(steps)))
                .build();
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
