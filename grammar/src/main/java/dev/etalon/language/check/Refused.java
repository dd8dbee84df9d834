package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.diagnostic.Span;
import java.util.List;

/**
 * What stands in the tree for what was refused: it fits where it stands, and neither its value nor its length is known, so that
 * whatever depends on it is unknown too, and nothing more is said of it.
 */
final class Refused {

    /** Of a parameter that no method has. */
    private static final String NAME = "";

    private Refused() {}

    /** Of a value or a duration. */
    static Core value(Span span) {
        return new Core.Parameter(span, NAME);
    }

    /** Of a part. */
    static Core part(Span span) {
        return new Core.Constant(span, value(span), value(span));
    }

    /** Of a law: one of which no more than its ends is known. */
    static Core.LawCall law(Span span) {
        return new Core.LawCall(span, Law.POWER, List.of(value(span)));
    }

    /** Whether a value, duration or argument was refused. */
    static boolean is(Core node) {
        return node instanceof Core.Parameter parameter && parameter.name().equals(NAME);
    }

    static boolean is(Core.LawCall law) {
        return law.law() == Law.POWER && is(law.arguments().get(0));
    }
}
