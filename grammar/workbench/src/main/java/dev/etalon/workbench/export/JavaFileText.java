package dev.etalon.workbench.export;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import dev.etalon.emit.CompiledText;
import dev.etalon.emit.ScheduleClass;
import dev.etalon.emit.Target;
import dev.etalon.language.Reading;
import java.util.List;
import java.util.Map;

/** A schedule as the class that the annotation processor generates. */
public final class JavaFileText {

    private static final Map<String, TypeName> TYPES =
            Map.of("double", TypeName.DOUBLE, "long", TypeName.LONG, "int", TypeName.INT);

    private JavaFileText() {}

    /**
     * A variable of the expression: a parameter of the constructor.
     *
     * @param type {@code double}, {@code long} or {@code int}
     */
    public record Variable(String type, String name) {}

    /**
     * The source of the class.
     *
     * @param reading an expression without errors
     * @param name of the class, with its package if it is in one
     */
    public static String of(Reading reading, String name, List<Variable> variables) {
        CompiledText text = new CompiledText(
                reading.expression().orElseThrow(),
                reading.setting(),
                reading.lowered().orElseThrow());
        ClassName type = ClassName.get(packageOf(name), name.substring(name.lastIndexOf('.') + 1));
        List<Target.Variable> parameters = variables.stream()
                .map(variable -> new Target.Variable(TYPES.get(variable.type()), variable.name()))
                .toList();
        Target target = new Target(type, true, parameters, CodeBlock.of(""));
        return JavaFile.builder(
                        type.packageName(), ScheduleClass.write(target, text).build())
                .indent("    ")
                .build()
                .toString();
    }

    private static String packageOf(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }
}
