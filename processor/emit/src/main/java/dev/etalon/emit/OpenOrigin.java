package dev.etalon.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The numbers depend on the schedule's variables: the constructor works them out, by the recipe that the class holds. */
final class OpenOrigin implements Origin {

    private static final ParameterizedTypeName VALUES = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Number.class));

    private final Target target;
    private final NodeNumbers numbers;
    private final FieldSpec recipe;

    OpenOrigin(Target target, CompiledText text, ClassBody body) {
        this.target = target;
        this.recipe = FieldSpec.builder(
                        RuntimeNames.RECIPE, body.fresh("RECIPE"), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", RuntimeNames.RECIPE, Literals.text(RecipeText.of(text)))
                .build();
        this.numbers = new NodeNumbers(body);
    }

    @Override
    public NumberSource numbers() {
        return numbers;
    }

    @Override
    public void addTo(TypeSpec.Builder type, CodeBlock rate, Optional<CodeBlock> fill) {
        type.superclass(RuntimeNames.OPEN_SCHEDULE).addField(recipe);
        numbers.fields().forEach(type::addField);
        type.addMethod(constructor())
                .addMethod(ScheduleClass.override("at")
                        .returns(TypeName.DOUBLE)
                        .addParameter(TypeName.LONG, "step")
                        .addStatement("return evaluator().rate($T.notNegative(step))", RuntimeNames.ARITHMETIC)
                        .build())
                .addMethod(ScheduleClass.override("rate")
                        .returns(TypeName.DOUBLE)
                        .addParameter(TypeName.LONG, "t")
                        .addCode(rate)
                        .build());
        fill.ifPresent(code -> type.addMethod(ScheduleClass.filling("fillRates", Modifier.PUBLIC)
                .addCode(code)
                .build()));
        type.addMethod(with());
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = ScheduleClass.constructor();
        CodeBlock.Builder values = CodeBlock.builder().add("$N", recipe);
        for (Target.Variable variable : target.variables()) {
            constructor.addParameter(variable.type(), variable.name());
            values.add(", $N", variable.name());
        }
        constructor.addStatement("super($L)", values.build()).addCode(numbers.assignments());
        return constructor
                .addCode(target.check())
                .addJavadoc("@throws IllegalArgumentException if the values make no schedule; the message says why\n")
                .build();
    }

    private MethodSpec with() {
        CodeBlock arguments = target.variables().stream()
                .map(variable -> CodeBlock.of("$L(values, $S)", reader(variable.type()), variable.name()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("with")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(target.name())
                .addParameter(VALUES, "values")
                .addStatement("return new $T($L)", target.name(), arguments)
                .build();
    }

    private static String reader(TypeName type) {
        return type.equals(TypeName.DOUBLE) ? "real" : type.equals(TypeName.INT) ? "integer" : "whole";
    }
}
