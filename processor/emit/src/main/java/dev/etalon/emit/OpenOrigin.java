package dev.etalon.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The numbers depend on the schedule's variables: the constructor works them out. Only the variables are serialised;
 * what
 * is read back goes through the constructor, with all its checks.
 */
final class OpenOrigin implements Origin {

    private final ClassName generated;
    private final CodeBlock check;
    private final CompiledText text;
    private final ClassBody body;
    private final Settings settings;
    private final NodeNumbers numbers;
    private final Map<Target.Variable, FieldSpec> variables = new LinkedHashMap<>();
    private final FieldSpec length;
    private final FieldSpec plan;

    OpenOrigin(Target target, CompiledText text, ClassBody body) {
        this.generated = target.name();
        this.check = target.check();
        this.text = text;
        this.body = body;
        this.settings = new Settings(text.setting());
        for (Target.Variable variable : target.variables()) {
            variables.put(
                    variable,
                    FieldSpec.builder(variable.type(), body.fresh(variable.name()), Modifier.PRIVATE, Modifier.FINAL)
                            .build());
        }
        Modifier[] derived = {Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT};
        this.length =
                FieldSpec.builder(TypeName.LONG, body.fresh("length"), derived).build();
        this.plan = FieldSpec.builder(RuntimeNames.PLAN, body.fresh("plan"), derived)
                .build();
        this.numbers = new NodeNumbers(body, false, derived);
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public CodeBlock length() {
        return CodeBlock.of("$N", length);
    }

    @Override
    public CodeBlock plan() {
        return CodeBlock.of("$N", plan);
    }

    @Override
    public void addTo(TypeSpec.Builder type) {
        CodeBlock tree =
                new CoreCode(body).expression((Record) text.expression().schedule());
        FieldSpec blueprint = FieldSpec.builder(
                        RuntimeNames.BLUEPRINT,
                        body.fresh("BLUEPRINT"),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(settings.blueprint(tree))
                .build();
        type.addField(blueprint);
        variables.values().forEach(type::addField);
        type.addField(length);
        type.addField(plan);
        numbers.fields().values().forEach(type::addField);
        String values = body.fresh("values");
        type.addMethod(constructor(blueprint, values));
        String local = body.fresh("given");
        type.addMethod(settings.parameters(CodeBlock.of("$N()", values), local));
        type.addMethod(values(values, local));
        type.addMethod(readResolve());
    }

    private MethodSpec constructor(FieldSpec blueprint, String values) {
        String lowered = body.fresh("built");
        String nodes = body.fresh("nodes");
        MethodSpec.Builder constructor = ScheduleClass.constructor();
        variables.forEach((variable, field) -> constructor
                .addParameter(field.type(), variable.name())
                .addStatement("this.$N = $N", field, variable.name()));
        constructor.addStatement("$T $N = $N.build($N())", RuntimeNames.LOWERED, lowered, blueprint, values);
        constructor.addStatement("this.$N = $N.length()", length, lowered);
        constructor.addStatement("this.$N = $N.plan()", plan, lowered);
        if (!numbers.fields().isEmpty()) {
            ParameterizedTypeName list = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.PLAN);
            constructor.addStatement("$T $N = $N.nodes()", list, nodes, plan);
        }
        numbers.fields()
                .forEach((number, field) ->
                        constructor.addStatement("this.$N = ($T) $N.get($L)", field, field.type(), nodes, number));
        constructor.addCode(check);
        return constructor
                .addJavadoc("@throws IllegalArgumentException if the values make no schedule; the message says why\n")
                .build();
    }

    private MethodSpec values(String name, String local) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(Settings.VALUES)
                .addStatement("$T $N = new $T<>()", Settings.VALUES, local, LinkedHashMap.class);
        variables.forEach((variable, field) -> method.addStatement("$N.put($S, $N)", local, variable.name(), field));
        return method.addStatement("return $N", local).build();
    }

    private MethodSpec readResolve() {
        CodeBlock arguments = variables.values().stream()
                .map(field -> CodeBlock.of("$N", field))
                .collect(CodeBlock.joining(", "));
        String failure = body.fresh("e");
        return MethodSpec.methodBuilder("readResolve")
                .addAnnotation(Serial.class)
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addException(InvalidObjectException.class)
                .beginControlFlow("try")
                .addStatement("return new $T($L)", generated, arguments)
                .nextControlFlow("catch ($T $N)", IllegalArgumentException.class, failure)
                .addStatement(
                        "throw ($1T) new $1T($2N.getMessage()).initCause($2N)", InvalidObjectException.class, failure)
                .endControlFlow()
                .build();
    }
}
