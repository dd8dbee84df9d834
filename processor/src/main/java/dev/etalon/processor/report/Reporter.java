package dev.etalon.processor.report;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.DiagnosticPrinter;
import dev.etalon.diagnostic.Span;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Tells the compiler what is wrong, each time at the most exact place that it can show. */
public final class Reporter {

    private static final int FRAMES = 10;

    private final Messager messager;

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** A place in the source: an element, or a member's value in an annotation on it. */
    public record Place(Element element, AnnotationMirror mirror, AnnotationValue value) {

        public static Place of(Element element) {
            return new Place(element, null, null);
        }
    }

    /** A finding about a text that stands in an annotation. */
    public void finding(Diagnostic diagnostic, String text, Place place) {
        if (diagnostic.isError()) {
            print(Kind.ERROR, DiagnosticPrinter.render(diagnostic, text), place);
        } else if (!Suppressions.suppresses(place.element(), diagnostic.code())) {
            print(Kind.WARNING, DiagnosticPrinter.render(diagnostic, text), place);
        }
    }

    /** A refusal that is about what is declared and not about the text of a schedule. */
    public void refuse(Code code, Place place, String message, String help) {
        finding(new Diagnostic(code, new Span(0, 0), message, help), "", place);
    }

    /** A failure of the processor itself. */
    public void internal(Element element, Throwable failure) {
        String frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        print(Kind.ERROR, "[etalon:internal] this is a bug in Etalon: " + failure + frames, Place.of(element));
    }

    private void print(Kind kind, String message, Place place) {
        messager.printMessage(kind, message, place.element(), place.mirror(), place.value());
    }
}
