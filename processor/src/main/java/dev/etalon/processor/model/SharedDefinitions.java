package dev.etalon.processor.model;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.language.check.Definitions;
import dev.etalon.language.check.KnownDefinitions;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import dev.etalon.processor.report.Reporter;
import dev.etalon.processor.report.Reporter.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The definitions of {@code @Define}, which all schedules inside of a type may use; each text is checked once. */
public final class SharedDefinitions {

    /** One text, and where it stands. */
    public record Shared(String text, Place place) {}

    /**
     * All that is known in a type.
     *
     * @param texts outermost first
     * @param lost the names of those definitions in which something is wrong, which is reported once
     */
    public record Known(List<Shared> texts, Set<String> lost) {}

    private final Map<String, Known> known = new HashMap<>();

    private final Reporter reporter;

    public SharedDefinitions(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Those around an element, and on it. */
    public Known around(Element element) {
        if (element == null) {
            return new Known(List.of(), Set.of());
        }
        return element instanceof TypeElement type ? of(type) : around(element.getEnclosingElement());
    }

    private Known of(TypeElement type) {
        String name = type.getQualifiedName().toString();
        Known found = known.get(name);
        if (found == null) {
            found = with(around(type.getEnclosingElement()), type);
            known.put(name, found);
        }
        return found;
    }

    private Known with(Known outer, TypeElement type) {
        List<Shared> all = new ArrayList<>(outer.texts());
        KnownDefinitions before = new KnownDefinitions(List.of(), outer.lost());
        for (Shared shared : outer.texts()) {
            before = before.and(ScheduleParser.parseDefinitions(shared.text(), new Diagnostics()), Set.of());
        }
        for (Shared shared : on(type)) {
            Diagnostics diagnostics = new Diagnostics();
            Diagnostics about = diagnostics.about(Source.DEFINE);
            List<Syntax.Definition> parsed = ScheduleParser.parseDefinitions(shared.text(), about);
            Set<String> lost = diagnostics.hasErrors()
                    ? KnownDefinitions.namesIn(shared.text())
                    : Definitions.checkCalls(parsed, before, parameters(type), about);
            diagnostics.shown().forEach(each -> reporter.finding(each, shared.text(), shared.place()));
            before = before.and(parsed, lost);
            all.add(shared);
        }
        return new Known(List.copyOf(all), before.lost());
    }

    /** The texts of the annotation, if there is one. */
    private static List<Shared> on(TypeElement type) {
        List<Shared> texts = new ArrayList<>();
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
            if (annotation.getQualifiedName().contentEquals(RuntimeNames.DEFINE.canonicalName())) {
                mirror.getElementValues().values().forEach(value -> addTexts(value, type, mirror, texts));
            }
        }
        return texts;
    }

    private static void addTexts(AnnotationValue value, Element type, AnnotationMirror mirror, List<Shared> texts) {
        if (value.getValue() instanceof List<?> several) {
            several.forEach(each -> addTexts((AnnotationValue) each, type, mirror, texts));
        } else if (value.getValue() instanceof String text) {
            texts.add(new Shared(text, new Place(type, mirror, value)));
        }
    }

    /** The parameters of all methods inside. */
    private static Map<String, ParameterKind> parameters(TypeElement type) {
        Map<String, ParameterKind> parameters = new HashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            for (VariableElement parameter : method.getParameters()) {
                Variable variable = new Variable(parameter);
                parameters.put(variable.name(), variable.isWhole() ? ParameterKind.WHOLE : ParameterKind.REAL);
            }
        }
        for (TypeElement inner : ElementFilter.typesIn(type.getEnclosedElements())) {
            parameters.putAll(parameters(inner));
        }
        return parameters;
    }
}
