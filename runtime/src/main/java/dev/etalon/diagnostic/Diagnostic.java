package dev.etalon.diagnostic;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a schedule, or suspect.
 *
 * @param code its stable name
 * @param source which of the texts of a schedule it is about
 * @param span the characters of that text that it is about
 * @param message one line that says it all: lower case, no full stop, the user's own words in single quotes
 * @param help what to write instead; empty where there is nothing to add
 */
public record Diagnostic(Code code, Source source, Span span, String message, String help) implements Serializable {

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(help, "help");
    }

    /** About the expression. */
    public Diagnostic(Code code, Span span, String message, String help) {
        this(code, Source.EXPRESSION, span, message, help);
    }

    public boolean isError() {
        return code.severity() == Code.Severity.ERROR;
    }
}
