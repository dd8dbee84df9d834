package dev.etalon.processor.certify;

import dev.etalon.bounds.CertifyMembers;
import dev.etalon.bounds.Requirements;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.processor.report.Reporter.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What {@code @Certify} says on an element, defaults included; read by name, as {@code @Schedule} is.
 *
 * @param written the members that are written, by name: the places to report at
 */
public record CertifyAnnotation(
        Element element, AnnotationMirror mirror, Map<String, Object> members, Map<String, AnnotationValue> written) {

    /** The annotation on {@code element}, if there is one. */
    public static Optional<CertifyAnnotation> on(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isCertify(mirror)) {
                return Optional.of(read(element, mirror));
            }
        }
        return Optional.empty();
    }

    private static boolean isCertify(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(RuntimeNames.CERTIFY.canonicalName());
    }

    private static CertifyAnnotation read(Element element, AnnotationMirror mirror) {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, AnnotationValue> written = new LinkedHashMap<>();
        Element type = mirror.getAnnotationType().asElement();
        for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String name = member.getSimpleName().toString();
            AnnotationValue value = mirror.getElementValues().get(member);
            if (value != null) {
                written.put(name, value);
            }
            members.put(name, (value == null ? member.getDefaultValue() : value).getValue());
        }
        return new CertifyAnnotation(element, mirror, members, written);
    }

    /** Where a member is written; the annotation where it is left out. */
    Place place(String member) {
        return new Place(element, mirror, written.get(member));
    }

    /** The steps that are written, or 0. */
    long steps() {
        return ((Number) members.get("steps")).longValue();
    }

    /** All members as text, by name; without those that leave the length of the run to others. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> texts.put(name, value.toString()));
        if (steps() == 0) {
            texts.remove("steps");
        }
        return texts;
    }

    /**
     * Checks a member that is written, with the others left out.
     *
     * @throws IllegalArgumentException if it has no sense; the message says which
     */
    void checkAlone(String member) {
        long steps = member.equals("steps") && steps() != 0 ? steps() : 1;
        CertifyMembers.requirements(steps, Map.of(member, members.get(member).toString()));
    }

    /**
     * What is required over a run of {@code steps}.
     *
     * @throws IllegalArgumentException if a member has no sense; the message says which
     */
    Requirements requirements(long steps) {
        return CertifyMembers.requirements(steps, texts());
    }
}
