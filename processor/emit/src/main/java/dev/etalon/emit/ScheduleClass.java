package dev.etalon.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashSet;
import java.util.Map;
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
                .addAnnotation(suppressions())
                .addJavadoc(ScheduleJavadoc.of(text))
                .addField(serialVersion());
        ClassBody body = new ClassBody(taken(target));
        Node root = Node.root(text.lowered().plan());
        Origin origin = Origin.of(target, text, body);
        PointCode points = new PointCode(body, origin.numbers(), !text.isOpen());
        FillCode fills = new FillCode(points);
        Optional<CodeBlock> fill = fills.hasKernel(root.plan()) ? Optional.empty() : Optional.of(fills.whole(root));
        origin.addTo(type, points.statements(root), fill);
        if (!text.expression().canonicalSettings().isEmpty()) {
            type.addMethod(settings(text.expression().canonicalSettings()));
        }
        body.addTo(type);
        return type;
    }

    /** Names that members must not have: those of the parameters of the constructor would hide them. */
    private static Set<String> taken(Target target) {
        Set<String> taken = new HashSet<>(Set.of("serialVersionUID"));
        for (Target.Variable variable : target.variables()) {
            taken.add(variable.name());
        }
        return taken;
    }

    private static FieldSpec serialVersion() {
        return FieldSpec.builder(TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("1L")
                .build();
    }

    /** Asks tools to say nothing about what is generated; javac knows only the names that it has itself. */
    public static AnnotationSpec suppressions(String... ofJavac) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "all");
        for (String each : ofJavac) {
            annotation.addMember("value", "$S", each);
        }
        return annotation.build();
    }

    static MethodSpec.Builder filling(String name, Modifier access) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(access)
                .addParameter(TypeName.LONG, "from")
                .addParameter(ArrayTypeName.of(TypeName.DOUBLE), "out")
                .addParameter(TypeName.INT, "offset")
                .addParameter(TypeName.INT, "count");
    }

    private static MethodSpec settings(Map<String, String> texts) {
        CodeBlock entries = texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> CodeBlock.of("$S, $L", each.getKey(), Literals.joined(each.getValue())))
                .collect(CodeBlock.joining(", "));
        return override("settings")
                .returns(ParameterizedTypeName.get(Map.class, String.class, String.class))
                .addStatement("return $T.of($L)", Map.class, entries)
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
