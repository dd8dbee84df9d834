package dev.etalon.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.LearningRate;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class of one schedule. */
public final class ScheduleClass {

    private ScheduleClass() {}

    /** The class for a schedule that has passed all checks. */
    public static TypeSpec.Builder write(Target target, CompiledText text) {
        TypeSpec.Builder type = TypeSpec.classBuilder(target.name())
                .addModifiers(target.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
                .addModifiers(Modifier.FINAL)
                .superclass(RuntimeNames.COMPILED_SCHEDULE)
                .addJavadoc(ScheduleJavadoc.of(text))
                .addField(serialVersion());
        ClassBody body = new ClassBody(Set.of("serialVersionUID"));
        Node root = Node.root(text.lowered().plan());
        Origin origin = Origin.of(target, text, root, body);
        PointCode points = new PointCode(body, origin.numbers(), !text.isOpen());
        MethodSpec at = at(root, points);
        MethodSpec rates = rates(root, points);
        MethodSpec plan = plan(origin);
        origin.addTo(type);
        type.addMethod(at)
                .addMethod(rates)
                .addMethod(plan)
                .addMethod(length(origin))
                .addMethod(expression(text));
        body.addTo(type);
        return type;
    }

    private static FieldSpec serialVersion() {
        return FieldSpec.builder(TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("1L")
                .build();
    }

    private static MethodSpec at(Node root, PointCode points) {
        CodeBlock rate = points.call(root, Time.in(root).at("$T.notNegative(step)", RuntimeNames.KERNELS))
                .code();
        return override("at")
                .returns(TypeName.DOUBLE)
                .addParameter(TypeName.LONG, "step")
                .addStatement("return $L", rate)
                .build();
    }

    private static MethodSpec rates(Node root, PointCode points) {
        return MethodSpec.methodBuilder("rates")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(TypeName.LONG, "from")
                .addParameter(ArrayTypeName.of(TypeName.DOUBLE), "out")
                .addParameter(TypeName.INT, "offset")
                .addParameter(TypeName.INT, "count")
                .addCode(new FillCode(points).whole(root))
                .build();
    }

    private static MethodSpec plan(Origin origin) {
        return override("plan")
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeNames.PLAN))
                .addStatement("return $T.of($L)", Optional.class, origin.plan())
                .build();
    }

    private static MethodSpec length(Origin origin) {
        return override("length")
                .returns(TypeName.LONG)
                .addStatement("return $L", origin.length())
                .build();
    }

    /** The Java expression for a length. */
    static CodeBlock length(long steps) {
        return steps == LearningRate.UNBOUNDED
                ? CodeBlock.of("$T.UNBOUNDED", RuntimeNames.LEARNING_RATE)
                : CodeBlock.of("$L", Literals.whole(steps));
    }

    private static MethodSpec expression(CompiledText text) {
        return override("expression")
                .returns(String.class)
                .addStatement("return $L", Literals.string(text.expression().canonical()))
                .build();
    }

    /** A public constructor. */
    public static MethodSpec.Builder constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    }

    /** A public method that overrides. */
    public static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
