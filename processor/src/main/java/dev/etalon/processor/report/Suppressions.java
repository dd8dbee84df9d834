package dev.etalon.processor.report;

import dev.etalon.diagnostic.Code;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Reads {@code @SuppressWarnings("etalon:jump")} and {@code @SuppressWarnings("etalon")}, which covers all. */
final class Suppressions {

    private static final String ALL = "etalon";

    private Suppressions() {}

    /** Whether the element or one around it suppresses the warning. */
    static boolean suppresses(Element element, Code code) {
        Set<String> names = Set.of(ALL, ALL + ":" + code.id());
        return Stream.iterate(element, each -> each != null, Element::getEnclosingElement)
                .map(each -> each.getAnnotation(SuppressWarnings.class))
                .filter(annotation -> annotation != null)
                .flatMap(annotation -> Stream.of(annotation.value()))
                .anyMatch(names::contains);
    }
}
