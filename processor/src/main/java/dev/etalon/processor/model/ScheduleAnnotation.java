package dev.etalon.processor.model;

import dev.etalon.emit.RuntimeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What {@code @Schedule} says on an element. It is read by name, so that the processor works without the runtime on its
 * path.
 *
 * @param element the annotated method or type
 * @param mirror the annotation
 * @param values its members as they are written, by name
 */
public record ScheduleAnnotation(Element element, AnnotationMirror mirror, Map<String, AnnotationValue> values) {

    /** What the compiler puts for a constant that it could not make out, and has reported. */
    private static final String ERROR = "<error>";

    /** The annotation on {@code element}, if there is one. */
    public static Optional<ScheduleAnnotation> on(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isSchedule(mirror)) {
                return Optional.of(new ScheduleAnnotation(element, mirror, values(mirror)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSchedule(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(RuntimeNames.SCHEDULE.canonicalName());
    }

    private static Map<String, AnnotationValue> values(AnnotationMirror mirror) {
        Map<String, AnnotationValue> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                mirror.getElementValues().entrySet()) {
            values.put(member.getKey().getSimpleName().toString(), member.getValue());
        }
        return values;
    }

    /** The expression; empty where the compiler itself reports that there is none. */
    public Optional<String> text() {
        AnnotationValue value = values.get("value");
        return value != null && value.getValue() instanceof String text && !text.equals(ERROR)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Where a member stands; null where it is left out. */
    public AnnotationValue value(String member) {
        return values.get(member);
    }

    /** Whether a setting is set: written, and not as its default. */
    public boolean sets(String member) {
        return !text(member).isEmpty() || number(member).doubleValue() != 0;
    }

    /** A member that is a text; empty where it is left out. */
    public String text(String member) {
        AnnotationValue value = values.get(member);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    /** The texts of {@code define}, each with the place where it stands. */
    public List<? extends AnnotationValue> define() {
        AnnotationValue define = values.get("define");
        return define == null ? List.of() : listOf(define);
    }

    private static List<? extends AnnotationValue> listOf(AnnotationValue value) {
        return value.getValue() instanceof List<?> several
                ? several.stream().map(AnnotationValue.class::cast).toList()
                : List.of(value);
    }

    /** The texts of {@code define}. */
    public List<String> definitions() {
        List<String> definitions = new ArrayList<>();
        for (AnnotationValue value : define()) {
            definitions.add(value.getValue().toString());
        }
        return definitions;
    }

    public long horizon() {
        return number("horizon").longValue();
    }

    public long stepsPerEpoch() {
        return number("stepsPerEpoch").longValue();
    }

    public double epsilon() {
        return number("epsilon").doubleValue();
    }

    private Number number(String member) {
        AnnotationValue value = values.get(member);
        return value != null && value.getValue() instanceof Number number ? number : Long.valueOf(0);
    }
}
