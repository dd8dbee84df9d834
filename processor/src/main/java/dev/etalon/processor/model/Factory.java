package dev.etalon.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * An interface whose methods make schedules.
 *
 * @param type the interface
 * @param generated the class that implements it
 * @param methods its abstract methods, in the order of the source
 */
public record Factory(TypeElement type, ClassName generated, List<Method> methods) {

    public Factory {
        methods = List.copyOf(methods);
    }

    /** Whether everybody can see a type: it and all around it are public. */
    public static boolean isPublic(TypeElement type) {
        boolean everywhere = true;
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            everywhere &= each.getModifiers().contains(Modifier.PUBLIC);
        }
        return everywhere;
    }

    /** One method, and the schedule that it makes; none where the method has been refused. */
    public record Method(ExecutableElement element, Optional<ScheduleSource> schedule) {}
}
