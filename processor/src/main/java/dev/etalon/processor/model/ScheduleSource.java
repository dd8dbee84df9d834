package dev.etalon.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * One schedule that is to be compiled.
 *
 * @param annotation what is written
 * @param variables the parameters of the method; none for a type
 * @param generated the class to generate
 * @param isPublic whether that class is public
 */
public record ScheduleSource(
        ScheduleAnnotation annotation, List<Variable> variables, ClassName generated, boolean isPublic) {

    public ScheduleSource {
        variables = List.copyOf(variables);
    }
}
