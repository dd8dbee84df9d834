package dev.etalon.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The class that a schedule is written as.
 *
 * @param name the class
 * @param isPublic whether it is public
 * @param variables the variables of the expression: the parameters of its constructor, in their order
 * @param check statements at the end of the constructor of a class with variables; may be empty
 */
public record Target(ClassName name, boolean isPublic, List<Variable> variables, CodeBlock check) {

    public Target {
        variables = List.copyOf(variables);
    }

    /** A variable and its type in Java: {@code double}, {@code int} or {@code long}. */
    public record Variable(TypeName type, String name) {}
}
