package dev.etalon.workbench.python;

import dev.etalon.diagnostic.Span;

/** What is wrong with a text of Python, or with what it asks for: where, and what to write instead. */
public final class PythonError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Span span;
    private final String help;

    /**
     * @param span the characters that it is about
     * @param message one line, without full stop
     * @param help what to write instead; empty where there is nothing to add
     */
    public PythonError(Span span, String message, String help) {
        super(message, null, false, false);
        this.span = span;
        this.help = help;
    }

    public Span span() {
        return span;
    }

    public String help() {
        return help;
    }
}
