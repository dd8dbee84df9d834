package dev.etalon.emit;

import static dev.etalon.emit.ScheduleClass.override;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.lower.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a schedule is built with besides its expression and the values of its variables. */
record Settings(Setting setting) {

    static final ParameterizedTypeName VALUES = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Number.class));

    /** The expression that makes the setting, without values for its parameters. */
    CodeBlock expression() {
        return CodeBlock.of(
                "new $T(\n$L,\n$L, $L, $L, $T.of())",
                RuntimeNames.SETTING,
                Literals.string(setting.text()),
                Literals.whole(setting.horizon()),
                Literals.whole(setting.stepsPerEpoch()),
                CoreCode.rational(setting.epsilon()),
                Map.class);
    }

    /** The expression that makes the blueprint of a schedule. */
    CodeBlock blueprint(CodeBlock tree) {
        return CodeBlock.of("new $T(\n$>$>$L,\n$L$<$<)", RuntimeNames.BLUEPRINT, tree, expression());
    }

    /** The settings that are not their defaults, by name, as Java expressions: part of what makes schedules equal. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (setting.horizon() != 0) {
            given.put(Setting.HORIZON, Literals.whole(setting.horizon()));
        }
        if (setting.stepsPerEpoch() != 0) {
            given.put(Setting.STEPS_PER_EPOCH, Literals.whole(setting.stepsPerEpoch()));
        }
        if (setting.epsilon().signum() != 0) {
            given.put("epsilon", Literals.real(setting.epsilon().toDouble()));
        }
        given.keySet().removeAll(setting.parameters().keySet());
        return given;
    }

    /** The method {@code parameters()}: the variables, if there are any, and then the settings. */
    MethodSpec parameters(CodeBlock variables, String local) {
        MethodSpec.Builder method =
                override("parameters").returns(VALUES).addStatement("$T $N = $L", VALUES, local, variables);
        given().forEach((name, value) -> method.addStatement("$N.put($S, $L)", local, name, value));
        return method.addStatement("return $T.unmodifiableMap($N)", Collections.class, local)
                .build();
    }

    /** The same where there are no variables; the inherited one will do where there are no settings either. */
    void addParameters(TypeSpec.Builder type) {
        if (!given().isEmpty()) {
            type.addMethod(parameters(CodeBlock.of("new $T<>()", LinkedHashMap.class), "values"));
        }
    }
}
