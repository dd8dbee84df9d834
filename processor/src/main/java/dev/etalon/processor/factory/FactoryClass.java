package dev.etalon.processor.factory;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.etalon.emit.ScheduleClass;
import dev.etalon.processor.model.Factory;
import dev.etalon.processor.model.ScheduleSource;
import dev.etalon.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;

/** Writes the class that implements an interface of schedules. */
public final class FactoryClass {

    private FactoryClass() {}

    public static TypeSpec.Builder write(Factory factory, Types types) {
        TypeSpec.Builder type = TypeSpec.classBuilder(factory.generated())
                .addModifiers(Factory.isPublic(factory.type()) ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
                .addModifiers(Modifier.FINAL)
                .addAnnotation(ScheduleClass.suppressions("deprecation", "removal"))
                .avoidClashesWithNestedClasses(factory.type())
                .addSuperinterface(TypeName.get(factory.type().asType()))
                .addJavadoc("The schedules of {@link $T}.\n", ClassName.get(factory.type()))
                .addMethod(ScheduleClass.constructor().build());
        for (TypeParameterElement each : factory.type().getTypeParameters()) {
            type.addTypeVariable(TypeVariableName.get(each));
        }
        for (Factory.Method method : factory.methods()) {
            if (isUnknown(method.element())) {
                continue; // the compiler reports it, once
            }
            type.addMethod(MethodSpec.overriding(
                            method.element(), (DeclaredType) factory.type().asType(), types)
                    .addCode(
                            method.schedule().isPresent()
                                    ? make(method.schedule().get())
                                    : Stubs.refusal())
                    .build());
        }
        return type;
    }

    /** Whether the method's signature names a type that there is not. */
    private static boolean isUnknown(ExecutableElement method) {
        boolean unknown = method.getReturnType().getKind() == TypeKind.ERROR;
        for (VariableElement parameter : method.getParameters()) {
            unknown |= parameter.asType().getKind() == TypeKind.ERROR;
        }
        return unknown;
    }

    private static CodeBlock make(ScheduleSource schedule) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Variable variable : schedule.variables()) {
            arguments.add(CodeBlock.of("$N", variable.name()));
        }
        return CodeBlock.of("return new $T($L);\n", schedule.generated(), CodeBlock.join(arguments, ", "));
    }
}
