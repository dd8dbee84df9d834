package dev.etalon.processor.factory;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.emit.ScheduleClass;
import dev.etalon.processor.model.ScheduleSource;
import javax.lang.model.element.Modifier;

/**
 * Writes classes that have the right members and no schedule, where there is an error: so the error is all that the
 * compiler shows, and not also that a class is missing.
 */
public final class Stubs {

    private Stubs() {}

    public static TypeSpec.Builder write(ScheduleSource source) {
        MethodSpec.Builder constructor = ScheduleClass.constructor();
        source.variables()
                .forEach(variable ->
                        constructor.addParameter(TypeName.get(variable.element().asType()), variable.name()));
        return TypeSpec.classBuilder(source.generated())
                .addModifiers(source.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(RuntimeNames.LEARNING_RATE)
                .addJavadoc("Stands in for a schedule that did not compile.\n")
                .addMethod(constructor.build())
                .addMethod(ScheduleClass.override("at")
                        .returns(TypeName.DOUBLE)
                        .addParameter(TypeName.LONG, "step")
                        .addCode(refusal())
                        .build());
    }

    /** The body of a method that cannot do what it should. */
    static CodeBlock refusal() {
        return CodeBlock.of("throw new $T($S);\n", IllegalStateException.class, "this schedule did not compile");
    }
}
