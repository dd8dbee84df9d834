package dev.etalon.workbench.python;

import dev.etalon.diagnostic.Span;

/**
 * A word of a text.
 *
 * @param text as it is written; of a string what it holds
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        /** The end of a statement: a semicolon or the end of a line outside of brackets. */
        END_OF_STATEMENT,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
