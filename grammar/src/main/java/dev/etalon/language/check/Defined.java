package dev.etalon.language.check;

import dev.etalon.language.parse.Syntax;

/**
 * A definition among those of a text.
 *
 * @param signature its arguments
 * @param order its place: it sees the definitions before it
 * @param library whether it came with the language, so that it sees no parameter of the method
 */
record Defined(Syntax.Definition definition, Signature signature, int order, boolean library) {

    String name() {
        return definition.name();
    }
}
