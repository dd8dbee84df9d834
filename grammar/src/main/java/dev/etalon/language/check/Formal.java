package dev.etalon.language.check;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;

/**
 * An argument as it is declared.
 *
 * @param kind what it holds; {@code null} in a definition, where its use decides
 * @param required whether it must be given
 * @param byNameOnly whether it cannot be given by position
 * @param fallback what it is where it is left out, or {@code null}
 */
record Formal(String name, Kind kind, boolean required, boolean byNameOnly, Syntax fallback) {

    private static final Span NOWHERE = new Span(0, 0);

    static Formal of(String name, Kind kind) {
        return new Formal(name, kind, true, false, null);
    }

    static Formal of(Syntax.Definition.Parameter parameter) {
        return new Formal(parameter.name(), null, parameter.fallback() == null, false, parameter.fallback());
    }

    Formal optional() {
        return new Formal(name, kind, false, byNameOnly, null);
    }

    /** With a default: a number or a name. */
    Formal or(String text) {
        Syntax syntax = Character.isDigit(text.charAt(0))
                ? new Syntax.Number(NOWHERE, Rational.of(text), text)
                : new Syntax.Name(NOWHERE, text);
        return new Formal(name, kind, false, byNameOnly, syntax);
    }

    Formal byName() {
        return new Formal(name, kind, required, true, fallback);
    }
}
